/**
 * What a query may have been meant to be: numerals with two characters changed round, a passage of
 * a near document that differs from the query by one or two characters within it.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const NUMERALS = /[一二三四五六七八九十百]{2,}/g;
  const SHORTEST = 4, LONGEST = 16, LONG = 8; // characters; from LONG on two may be wrong

  /** Return a text with two neighbouring characters of a numeral changed round, in every way. */
  search.swapNumerals = function (text) {
    const others = [];
    text.replace(NUMERALS, (han, place) => {
      for (let i = 0; i + 1 < han.length; i++) {
        const swapped = han.slice(0, i) + han[i + 1] + han[i] + han.slice(i + 2);
        if (swapped !== han && search.toHan(search.fromHan(swapped)) === swapped) {
          others.push(text.slice(0, place) + swapped + text.slice(place + han.length));
        }
      }
      return han;
    });
    return others;
  };

  /** Whether a query may be a passage: one run of Han without a word that asks. */
  search.mayBeMistyped = function (text, vocabulary) {
    const asks = ([word, { weight }]) => weight === 0 && text.includes(word);
    return text.length >= SHORTEST && text.length <= LONGEST &&
      Array.from(text).every(search.isHan) && !Array.from(vocabulary).some(asks);
  };

  /**
   * Return { distance, passage }: the passage of a text that is nearest to a query, with its first
   * and its last character; `distance` characters of it are wrong, missing, too many or changed
   * round. Null where there are too many.
   */
  search.nearestPassage = function (query, text) {
    const size = query.length, most = size < LONG ? 1 : 2;
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
   * Return { entries, text }: near entries with those first whose titles or texts hold a passage
   * nearest to the query, and that passage. `read(documents)` gives the texts; they are read of
   * entries that cover a share of the query alone, as one that is mistyped once still does.
   */
  search.findPassages = async function (query, entries, share, read) {
    const likely = entries.filter((entry) => entry.share >= share);
    const texts = await read(likely.map((entry) => entry.document));
    const found = likely
      .map((entry, i) => ({ entry, near: search.nearestPassage(query, texts[i].all) }))
      .filter(({ near }) => near).sort((a, b) => a.near.distance - b.near.distance);
    const first = found.map(({ entry }) => entry);
    return { entries: first.concat(entries.filter((entry) => !first.includes(entry))),
      text: found.length ? found[0].near.passage : "" };
  };
})((self.site = self.site || {}));
