/**
 * A day in the address, "?day=2025-03-01", leads to the text that applied then. The page lists its
 * texts with their first days; without scripts a reader chooses among them.
 */
(function (site) {
  "use strict";
  const list = document.querySelector("[data-texts]");
  const day = new URLSearchParams(location.search).get("day");
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day) || isNaN(Date.parse(day))) return;
  if (list) lead([...list.querySelectorAll("[data-since]")]);

  /** Lead to the text of the day: the last begun by then; before the first, there. */
  function lead(texts) {
    const begun = texts.find((text) => text.dataset.since <= day); // the newest comes first
    const wanted = begun || texts[texts.length - 1];
    const link = wanted.querySelector("a[data-text]");
    if (link) location.replace(link.href + location.search + location.hash);
    else document.addEventListener("DOMContentLoaded", () => say(Boolean(begun)));
  }

  function say(isBegun) {
    const note = document.createElement("p"), date = site.hanDate(day);
    note.className = "text-day";
    note.textContent = isBegun ? "这是" + date + "适用的文本。"
      : date + "还没有施行，以下是最早的文本。";
    document.querySelector(".document-head").prepend(note);
  }
})((self.site = self.site || {}));
