/** Mark in a document what was searched for: the "hl" of its address. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const MOST_MARKS = 200;

  /** Mark the words, parted by spaces, wherever they stand in an element; return the marks. */
  search.highlight = function (element, words) {
    const phrases = words.slice(0, 300).split(/\s+/).map(search.normalise).filter(Boolean);
    const texts = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    const whole = texts.map((node) => node.data).join("");
    const ranges = search.rangesIn(whole, phrases).slice(0, MOST_MARKS);
    return markRanges(texts, ranges);
  };

  // Backwards, so that the places of what is still to be marked stay right.
  function markRanges(texts, ranges) {
    const marks = [];
    let end = texts.reduce((sum, node) => sum + node.length, 0), left = ranges.length - 1;
    for (const node of texts.slice().reverse()) {
      const start = end - node.length;
      for (let i = left; i >= 0 && ranges[i][1] > start; i--) {
        const from = Math.max(ranges[i][0], start), to = Math.min(ranges[i][1], end);
        if (from < to) marks.unshift(wrap(node, from - start, to - start));
        if (ranges[i][0] >= start) left = i - 1;
      }
      end = start;
    }
    return marks;
  }

  function wrap(node, from, to) {
    const rest = node.splitText(from);
    rest.splitText(to - from);
    const mark = document.createElement("mark");
    rest.replaceWith(mark);
    mark.append(rest);
    return mark;
  }
})((self.site = self.site || {}));
