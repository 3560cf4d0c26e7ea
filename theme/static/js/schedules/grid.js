/** A table as a grid: a cell that spans rows or columns counts for each of them. */
(function (site) {
  "use strict";
  const tidy = (text) => text.replace(/\s+/g, "").replace(/\(/g, "（").replace(/\)/g, "）");

  /** Return { table, heads, rows: [{ element, cells, texts }] } of a table with one row of heads. */
  site.readGrid = function (table) {
    const hanging = []; // by column, the cell that hangs down from above, and for how many rows
    const rows = [...table.rows].map((element) => readRow(element, hanging));
    return { table: table, heads: rows.length ? rows[0].texts.map(tidy) : [], rows: rows.slice(1) };
  };

  function readRow(element, hanging) {
    const cells = [];
    const letHang = function () {
      while (hanging[cells.length] && hanging[cells.length].left > 0) {
        const above = hanging[cells.length];
        above.left -= 1;
        cells.push(above.cell);
      }
    };
    for (const cell of element.cells) {
      letHang();
      for (let i = 0; i < cell.colSpan; i += 1) {
        hanging[cells.length] = { cell: cell, left: cell.rowSpan - 1 };
        cells.push(cell);
      }
    }
    letHang();
    return { element: element, cells: cells, texts: cells.map((cell) => cell.textContent.trim()) };
  }

  /** Give every row cells of its own, so that it can be shown without the rows above it. */
  site.spreadCells = function (grid) {
    if (grid.isSpread) return;
    grid.isSpread = true;
    for (const row of grid.rows) {
      const own = new Set(row.element.cells);
      const whole = [...new Set(row.cells)].map((cell) => own.has(cell) ? cell : cell.cloneNode(true));
      row.element.replaceChildren(...whole);
    }
    for (const cell of grid.table.querySelectorAll("[rowspan]")) cell.removeAttribute("rowspan");
  };
})((self.site = self.site || {}));
