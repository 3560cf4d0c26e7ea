/** The calculator of periods: what is chosen in, the steps out. Nothing is sent or kept. */
(function (site) {
  "use strict";

  function make(name, className, ...children) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  function start(tool) {
    const form = tool.querySelector("form");
    const result = tool.querySelector("[data-result]");
    const calendar = site.makeCalendar(site.workingDays);
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", update);
    form.elements.received.value = site.dayInChina(new Date());
    update();

    function update() {
      const way = form.elements.receipt.value;
      form.querySelector("[data-received]").textContent = site.RECEIPTS[way];
      result.replaceChildren(...rowsOf(read()));
    }

    function read() {
      const value = (name) => form.elements[name].validity.badInput
        ? "?" : form.elements[name].value;
      return { received: value("received"), mended: value("mended"), asked: value("asked"),
        extended: form.elements.extended.checked };
    }

    function rowsOf(application) {
      const fault = site.faultOfPeriods(calendar, application);
      if (fault) return [make("p", "notice", fault)];
      const periods = site.listPeriods(calendar, application);
      const rows = periods.map(rowOf);
      const notes = periods.some((period) => period.isEstimated) ? [make("p", "notice",
        "标“推算”的，那一年的放假安排尚未公布或者本站没有，按周一至周五上班推算；以国务院办公厅公布的安排为准。")] : [];
      return [make("ol", "periods", ...rows), ...notes];
    }
  }

  function rowOf(period) {
    const end = make("strong", "", site.hanDate(period.end), make("span", "quiet",
      " " + site.weekdayName(period.end)));
    if (period.isEstimated) end.append(" ", make("span", "estimated", "推算"));
    const note = period.note ? make("span", "quiet", " " + period.note) : "";
    return make("li", "", make("p", "period-name", period.name, note), make("p", "period-end", end),
      make("p", "quiet", site.explainPeriod(period)));
  }

  // Not before every script of the page has run.
  document.addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("[data-period-tool]").forEach(start));
})((self.site = self.site || {}));
