/** What was in force on a day, from the columns of the data scripts. Nothing here is of the page. */
(function (site) {
  "use strict";

  /** Return the names of the scripts that a day needs: open ones begun by then, later ended ones. */
  site.scriptsFor = function (names, day) {
    const year = Number(day.slice(0, 4));
    return names.filter(function (name) {
      const parts = name.split("-");
      return parts[0] === "from" ? Number(parts[1]) <= year : Number(parts[1]) >= year;
    });
  };

  /** Return the rows of a data script that were in force or suspended on a day. */
  site.rowsOn = function (columns, day) {
    const rows = [];
    columns.periods.forEach(function (numbers, at) {
      const periods = site.decodePeriods(numbers);
      const state = site.stateOn(periods, day);
      if (!site.isListed(state)) return;
      const begun = periods.find((period) => site.isInForce(period.state));
      const since = begun ? begun.day : "";
      const lapse = periods.find((period) => site.isLapsed(period.state));
      rows.push({
        path: textOn(columns.texts[at] || [[0, columns.paths[at]]], day) + ".html",
        title: columns.titles[at],
        number: columns.numbers[at],
        since: since === "0001-01-01" ? "" : since,
        until: lapse ? dayBefore(lapse.day) : columns.ends[at] || "",
        state: state,
        periods: periods,
      });
    });
    return rows;
  };

  /** Return rows as the in-force list orders them: by first day, then path, the newest first. */
  site.orderRows = function (rows) {
    const key = (row) => row.since + " " + row.path;
    return rows.sort((one, other) => (key(one) < key(other) ? 1 : -1));
  };

  /** Return the path of the text that applied on a day, of [first day, path], the newest last. */
  function textOn(texts, day) {
    const number = Number(day.replace(/-/g, ""));
    const begun = texts.filter((text) => text[0] <= number);
    return (begun.length ? begun[begun.length - 1] : texts[0])[1];
  }

  function dayBefore(day) {
    const moment = new Date(day + "T00:00:00Z");
    moment.setUTCDate(moment.getUTCDate() - 1);
    return moment.toISOString().slice(0, 10);
  }
})((self.site = self.site || {}));
