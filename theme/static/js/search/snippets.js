/** Cut out of a record the passage that matches, with the words to mark and its 条. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const BEFORE = 36, AFTER = 84, MOST_HITS = 500, REPEATED = 0.02;

  /**
   * Return { segments, attachment, anchor, found }: segments are [text, isMarked] of the passage
   * that holds the most of the query, `attachment` the one it stands in, `anchor` the id of the 条
   * that holds it, `found` the phrases it marks. `phrases` are of phrasesOf or phrasesOfWords.
   */
  search.snippetOf = function (record, phrases, fold) {
    const sources = [{ text: record.text, attachment: null }].concat(
      record.attachments.map((one) => ({ text: one.text, attachment: one })));
    for (const some of phrases) { // all of it anywhere before parts of it here
      const passages = sources.map((source) => ({ ...source,
        ...bestPassage(source.text, some, fold) })).filter((one) => one.worth > 0);
      const best = passages.reduce((a, b) => (b.worth > a.worth ? b : a), passages[0]);
      if (!best) continue;
      const anchor = best.attachment ? "" : anchorAt(record.anchors, best.start);
      return { segments: cutPassage(best, BEFORE, AFTER), attachment: best.attachment, anchor,
        found: best.found };
    }
    const head = record.text.slice(0, BEFORE + AFTER).replace(/\s+/g, " ");
    return { segments: head ? [[head, false]] : [], attachment: null, anchor: "", found: [] };
  };

  /** Return what has been done by a day (its number) to the provision at an anchor, in words. */
  search.marksAt = function (record, anchor, day) {
    return record.marks.filter((mark) => mark.day <= day && anchor
      && (anchor === mark.id || anchor.startsWith(mark.id + "-"))).map((mark) => mark.words);
  };

  /** Return lists of [phrase, weight] to find in a text, the better before the worse: the query as
      a whole, its phrases, and their terms for where no phrase stands. */
  search.phrasesOf = function (query) {
    const wanted = query.parts.filter((part) => !part.excluded);
    const alternatives = wanted.flatMap((part) => part.alternatives);
    const weigh = (phrases) => phrases.map(search.squeezed).filter(Boolean)
      .map((phrase) => [phrase, phrase.length]);
    return [weigh(query.joined ? [query.joined] : []),
      weigh(alternatives.map((one) => one.phrase)),
      weigh(alternatives.flatMap((one) => one.terms))];
  };

  /** Return the same of the words of a question, after what it may have been meant to be. */
  search.phrasesOfWords = function (words, meant) {
    const first = meant ? [[[search.squeezed(meant), meant.length]]] : [];
    return first.concat([words.flatMap(({ phrases, weight }) =>
      phrases.map((phrase) => [search.squeezed(phrase), weight * phrase.length]))]);
  };

  /** Return the phrases that a title is marked with. */
  search.phrasesToMark = function (phrases) {
    return phrases.slice(0, 2).flat().map(([phrase]) => phrase);
  };

  /** Return { worth, start, ranges, found } of the window of a text that holds the most of the
      phrases: each counts once, what is repeated a little. */
  function bestPassage(text, phrases, fold) {
    const compared = search.squeeze(text, fold), hits = [];
    for (const [phrase, weight] of phrases) {
      let at = compared.text.indexOf(phrase);
      for (; at >= 0 && hits.length < MOST_HITS; at = compared.text.indexOf(phrase, at + 1)) {
        hits.push({ phrase, weight, start: compared.places[at],
          end: compared.places[at + phrase.length] });
      }
    }
    hits.sort((a, b) => a.start - b.start);
    let best = { worth: 0, start: 0, found: [] };
    hits.forEach((first, i) => {
      const seen = new Set();
      let worth = 0;
      for (let j = i; j < hits.length && hits[j].end <= first.start + AFTER; j++) {
        worth += seen.has(hits[j].phrase) ? REPEATED * hits[j].weight : hits[j].weight;
        seen.add(hits[j].phrase);
      }
      if (worth > best.worth) best = { worth, start: first.start, found: Array.from(seen) };
    });
    return { ...best, ranges: search.occurrences(compared, best.found) };
  }

  /** Return the segments around the start of a passage, not before its line. */
  function cutPassage({ text, start, ranges }, before, after) {
    const from = Math.max(0, start - before), to = Math.min(text.length, start + after);
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const segments = search.cutAt(text, ranges, Math.max(from, lineStart), to);
    if (from > lineStart) segments.unshift(["…", false]);
    if (to < text.length) segments.push(["…", false]);
    return segments;
  }

  function anchorAt(anchors, offset) {
    let id = "";
    for (const anchor of anchors) if (anchor.offset <= offset) id = anchor.id;
    return id;
  }
})((self.site = self.site || {}));
