/**
 * Working days by the State Council's calendar. Twin of plugins/validity/working_days.py;
 * cases: tests/cases/working_days.md. Days are texts, "2025-09-22"; the table is site.workingDays.
 */
(function (site) {
  "use strict";
  const DAY = 24 * 60 * 60 * 1000;

  const momentOf = (day) => Date.parse(day + "T00:00:00Z");
  const weekdayOf = (day) => new Date(momentOf(day)).getUTCDay();

  /** Return the day so many days later. */
  site.addDays = (day, count) => new Date(momentOf(day) + count * DAY).toISOString().slice(0, 10);

  /** Return 星期一 … 星期日. */
  site.weekdayName = (day) => "星期" + "日一二三四五六"[weekdayOf(day)];

  site.isWeekend = (day) => weekdayOf(day) % 6 === 0;

  /** Return the calendar of a table { years, off, worked }. */
  site.makeCalendar = function (table) {
    const years = new Set(table.years), off = new Set(table.off), worked = new Set(table.worked);
    const isWorkingDay = (day) => worked.has(day) || (!site.isWeekend(day) && !off.has(day));

    return {
      isWorkingDay: isWorkingDay,

      /** Tell whether the year's arrangement is not known: the answer is 推算. */
      isEstimated: (day) => !years.has(Number(day.slice(0, 4))),

      /** Return the last day of a period, how long it is, its days off, weekend days worked. */
      count: function (start, number) {
        const found = { end: start, days: 0, off: [], exchanged: [] };
        for (let left = number; left > 0;) {
          const day = found.end = site.addDays(found.end, 1);
          found.days += 1;
          if (!isWorkingDay(day)) found.off.push(day);
          else left -= 1;
          if (isWorkingDay(day) && site.isWeekend(day)) found.exchanged.push(day);
        }
        return found;
      },
    };
  };
})((self.site = self.site || {}));
