/** The tables of a page's text as WordprocessingML. */
(function (site) {
  "use strict";
  const MEASURE = 8844; // 156 mm in twips
  const CHARACTER = 240, FEW = 5, MOST = 16; // of 12 pt; of a column, in characters
  const CAPTION = { face: "black", align: "center", keep: true };

  /** Return a table; its head stands on each sheet again, no row is torn. */
  site.wordTable = function (node) {
    const rows = [...node.rows], open = []; // by column, how many rows a cell above still covers
    const spans = (row) => [...row.cells].reduce((sum, one) => sum + one.colSpan, 0);
    const width = Math.max(...rows.map(spans));
    const caption = node.caption ? site.wordLine(node.caption, CAPTION) : "";
    const lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) =>
      `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`).join("");
    const made = rows.map(function (row) {
      let column = 0, cells = "";
      const covered = function () {
        while (open[column] && open[column].rows > 0) {
          open[column].rows -= 1;
          cells += cell(open[column].span, '<w:vMerge/>', "<w:p/>");
          column += open[column].span;
        }
      };
      for (const one of row.cells) {
        covered();
        const merge = one.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : "";
        const look = { size: 24, line: 360, align: alignOf(one) };
        if (one.tagName === "TH") look.face = "black";
        const blocks = [...one.children].some((child) => child.matches("p, ul, ol"))
          ? site.wordBlocks(one, { ...look, indent: 0 }) : site.wordLine(one, look);
        cells += cell(one.colSpan, merge, blocks || "<w:p/>");
        open[column] = { rows: one.rowSpan - 1, span: one.colSpan };
        column += one.colSpan;
      }
      covered();
      const head = row.parentElement.tagName === "THEAD" ? "<w:tblHeader/>" : "";
      return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${cells}</w:tr>`;
    }).join("");
    const grid = widths(rows, width).map((one) => `<w:gridCol w:w="${one}"/>`).join("");
    return `${caption}<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>`
      + `<w:tblBorders>${lines}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${made}`
      + '</w:tbl><w:p><w:pPr><w:spacing w:line="240" w:lineRule="exact"/></w:pPr></w:p>';
  };

  /** Right where numbers are, the middle where the page has it so, else left. */
  function alignOf(one) {
    if (one.matches(".number, [align=right]")) return "right";
    return one.matches("[align=center]") ? "center" : "left";
  }

  /** Return the columns' widths: each has room for a few characters, the rest goes by its words. */
  function widths(rows, count) {
    const longest = new Array(count).fill(1);
    for (const row of rows) {
      if (row.cells.length < count || [...row.cells].some((one) => one.colSpan > 1)) continue;
      [...row.cells].forEach(function (one, at) {
        const words = one.textContent.trim().replace(/[!-~]{2}/g, "一").length;
        longest[at] = Math.min(MOST, Math.max(longest[at], words));
      });
    }
    const sum = (all) => all.reduce((one, other) => one + other, 0);
    const least = longest.map((words) => CHARACTER * Math.min(words + 1, FEW));
    const rest = Math.max(0, MEASURE - sum(least));
    const all = least.map((one, at) => one + rest * longest[at] / sum(longest));
    return all.map((one) => Math.floor(MEASURE * one / sum(all)));
  }

  function cell(span, merge, inner) {
    return '<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>'
      + `<w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${inner}</w:tc>`;
  }
})((self.site = self.site || {}));
