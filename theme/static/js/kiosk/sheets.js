/** How many sheets a text takes on paper; nothing here touches the page. */
(function (site) {
  "use strict";
  const LINES = 22, CELLS = 28, INDENT = 2; // of a page of GB/T 9704-2012
  const BESIDE = 9; // lines of the head, and of what the page says of itself at the end

  /** Return about how many pages of A4 the paragraphs (their texts) of a document take. */
  site.countSheets = function (paragraphs) {
    const lines = paragraphs.map((text) => Math.ceil((INDENT + text.trim().length) / CELLS));
    return Math.ceil((BESIDE + lines.reduce((sum, some) => sum + some, 0)) / LINES);
  };
})((self.site = self.site || {}));
