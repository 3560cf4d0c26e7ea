/**
 * Read a question as its words: what to look for, and how much each counts. Words of the
 * dictionary stand for the official ones too; question words and courtesy say nothing.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const MOST_WORDS = 14, MOST_OFFICIAL = 3, LONGEST_ENTRY = 10, MOST_TERMS = 2;
  const LIGHT = 0.3, CAREFUL = 0.5, INSIDE = 0.5;

  /**
   * Return a Map from a word to { official, weight } of parts of the dictionary that
   * plugins/search/vocabulary.py makes, and of the site's synonyms. `said` and `careful` are rows
   * of "official|official said said"; `dropped` and `light` are words.
   */
  search.readVocabulary = function (files, synonyms) {
    const entries = new Map();
    const add = (words, official, weight) => words.filter(Boolean).forEach((word) => {
      const before = entries.get(word);
      entries.set(word, { official: before ? before.official.concat(official) : official, weight });
    });
    for (const file of files) {
      add(file.dropped.split(" "), [], 0);
      add(file.light.split(" "), [], LIGHT);
      for (const [rows, weight] of [[file.careful, CAREFUL], [file.said, 1]]) {
        for (const row of rows) {
          const [official, ...said] = row.split(" ");
          add(said, official.split("|"), weight);
        }
      }
    }
    for (const word of Object.keys(synonyms)) add([word], synonyms[word], 1);
    return entries;
  };

  /**
   * Return [{ phrases, alternatives, weight, isPair }] of a normalised text: each word with the
   * phrases it stands for, and for each of these the terms to look up; pairs are in no dictionary.
   */
  search.readWords = function (text, vocabulary) {
    const words = (text.match(search.RUN) || []).flatMap((run) =>
      search.isHan(run) ? wordsOf(Array.from(run), vocabulary, LONGEST_ENTRY, 1)
        : wordsOfLatin(run, vocabulary));
    return distinct(words).slice(0, MOST_WORDS);
  };

  function makeWord(phrases, weight, terms) {
    const alternatives = phrases.map((phrase) =>
      search.chooseTerms(search.tokenize(phrase), MOST_TERMS)).concat(terms || []);
    return { phrases, alternatives: alternatives.filter((some) => some.length), weight };
  }

  function wordsOfLatin(run, vocabulary) {
    const entry = vocabulary.get(run);
    if (entry) return entry.weight ? [makeWord([run].concat(entry.official), entry.weight)] : [];
    return [makeWord([run], 1, search.readAsPinyin(run))];
  }

  /** Return the words of a run: the longest entries from its start on, pairs of what is between. */
  function wordsOf(characters, vocabulary, longest, weight) {
    const words = [];
    let start = 0;
    const addPairs = (end) => {
      const terms = search.tokenize(characters.slice(start, end).join(""));
      words.push(...terms.map((term) => ({ ...makeWord([term], weight), isPair: true })));
    };
    for (let place = 0; place < characters.length;) {
      const word = longestAt(characters, place, vocabulary, longest);
      if (!word) { place += 1; continue; }
      addPairs(place);
      words.push(...wordsOfEntry(word, vocabulary, weight));
      place = start = place + Array.from(word).length;
    }
    addPairs(characters.length);
    return words;
  }

  function longestAt(characters, place, vocabulary, longest) {
    for (let length = Math.min(longest, characters.length - place); length > 0; length--) {
      const word = characters.slice(place, place + length).join("");
      if (vocabulary.has(word)) return word;
    }
    return "";
  }

  /** Return an entry of the dictionary as words: itself, and lightly what it is made of. */
  function wordsOfEntry(word, vocabulary, weight) {
    const entry = vocabulary.get(word), characters = Array.from(word);
    if (!entry.weight) return [];
    const official = entry.official.slice(0, MOST_OFFICIAL);
    const parts = characters.length > 2 && entry.weight === 1
      ? wordsOf(characters, vocabulary, characters.length - 1, weight * INSIDE) : [];
    return [makeWord([word].concat(official), weight * entry.weight), ...parts];
  }

  function distinct(words) {
    const seen = new Set();
    return words.filter(({ phrases, alternatives }) => {
      const isNew = alternatives.length > 0 && !seen.has(phrases[0]);
      seen.add(phrases[0]);
      return isNew;
    });
  }
})((self.site = self.site || {}));
