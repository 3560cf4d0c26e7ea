/**
 * The table of offices: count those that lack something or are late on the day of reading, and show
 * these alone where asked to. Without this script the whole table is there with the build's count.
 */
(function (site) {
  "use strict";

  /** Return the rows of offices that lack something or are late. */
  site.wantingOffices = (rows) => rows.filter((row) =>
    [...row.querySelectorAll(".duty-missing, .duty-late")].some((mark) => {
      const word = mark.closest("[data-when]");
      return !word || !word.hidden;
    }));

  document.addEventListener("DOMContentLoaded", function () {
    const summary = document.querySelector("[data-duties-summary]");
    const button = document.querySelector("[data-duties-wanting]");
    if (!summary || !button) return;
    const rows = [...document.querySelectorAll("[data-office]")];
    const show = function () {
      const wanting = site.wantingOffices(rows);
      const [full, lacking] = summary.querySelectorAll("strong");
      full.textContent = rows.length - wanting.length + "个齐全";
      lacking.textContent = wanting.length + "个有缺项或逾期";
      const alone = button.getAttribute("aria-pressed") === "true";
      for (const row of rows) row.hidden = alone && !wanting.includes(row);
      for (const body of new Set(rows.map((row) => row.parentNode)))
        body.hidden = rows.every((row) => row.parentNode !== body || row.hidden);
    };
    button.hidden = false;
    button.addEventListener("click", function () {
      button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true");
      show();
    });
    site.correctValidity(site.dayInChina(new Date())).then(show, () => {});
  });
})((self.site = self.site || {}));
