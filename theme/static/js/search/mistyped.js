/**
 * What a query may have been meant to be, by what documents say: a passage of a near document that
 * differs from the query by one or two characters within it. ./slips.js tells it by the query.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const SHORTEST = 4, LONGEST = 16, LONG = 8; // characters; from LONG on two may be wrong
  // 谁使用谁负责 asks nothing.
  const ASKS = /[吗呢咋啥哪么嘛几]|^[^谁]*谁[^谁]*$|如何|是否|能否|多[少久长大高远]/;
  const READ_AT_ONCE = 5, MOST_READ = 20; // documents
  const SPOILT = 3; // as many pairs in a row does one slip change at most

  /** Whether a query may be a passage: one run of Han that asks nothing, not all of it known. */
  search.mayBeMistyped = function (text, words) {
    return text.length >= SHORTEST && text.length <= LONGEST && !ASKS.test(text) &&
      Array.from(text).every(search.isHan) && words.some((word) => word.isPair);
  };

  function mostWrong(text) {
    return text.length < LONG ? 1 : 2;
  }

  /**
   * Return [{ document, missing }], the documents that hold all pairs of a text but those that a
   * slip or two have changed, whose pairs stand in a row: the fewest slips first, of equals the
   * newest, at most MOST_READ. `missing` has a bit for each pair.
   */
  search.matchMistyped = async function (index, text) {
    const terms = search.tokenize(text), all = (1 << terms.length) - 1;
    const held = new Uint16Array(index.documents);
    const postings = await index.lookUp(Array.from(new Set(terms)), []);
    terms.forEach((term, i) => search.documentsOf(postings.get(term) || [])
      .forEach((document) => { held[document] |= 1 << i; }));
    const found = [];
    held.forEach((bits, document) => {
      const missing = all & ~bits, slips = slipsOf(missing);
      const changed = countBits(missing);
      if (2 * changed <= terms.length + 1 && slips <= mostWrong(text)) {
        found.push({ document, missing, slips, changed });
      }
    });
    return found.sort((a, b) => a.slips - b.slips || a.changed - b.changed ||
      b.document - a.document)
      .slice(0, MOST_READ);
  };

  /** Return how many slips explain missing pairs, a bit each. */
  function slipsOf(missing) {
    let slips = 0;
    for (let bits = missing; bits; slips++) {
      while (!(bits & 1)) bits >>= 1;
      bits >>= SPOILT;
    }
    return slips;
  }

  function countBits(bits) {
    return bits ? (bits & 1) + countBits(bits >> 1) : 0;
  }

  /**
   * Return { distance, passage }: the passage of a text that is nearest to a query, with its first
   * and its last character; `distance` characters of it are wrong, missing, too many or changed
   * round. Null where there are too many.
   */
  search.nearestPassage = function (query, text) {
    const size = query.length, most = mostWrong(query);
    let best = null;
    for (let at = text.indexOf(query[0]); at >= 0; at = text.indexOf(query[0], at + 1)) {
      for (let length = size - most; length <= size + most; length++) {
        if (text[at + length - 1] !== query[size - 1]) continue;
        const passage = text.slice(at, at + length), distance = distanceOf(query, passage);
        if (distance <= most && (!best || distance < best.distance)) best = { distance, passage };
      }
    }
    return best;
  };

  /** Return how many characters tell two texts apart (Damerau and Levenshtein). */
  function distanceOf(a, b) {
    let before = [], last = Array.from({ length: b.length + 1 }, (one, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const isSame = a[i - 1] === b[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length];
  }

  /**
   * Return { distance, passage }, the passage of the texts of documents that is nearest to a query,
   * null where none is near: some are read at a time, until one is found that a single slip tells
   * from it.
   */
  search.findPassage = async function (query, documents, read) {
    let best = null;
    for (let start = 0; start < documents.length; start += READ_AT_ONCE) {
      const texts = await read(documents.slice(start, start + READ_AT_ONCE));
      for (const near of texts.map((text) => search.nearestPassage(query, text))) {
        if (near && (!best || near.distance < best.distance)) best = near;
      }
      if (best && best.distance === 1) break;
    }
    return best;
  };
})((self.site = self.site || {}));
