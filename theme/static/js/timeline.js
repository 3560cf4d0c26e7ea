/**
 * Periods of validity as pages carry them: "2020-01-01 in_force;2025-01-01 expired".
 * Twin of plugins/validity/periods.py and states.py; nothing here reads the clock or the page.
 */
(function (site) {
  "use strict";
  // The order is the precedence of plugins/validity/states.py; data scripts name a state by it.
  const STATES = ["not_yet_effective", "in_force", "amended", "partly_lapsed", "expired",
    "repealed", "suspended"];
  const LABELS = ["尚未生效", "有效", "已修改", "部分失效", "失效", "废止", "暂停执行"];
  const IN_FORCE = STATES.slice(1, 4), LAPSED = STATES.slice(4, 6);
  const CHINA = 8 * 60 * 60 * 1000;

  /** Return [{ day, state }], oldest first, of the text that a page carries. */
  site.parsePeriods = function (text) {
    return text.split(";").filter(Boolean).map(function (period) {
      const parts = period.split(" ");
      return { day: parts[0], state: parts[1] };
    });
  };

  /** Return the same of the numbers in a data script: 20200101, 1, 20250101, 4. */
  site.decodePeriods = function (numbers) {
    const periods = [];
    for (let i = 0; i < numbers.length; i += 2) {
      const day = String(numbers[i]).padStart(8, "0").replace(/^(.{4})(..)/, "$1-$2-");
      periods.push({ day: day, state: STATES[numbers[i + 1]] });
    }
    return periods;
  };

  /** Return the period that holds on a day (YYYY-MM-DD), or null before the first. */
  site.periodOn = function (periods, day) {
    const begun = periods.filter((period) => period.day <= day);
    return begun.length ? begun[begun.length - 1] : null;
  };

  /** Return the state on a day. */
  site.stateOn = function (periods, day) {
    const period = site.periodOn(periods, day);
    return period ? period.state : STATES[0];
  };

  site.isInForce = (state) => IN_FORCE.includes(state);
  /** Whether the in-force list has it: what is suspended stands there, marked. */
  site.isListed = (state) => site.isInForce(state) || state === "suspended";
  site.isLapsed = (state) => LAPSED.includes(state);
  site.validityLabel = (state) => LABELS[STATES.indexOf(state)];

  /** Return the day in China at a moment. */
  site.dayInChina = function (moment) {
    return new Date(moment.getTime() + CHINA).toISOString().slice(0, 10);
  };

  /** Return 2027年1月1日, as GB/T 9704 writes it. */
  site.hanDate = function (day) {
    const parts = day.split("-").map(Number);
    return parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
  };

  /** Return what a document's banner says on a day; "" for what is in force. */
  site.bannerText = function (periods, day) {
    const state = site.stateOn(periods, day);
    if (!site.isInForce(state) && state !== STATES[0]) {
      const since = site.periodOn(periods, day).day;
      return "本文件自" + site.hanDate(since) + "起" + site.validityLabel(state) + "。";
    }
    if (site.isInForce(state)) return "";
    const start = periods.find((period) => site.isInForce(period.state));
    return start ? "本文件自" + site.hanDate(start.day) + "起施行，目前尚未生效。" : "本文件尚未生效。";
  };
})((self.site = self.site || {}));
