/** Find phrases in a text as it is compared, without space, and cut the text at them. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});

  /** Return text as [text, isMarked] segments with every phrase marked. */
  search.mark = function (text, phrases, fold) {
    const ranges = search.occurrences(search.squeeze(text, fold), phrases);
    return search.cutAt(text, ranges, 0, text.length);
  };

  /** Return ascending [start, end] of the phrases in a text. */
  search.rangesIn = function (text, phrases) {
    return search.occurrences(search.squeeze(text, null), phrases.map(search.squeezed));
  };

  /** Return { text, places }: the text as compared, without space, and where each unit was. */
  search.squeeze = function (text, fold) {
    const places = [];
    let out = "", place = 0;
    for (const character of text) {
      const code = character.charCodeAt(0);
      const isPlain = code >= 0x4e00 && code < 0xa000;
      let one = isPlain ? character : search.squeezed(character);
      if (fold) one = fold(one);
      for (let i = 0; i < one.length; i++) places.push(place);
      out += one;
      place += character.length;
    }
    places.push(place);
    return { text: out, places };
  };

  /** Return a text as it is compared, without space. */
  search.squeezed = function (text) {
    return search.compose(text).replace(/\s+/g, "");
  };

  /** Return ascending [start, end] in the text itself where any of the phrases stands. */
  search.occurrences = function (compared, phrases) {
    const marked = new Uint8Array(compared.text.length);
    for (const phrase of phrases.flat()) {
      let at = phrase ? compared.text.indexOf(phrase) : -1;
      for (; at >= 0; at = compared.text.indexOf(phrase, at + 1)) {
        marked.fill(1, at, at + phrase.length);
      }
    }
    const ranges = [];
    for (let i = 0; i < marked.length; i++) {
      if (!marked[i]) continue;
      const start = i;
      while (marked[i + 1]) i += 1;
      ranges.push([compared.places[start], compared.places[i + 1]]);
    }
    return ranges;
  };

  /** Return a part of a text as [text, isMarked] segments. */
  search.cutAt = function (text, ranges, from, to) {
    const segments = [];
    let place = from;
    const push = (end, isMarked) => {
      if (end > place) segments.push([text.slice(place, end).replace(/\s+/g, " "), isMarked]);
      place = Math.max(place, end);
    };
    for (const [start, end] of ranges) {
      if (start < from || start >= to) continue;
      push(start, false);
      push(Math.min(end, to), true);
    }
    push(to, false);
    return segments;
  };

})((self.site = self.site || {}));
