/** Cut out of a record the passage that matches, with the words to mark and its 条. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const BEFORE = 36, AFTER = 84;

  /**
   * Return { segments, attachment, anchor }: segments are [text, isMarked]; `attachment` is the
   * one the passage stands in, `anchor` the id of the 条 that holds it.
   */
  search.snippetOf = function (record, phrases, fold) {
    const sources = [{ text: record.text, attachment: null }].concat(
      record.attachments.map((one) => ({ text: one.text, attachment: one })));
    for (const some of phrases) { // all of it anywhere before parts of it here
      for (const source of sources) {
        const passage = passageOf(source.text, [some], fold);
        if (!passage) continue;
        const anchor = source.attachment ? "" : anchorAt(record.anchors, passage.start);
        return { segments: passage.segments, attachment: source.attachment, anchor };
      }
    }
    const head = record.text.slice(0, BEFORE + AFTER).replace(/\s+/g, " ");
    return { segments: head ? [[head, false]] : [], attachment: null, anchor: "" };
  };

  /** Return what has been done by a day (its number) to the provision at an anchor, in words. */
  search.marksAt = function (record, anchor, day) {
    return record.marks.filter((mark) => mark.day <= day && anchor
      && (anchor === mark.id || anchor.startsWith(mark.id + "-"))).map((mark) => mark.words);
  };

  /** Return text as [text, isMarked] segments with every phrase marked. */
  search.mark = function (text, phrases, fold) {
    const ranges = rangesOf(squeeze(text, fold), phrases);
    return cutAt(text, ranges, 0, text.length);
  };

  /** Return ascending [start, end] of the phrases in a text. */
  search.rangesIn = function (text, phrases) {
    return rangesOf(squeeze(text, null), phrases.map(squeezed));
  };

  /** Return what to mark for a query: its phrases, and their terms for where no phrase stands. */
  search.phrasesOf = function (query) {
    const wanted = query.parts.filter((part) => !part.excluded);
    const alternatives = wanted.flatMap((part) => part.alternatives);
    const phrases = alternatives.map((one) => squeezed(one.phrase)).filter(Boolean);
    const terms = alternatives.flatMap((one) => one.terms).map(squeezed);
    return [query.joined ? [squeezed(query.joined)] : [], phrases, terms];
  };

  function passageOf(text, phrases, fold) {
    const compared = squeeze(text, fold);
    const found = phrases.map((some) => rangesOf(compared, some)).find((some) => some.length);
    if (!found) return null;
    const start = found[0][0];
    const from = Math.max(0, start - BEFORE), to = Math.min(text.length, start + AFTER);
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const segments = cutAt(text, found, Math.max(from, lineStart), to);
    if (from > lineStart) segments.unshift(["…", false]);
    if (to < text.length) segments.push(["…", false]);
    return { segments, start };
  }

  /** Return { text, places }: the text as compared, without space, and where each unit was. */
  function squeeze(text, fold) {
    const places = [];
    let out = "", place = 0;
    for (const character of text) {
      const code = character.charCodeAt(0);
      const isPlain = code >= 0x4e00 && code < 0xa000;
      let one = isPlain ? character : squeezed(character);
      if (fold) one = fold(one);
      for (let i = 0; i < one.length; i++) places.push(place);
      out += one;
      place += character.length;
    }
    places.push(place);
    return { text: out, places };
  }

  function squeezed(text) {
    return search.compose(text).replace(/\s+/g, "");
  }

  /** Return ascending [start, end] in the text itself where any of the phrases stands. */
  function rangesOf(compared, phrases) {
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
  }

  function cutAt(text, ranges, from, to) {
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
  }

  function anchorAt(anchors, offset) {
    let id = "";
    for (const anchor of anchors) if (anchor.offset <= offset) id = anchor.id;
    return id;
  }
})((self.site = self.site || {}));
