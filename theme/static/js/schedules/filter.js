/** Filter the rows of a disclosure schedule by columns and words; say how many are shown. */
(function (site) {
  "use strict";

  document.addEventListener("DOMContentLoaded", function () {
    const form = document.querySelector("[data-schedule-filter]");
    if (form) start(form);
  });

  function start(form) {
    const marks = form.dataset.marks.split("|");
    const tables = [...document.querySelectorAll(form.dataset.tables)].map(site.readGrid)
      .filter((grid) => grid.heads.some((head) => marks.includes(head)));
    const selects = [...form.querySelectorAll("select")];
    if (tables.length === 0) return;
    for (const select of selects) fillSelect(select, tables);
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => apply(form, selects, tables));
    say(form, tables);
  }

  /** Return the place of a select's column in a table, -1 where it has none. */
  function columnOf(select, grid) {
    const heads = select.dataset.heads.split("|");
    return grid.heads.findIndex((head) => heads.includes(head));
  }

  /**
   * Return what a cell of a select's column names: several offices, one by one; between brackets
   * they are not parted, 各部门、单位 is one. Twin of plugins/disclosure/schedule.py.
   */
  function namesIn(select, text) {
    if (!("several" in select.dataset)) return [text];
    const parts = text.split(/\s*[、；;]\s*(?![^（(]*[）)])/).filter(Boolean);
    return parts.some((part) => ["部门", "单位", "机构"].includes(part)) ? [text] : parts;
  }

  /** Offer what stands in the column; a choice of one is none. */
  function fillSelect(select, tables) {
    const values = new Set();
    for (const grid of tables) {
      const at = columnOf(select, grid);
      if (at < 0) continue;
      let above = "";
      for (const row of grid.rows) { // left empty, it is that of the row above
        above = row.texts[at] = row.texts[at] || above;
        for (const name of namesIn(select, above)) values.add(name);
      }
    }
    values.delete("");
    values.forEach((value) => select.add(new Option(value, value)));
    select.parentNode.hidden = values.size < 2;
  }

  function apply(form, selects, tables) {
    const words = form.querySelector("input").value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const grid of tables) {
      site.spreadCells(grid);
      for (const row of grid.rows) {
        const chosen = selects.every((select) =>
          !select.value || namesIn(select, row.texts[columnOf(select, grid)] || "").includes(select.value));
        const text = row.texts.join(" ").toLowerCase();
        row.element.hidden = !(chosen && words.every((word) => text.includes(word)));
      }
      const shown = grid.rows.some((row) => !row.element.hidden);
      (grid.table.closest(".scroll") || grid.table).hidden = !shown;
    }
    say(form, tables);
  }

  function say(form, tables) {
    const rows = tables.flatMap((grid) => grid.rows);
    const shown = rows.filter((row) => !row.element.hidden).length;
    form.querySelector("[data-filter-count]").textContent = shown === rows.length
      ? "" : "显示" + shown + "项，共" + rows.length + "项。";
  }
})((self.site = self.site || {}));
