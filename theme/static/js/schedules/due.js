/**
 * Keep true on the day of reading what a page says is due. Each state bears the last day by which
 * the next publication was due; a clock behind the day of the build changes nothing.
 */
(function (site) {
  "use strict";

  /** Show as stale what was due before a day, and count it where it is counted. */
  site.correctDues = function (day) {
    for (const badge of document.querySelectorAll("[data-due]")) {
      if (badge.dataset.due >= day) continue;
      badge.dataset.state = "stale";
      badge.textContent = "逾期未更新";
      for (let around = badge; around; around = around.closest("[hidden]")) around.hidden = false;
    }
    for (const cell of document.querySelectorAll("[data-dues]")) {
      const dues = cell.dataset.dues.split(" ").filter(Boolean);
      cell.textContent = dues.filter((due) => due < day).length;
    }
  };

  document.addEventListener("DOMContentLoaded", function () {
    const built = document.querySelector("[data-due-day]");
    const today = site.dayInChina(new Date());
    if (built && today > built.dataset.dueDay) site.correctDues(today);
  });
})((self.site = self.site || {}));
