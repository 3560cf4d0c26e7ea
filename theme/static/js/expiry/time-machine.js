/**
 * The in-force list on any day. The day stands in the address, "#day=2024-05-01" (or "?day=", as
 * texts have it), so that what is shown can be cited; without one the list is that of the build, or of today where it has changed.
 */
(function (site) {
  "use strict";
  const loaded = new Map();
  site.validityRows = (name, columns) => { loaded.set(name, columns); };

  document.addEventListener("DOMContentLoaded", function () {
    const form = document.querySelector("[data-time-machine]");
    if (form) start(form);
  });

  function start(form) {
    const list = document.querySelector("[data-list]");
    const parts = {
      form: form,
      list: list,
      built: [...list.childNodes],
      title: document.querySelector("[data-list-title]"),
      line: document.querySelector("[data-list-day]"),
      note: document.querySelector("[data-machine-note]"),
      names: form.dataset.scripts.split(" ").filter(Boolean),
    };
    parts.headline = parts.title.textContent;
    parts.pageTitle = document.title;
    parts.dayLine = [...parts.line.childNodes];
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      location.hash = "day=" + form.elements["on-day"].value;
    });
    addEventListener("hashchange", () => show(parts));
    show(parts);
  }

  /** Return the day to show: the one in the address, else today where the list has changed. */
  function wantedDay(form) {
    const asked = new URLSearchParams(location.hash.slice(1)).get("day") ||
      new URLSearchParams(location.search).get("day");
    if (asked && /^\d{4}-\d\d-\d\d$/.test(asked) && !isNaN(Date.parse(asked))) return asked;
    const today = site.dayInChina(new Date()), change = form.dataset.nextChange;
    return change && today > form.dataset.day && today >= change ? today : "";
  }

  function show(parts) {
    const day = wantedDay(parts.form);
    parts.form.elements["on-day"].value = day || parts.form.dataset.day;
    if (!day) return showBuilt(parts);
    const names = site.scriptsFor(parts.names, day);
    return Promise.all(names.filter((name) => !loaded.has(name))
      .map((name) => site.loadScript("data/validity/" + name + ".js")))
      .then(function () {
        if (wantedDay(parts.form) === day) showDay(parts, day, names);
      })
      .catch(function (fault) {
        say(parts, "没有读出当天的目录，请刷新页面重试。");
        console.warn(fault.message);
      });
  }

  function showBuilt(parts) {
    parts.title.textContent = parts.headline;
    document.title = parts.pageTitle;
    parts.line.replaceChildren(...parts.dayLine);
    parts.list.replaceChildren(...parts.built);
    parts.note.hidden = true;
  }

  function showDay(parts, day, names) {
    const rows = site.orderRows([].concat(...names.map((name) =>
      site.rowsOn(loaded.get(name), day))));
    const built = parts.form.dataset.day, date = site.hanDate(day);
    parts.list.replaceChildren(site.makeInForceTable(rows)); // before anything says which day it is
    parts.title.textContent = date + parts.headline;
    document.title = date + parts.pageTitle;
    parts.line.textContent = "在" + date + "有效的，共" + rows.length + "件。";
    const known = "按截至" + site.hanDate(built) + "公布的文件推算。";
    say(parts, (day > built ? "这一天晚于本网站生成之日，" : "") + known + "引用时请注明网址：" +
      location.href.split(/[?#]/)[0] + "#day=" + day);
  }

  function say(parts, text) {
    parts.note.textContent = text;
    parts.note.hidden = false;
  }
})((self.site = self.site || {}));
