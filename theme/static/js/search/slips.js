/**
 * What a query may have been meant to be, by itself: a slip in the number of an article is mended,
 * two neighbouring characters are changed round.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const NUMERALS = "一二三四五六七八九十百";
  const SPOILT = 7; // the pairs before, of and after two characters
  const RUN = new RegExp("[" + NUMERALS + "]{2,}|第[^第条]{2,8}(?=条)", "g");

  function replacedAt(text, place, length, other) {
    return text.slice(0, place) + other + text.slice(place + length);
  }

  /** Return a text with two neighbouring characters changed round, in every way. */
  function swapped(text) {
    return Array.from(text.slice(1), (next, i) => replacedAt(text, i, 2, next + text[i]))
      .filter((other) => other !== text);
  }

  /** Whether two characters changed round spoil all these pairs of a text, a bit each. */
  function explains(text, other, missing) {
    let place = 0;
    while (text[place] === other[place]) place += 1;
    return missing !== 0 && (missing & ~((SPOILT << place) >> 1)) === 0;
  }

  /** Return a text with 十 put between two characters, in every way. */
  function withTen(text) {
    return Array.from(text.slice(1), (next, i) => replacedAt(text, i + 1, 0, "十"));
  }

  /** Return a text with the numeral that sounds like one of its characters, in every way. */
  function heard(text, readings) {
    return Array.from(text).flatMap((character, i) => (NUMERALS.includes(character) ? []
      : Array.from(NUMERALS).filter((numeral) => readings.get(numeral) === readings.get(character))
        .map((numeral) => replacedAt(text, i, 1, numeral))));
  }

  /** Return a promise of a text with a slip in one of its numerals mended, in every way. */
  search.mendNumerals = async function (index, text) {
    const others = [], sounds = [];
    const add = (run, place, some) => some.filter(search.isNumeral)
      .forEach((one) => others.push(replacedAt(text, place, run.length, one)));
    text.replace(RUN, (all, place) => {
      const run = all.replace("第", ""), at = place + all.length - run.length;
      add(run, at, swapped(run).concat(search.isNumeral(run) ? [] : withTen(run)));
      if (Array.from(run).some((one) => !NUMERALS.includes(one))) sounds.push([run, at]);
    });
    if (sounds.length) {
      const readings = await index.readings(NUMERALS + text);
      sounds.forEach(([run, at]) => add(run, at, heard(run, readings)));
    }
    return others;
  };

  /**
   * Return a text with two characters changed round where some document holds all its pairs, and
   * that is why pairs are missing in one of those that matchMistyped has found.
   */
  search.matchSwapped = async function (index, text, likely) {
    const texts = swapped(text)
      .filter((other) => likely.some(({ missing }) => explains(text, other, missing)))
      .map((one) => ({ one, terms: search.tokenize(one) }));
    const postings = await index.lookUp(texts.flatMap(({ terms }) => terms), []);
    return texts.filter(({ terms }) =>
      search.matchAlternative({ terms }, postings).length).map(({ one }) => one);
  };
})((self.site = self.site || {}));
