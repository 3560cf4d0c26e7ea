/** A title in large type, broken into lines by sense: 词意完整 (GB/T 9704-2012, 7.3.1). */
(function (site) {
  "use strict";
  const NARROW = /[\u0000-\u00ff]/g;
  const SPARED = 0.4; // of a character: what such a sign is narrower

  const LOOK = { face: "title", size: 44 };
  const ROOM = 20; // characters of it in a line of the 版心

  /** Return the words of a heading as runs, each line broken from the next. */
  site.wordTitle = function (heading) {
    return linesOf(heading, ROOM).map((line) => site.wordRun(line, LOOK))
      .join("<w:r><w:br/></w:r>");
  };

  /**
   * Return the words of a heading in as few lines of at most `room` characters as they need, alike
   * in length. The phrases of the heading are its spans, a <wbr> stands between two words; a phrase
   * longer than a line has lines of its own.
   */
  function linesOf(heading, room) {
    const spans = [...heading.querySelectorAll("span")];
    const lines = [];
    let open = []; // phrases that share lines
    for (const words of (spans.length ? spans : [heading]).map(wordsOf)) {
      const phrase = words.join("");
      if (widthOf(phrase) <= room) open.push(phrase);
      else {
        lines.push(...balanced(open, room), ...balanced(words, room));
        open = [];
      }
    }
    return [...lines, ...balanced(open, room)].map((line) => line.trim());
  }

  function balanced(pieces, room) {
    const lines = packed(pieces, room), widest = Math.max(0, ...pieces.map(widthOf));
    const isLonger = (width) => packed(pieces, width).length > lines.length;
    let width = room;
    while (width > widest && !isLonger(width - 1)) width -= 1;
    return packed(pieces, width);
  }

  function widthOf(words) {
    const text = words.trim();
    return text.length - SPARED * (text.match(NARROW) || []).length;
  }

  /** The words between the <wbr> of a phrase, all its text in order. */
  function wordsOf(phrase) {
    const words = [""];
    for (const node of phrase.childNodes)
      if (node.nodeName === "WBR") words.push("");
      else words[words.length - 1] += node.textContent;
    return words.filter(Boolean);
  }

  function packed(pieces, room) {
    return pieces.reduce(function (lines, piece) {
      const last = lines[lines.length - 1];
      if (last && widthOf(last + piece) <= room) lines[lines.length - 1] += piece;
      else lines.push(piece);
      return lines;
    }, []);
  }
})((self.site = self.site || {}));
