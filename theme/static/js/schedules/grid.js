/**
 * A table as a grid: a cell that spans rows or columns counts for each of them. Where there are two
 * rows of heads, the lower one tells what a column is. Twin of plugins/disclosure/tables.py.
 */
(function (site) {
  "use strict";
  const tidy = (text) => text.replace(/\s+/g, "").replace(/\(/g, "（").replace(/\)/g, "）");

  /** Return { table, heads, rows: [{ element, cells, texts }] } of a table. */
  site.readGrid = function (table) {
    const hanging = []; // by column, the cell that hangs down from above, and for how many rows
    const rows = [...table.rows].map((element) => readRow(element, hanging));
    const first = rows.findIndex((row) => row.element.querySelector("td"));
    const heads = first > 0 ? rows[first - 1].texts.map(tidy) : [];
    return { table: table, heads: heads, rows: first > 0 ? rows.slice(first) : [] };
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
