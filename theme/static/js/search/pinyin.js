/** Read a word of Latin letters as pinyin. The terms are those of plugins/search/pinyin.py */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const SYLLABLE = new RegExp(
    "^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?" +
      "(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|" +
      "ui|un|ue|ve|a|o|e|i|u|v)$");
  const LONGEST_SYLLABLE = 6, INITIALS = 3, MOST_SPLITS = 4;

  /** Return lists of terms, each a way to read the word as pinyin, all of which it needs. */
  search.readAsPinyin = function (word) {
    if (!/^[a-z]{4,60}$/.test(word)) return [];
    const ways = splits(word);
    if (ways.length === 0) return [initials(word)];
    // Two syllables together are a term already.
    return ways.filter((syllables) => syllables.length > 2).map(pairs);
  };

  /** Whether a word is one syllable of pinyin. */
  search.isSyllable = function (word) {
    return SYLLABLE.test(word);
  };

  /** Return up to MOST_SPLITS ways to cut a word into syllables, long syllables first. */
  function splits(word) {
    const found = [], dead = new Set();
    function extend(start, syllables) {
      if (start === word.length) found.push(syllables);
      const before = found.length;
      for (let end = Math.min(word.length, start + LONGEST_SYLLABLE); end > start; end--) {
        if (found.length >= MOST_SPLITS || dead.has(start)) return;
        const syllable = word.slice(start, end);
        if (SYLLABLE.test(syllable)) extend(end, syllables.concat(syllable));
      }
      if (found.length === before) dead.add(start); // a long word would take exponential time
    }
    extend(0, []);
    return found;
  }

  function pairs(syllables) {
    return syllables.slice(1).map((syllable, i) => syllables[i] + syllable);
  }

  function initials(word) {
    const terms = [];
    for (let i = 0; i + INITIALS <= word.length; i++) terms.push(word.slice(i, i + INITIALS));
    return terms;
  }
})((self.site = self.site || {}));
