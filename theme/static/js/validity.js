/**
 * Keep validity true on the day of reading. A page says what was so when it was built; where the
 * reader's day has brought another state, badge and banner are corrected, and of words that hold
 * from a day on (data-dated) those of the day are shown. A clock that is behind the day of the
 * build is taken to be wrong, and changes nothing.
 */
(function (site) {
  "use strict";
  const ROOT = new URL("../../", document.currentScript.src);

  /** Add a script of this site, by its path; resolve when it has run. */
  site.loadScript = function (path) {
    return new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      script.src = new URL(path, ROOT).href;
      script.onload = resolve;
      script.onerror = () => reject(new Error("读不出 " + path));
      document.head.append(script);
    });
  };

  /** Return the address of a page of this site. */
  site.addressOf = (path) => new URL(path, ROOT).href;

  const periodsOf = (element) =>
    site.parsePeriods(element.dataset.validity || element.dataset.dated);

  /** Return the elements whose state on a day is not the one they show. */
  function outdatedOn(day) {
    return [...document.querySelectorAll("[data-validity], [data-dated]")].filter(
      (element) => site.stateOn(periodsOf(element), day) !== element.dataset.state);
  }

  /** Of the words within an element show those of its state; without any, nothing. */
  function choose(element) {
    const words = [...element.children].filter((part) => "when" in part.dataset);
    for (const part of words) part.hidden = part.dataset.when !== element.dataset.state;
    if (words.length) element.hidden = words.every((part) => part.hidden);
  }

  /** Show what an element's document is on a day. */
  function correct(element, day) {
    const periods = periodsOf(element);
    const state = site.stateOn(periods, day);
    const period = site.periodOn(periods, day);
    element.dataset.state = state;
    if ("dated" in element.dataset) return choose(element);
    if ("validityBanner" in element.dataset) {
      const sentence = element.querySelector("[data-validity-text]");
      sentence.textContent = site.bannerText(periods, day);
      element.hidden = sentence.textContent === "";
      // What else it says, the reason, is that of the state it was built with.
      for (const part of element.children) part.hidden = part !== sentence;
      return;
    }
    element.textContent = site.validityLabel(state);
    if (period) element.title = "自" + site.hanDate(period.day) + "起" + site.validityLabel(state);
  }

  /** Correct the page for a day. The build day is asked for only where something would change. */
  site.correctValidity = function (day) {
    if (outdatedOn(day).length === 0) return Promise.resolve();
    return site.loadScript("data/day.js").then(function () {
      if (day > site.day) outdatedOn(day).forEach((element) => correct(element, day));
    });
  };

  site.correctValidity(site.dayInChina(new Date())).catch((fault) => console.warn(fault.message));
})((self.site = self.site || {}));
