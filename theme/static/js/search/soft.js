/**
 * Soft matching: the documents that hold the weightiest words of a question, the best first.
 * BM25 over words, a word in a title counted apart, times the share of the question covered.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const NEAREST = 20; // results
  // Learned from graded questions. A pair of characters that is no word of the dictionary says
  // less, least where hardly any document holds it: it may be the end of one and the start of
  // another.
  const K1 = 1.6, B = 0.75, TITLE_B = 0.3, IN_TITLE = 1.5, COVERAGE = 0.4, LAPSED = 0.9;
  const PAIR = 0.5, RARE = 1;
  // 子能 of 林子能不能承包 says nothing of 原子能.
  const FILLED = 0.5, FILLERS = /[能办下来了要可以我你他去给到会有没就都还得不吗]/;
  const NAMED = 10; // a title that holds nearly all of a query is what was mistyped
  const SHORT = 5, MISTYPED = 0.5; // words of a query that may be mistyped; what a guess counts

  /**
   * Return [{ document, score }] of at most NEAREST documents that cover a share of the words that
   * any document holds.
   */
  search.matchSoft = async function (index, words, floor) {
    const count = index.documents;
    const [postings, ratiosOf] = await Promise.all([
      index.lookUp(words.flatMap((word) => word.alternatives.flat()), []), index.ratios()]);
    if (words.length <= SHORT) words = await soundWords(index, words, postings);
    const scores = new Float64Array(count), covered = new Float64Array(count);
    const inTitles = new Float64Array(count);
    let whole = 0, weights = 0;
    for (const { phrases, alternatives, weight, isPair } of words) {
      const held = holdersOf(alternatives, postings, index.titleFields);
      weights += weight;
      if (!held.size) continue;
      const pair = PAIR * (FILLERS.test(phrases[0]) ? FILLED : 1);
      const idf = weight * (isPair ? (pair * held.size) / (held.size + RARE) : 1) *
        Math.log(1 + (count - held.size + 0.5) / (held.size + 0.5));
      whole += idf;
      for (const [document, { times, isInTitle }] of held) {
        const length = ratiosOf(document);
        const inTitle = isInTitle ? IN_TITLE / (1 - TITLE_B + TITLE_B * length.title) : 0;
        scores[document] += idf * (times / (times + K1 * (1 - B + B * length.body)) + inTitle);
        covered[document] += idf;
        if (isInTitle) inTitles[document] += weight;
      }
    }
    const found = [];
    covered.forEach((mass, document) => {
      const score = scores[document] * Math.pow(mass / whole, COVERAGE) *
        (1 + NAMED * Math.pow(inTitles[document] / weights, NAMED));
      if (mass > floor * whole) found.push({ document, score });
    });
    return found.sort(compare).slice(0, NEAREST);
  };

  /** Whether the terms of a word stand anywhere, in one of its forms. */
  function isHeld({ alternatives }, postings) {
    return alternatives.some((terms) => terms.every((term) => postings.has(term)));
  }

  /**
   * Return words where those that no document holds are also looked for by their sound, as titles
   * are read: 婚烟 is 婚姻 mistyped. Adds to the postings.
   */
  async function soundWords(index, words, postings) {
    const unfound = words.filter((word) => Array.from(word.phrases[0]).length === 2 &&
      search.isHan(word.phrases[0]) && !isHeld(word, postings));
    if (!unfound.length) return words;
    const characters = unfound.map((word) => word.phrases[0]).join("");
    const readings = await index.readings(characters);
    const soundOf = (word) =>
      Array.from(word.phrases[0], (character) => readings.get(character) || "?").join("");
    const heard = await index.lookUp(unfound.map(soundOf), []);
    heard.forEach((lists, term) => postings.set(term, lists));
    return words.map((word) => (!unfound.includes(word) ? word : { ...word,
      alternatives: word.alternatives.concat([[soundOf(word)]]), weight: MISTYPED * word.weight }));
  }

  /** Return what matched softly in order, what has lapsed a little behind its equals. */
  search.lowerLapsed = function (found, isInForce) {
    return found.map((one) => ({ ...one,
      score: one.score * (isInForce(one.document) ? 1 : LAPSED) })).sort(compare);
  };

  function compare(a, b) {
    return b.score - a.score || b.document - a.document;
  }

  /** Return a Map of the documents that hold a word in any of its forms: how often, and where. */
  function holdersOf(alternatives, postings, titleFields) {
    const held = new Map();
    for (const terms of alternatives) {
      const all = terms.map((term) => holdersOfTerm(postings.get(term) || [], titleFields))
        .reduce(both);
      for (const [document, one] of all) {
        const other = held.get(document) || { times: 0, isInTitle: false };
        held.set(document, { times: one.times + other.times,
          isInTitle: one.isInTitle || other.isInTitle });
      }
    }
    return held;
  }

  function holdersOfTerm(lists, titleFields) {
    const held = new Map();
    lists.forEach((list, field) => {
      if (!list) return;
      const isTitle = titleFields.includes(field);
      list.documents.forEach((document, i) => {
        const one = held.get(document) || { times: 0, isInTitle: false };
        if (isTitle) one.isInTitle = true;
        else one.times += list.counts[i];
        held.set(document, one);
      });
    });
    return held;
  }

  function both(a, b) {
    const held = new Map();
    for (const [document, one] of a) {
      const other = b.get(document);
      if (other) held.set(document, { times: Math.min(one.times, other.times),
        isInTitle: one.isInTitle && other.isInTitle });
    }
    return held;
  }
})((self.site = self.site || {}));
