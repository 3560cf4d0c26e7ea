/**
 * A page opened from a folder, as on a memory stick, says how old the copy is once that is long
 * enough for a document to have been repealed since; by the reader's clock.
 */
(function (site) {
  "use strict";
  const OLD_DAYS = 60, DAY_MS = 24 * 60 * 60 * 1000;

  function start() {
    if (document.querySelector("[data-mirror-day]")) return; // that page says it itself
    site.loadScript("data/day.js").then(function () {
      const today = site.dayInChina(new Date());
      const age = Math.round((Date.parse(today) - Date.parse(site.day)) / DAY_MS);
      if (age > OLD_DAYS) say(age);
    }).catch((fault) => console.warn(fault.message));
  }

  function say(age) {
    const [band, note, link] = ["div", "p", "a"].map((name) => document.createElement(name));
    band.className = "copy-age";
    note.className = "page";
    link.href = site.addressOf("mirror.html");
    link.textContent = "副本情况";
    note.append(`离线副本制作于${site.hanDate(site.day)}，已过${age}天，文件效力可能有变。`, link);
    band.append(note);
    document.getElementById("main").prepend(band);
  }

  if (location.protocol === "file:") document.addEventListener("DOMContentLoaded", start);
})((self.site = self.site || {}));
