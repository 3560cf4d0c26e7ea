/**
 * Find what letters spell in titles: zjd, zhaijd and zhaijidi are 宅基地. Nothing here touches the
 * page. The titles and the readings are those of plugins/search/title_keys.py.
 */
(function (site) {
  "use strict";
  const LONG_INITIAL = /^[zcs]h/;

  /** Return a Map from a character to its readings, of "bao保报 di低|地": rows parted by blanks. */
  site.readReadings = function (text) {
    const readings = new Map();
    for (const row of text.split(" ")) {
      const [, syllable, characters] = /^([a-z]+)(.*)$/.exec(row) || [null, "", ""];
      for (const one of characters) readings.set(one, (readings.get(one) || []).concat(syllable));
    }
    return readings;
  };

  /**
   * Return { words, rows }: what the letters spell, as [word, in how many titles], the commonest
   * first, and the rows that hold one, in their order. Of a row the second value is the title, and
   * the third where in it begins what it is about.
   */
  site.findSpelled = function (letters, rows, readings) {
    const counts = new Map();
    const beginners = new Set(Array.from(readings.keys()).filter((character) =>
      readings.get(character).some((reading) => reading[0] === letters[0])));
    const found = rows.filter(function ([, title, start]) {
      const words = wordsIn(title, start, letters, readings, beginners);
      for (const word of words) counts.set(word, (counts.get(word) || 0) + 1);
      return words.size > 0;
    });
    const words = Array.from(counts).sort((a, b) => b[1] - a[1]);
    return { words, rows: found };
  };

  function wordsIn(title, from, letters, readings, beginners) {
    const words = new Set();
    for (let start = from; start < title.length; start++) {
      const end = beginners.has(title[start]) && endOf(title, start, letters, readings);
      if (end) words.add(title.slice(start, end));
    }
    return words;
  }

  /** Return where the characters end that the letters spell from `start` on, 0 for none. */
  function endOf(title, start, letters, readings) {
    if (!letters) return start;
    for (const reading of readings.get(title[start]) || []) {
      for (const part of partsOf(reading, letters)) {
        const end = endOf(title, start + 1, letters.slice(part), readings);
        if (end) return end;
      }
    }
    return 0;
  }

  /** Return how many letters a character may take: all of its reading, what is there of it, or
      its initial. */
  function partsOf(reading, letters) {
    if (letters[0] !== reading[0]) return [];
    const parts = [1];
    if (letters.startsWith(reading)) parts.push(reading.length);
    else if (reading.startsWith(letters)) parts.push(letters.length);
    if (LONG_INITIAL.test(reading) && letters.startsWith(reading.slice(0, 2))) parts.push(2);
    return parts.reverse(); // the most letters first
  }
})((self.site = self.site || {}));
