/**
 * The keys of a kiosk's search page. Letters spell words of the column's titles, which are picked
 * and searched for; digits, for a 文号, go straight in.
 */
(function (site) {
  "use strict";
  const ROWS = ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"];
  const MOST_WORDS = 8, MOST_ROWS = 40;
  const HINT = "点字母拼出标题里的词（首字母就行，如“宅基地”点Z、J、D），再点拼出的词；文号直接点数字，如“2024 5”。";

  /** Put the keys below the search form. */
  site.startKioskKeys = function (form) {
    const make = site.makeElement;
    const state = { text: new URLSearchParams(location.hash.slice(1)).get("q") || "", letters: "" };
    const field = make("div", { class: "kiosk-field", role: "status", "aria-label": "已输入" });
    const words = make("div", { class: "kiosk-words", role: "group", "aria-label": "选词" });
    const titles = make("div", { class: "kiosk-titles" });
    const parts = { state, form, field, words, titles };
    const key = (name, act, kind) => make("button",
      { type: "button", class: kind || "", click: () => { act(); show(parts); } }, name);
    const type = (sign) => () => {
      if (/[A-Z]/.test(sign)) state.letters += sign.toLowerCase();
      else { settle(parts); state.text += sign; }
    };
    const lines = ROWS.map((signs) => Array.from(signs, (sign) => key(sign, type(sign))));
    lines[3].push(key("退格", () => {
      if (state.letters) state.letters = state.letters.slice(0, -1);
      else state.text = Array.from(state.text).slice(0, -1).join("");
    }, "wide"));
    lines.push([key("清空", () => { state.text = state.letters = ""; }, "wide"),
      key("空格", type(" "), "wide"), key("检索", () => settle(parts), "go")]);
    const keys = make("div", { class: "kiosk-keys", role: "group", "aria-label": "拼音键盘" },
      ...lines.map((line) => make("div", {}, ...line)));
    document.documentElement.setAttribute("data-keys", "");
    form.after(make("div", { class: "kiosk-board" }, field, words, keys));
    document.querySelector(".search-page").before(titles);
    site.loadScript("search/titles.js").then(function () {
      const [rows, readings] = site.received.titles;
      parts.rows = rows;
      parts.readings = site.readReadings(readings);
      show(parts);
    });
    form.elements.q.readOnly = true; // no keys of the machine's own over these
    form.elements.q.dispatchEvent(new Event("focus")); // has the search loaded
  };

  /** Take what is spelled for the word that stands first. */
  function settle(parts) {
    const { state } = parts;
    if (state.letters) state.text += parts.likeliest || state.letters.toUpperCase();
    state.letters = "";
  }

  function show(parts) {
    const { state, field, words, titles } = parts;
    const make = site.makeElement;
    const found = state.letters && parts.rows
      ? site.findSpelled(state.letters, parts.rows, parts.readings) : { words: [], rows: [] };
    parts.likeliest = found.words.length ? found.words[0][0] : "";
    field.replaceChildren(state.text, make("span", { class: "kiosk-caret" }),
      make("span", { class: "kiosk-spelled" }, state.letters));
    words.replaceChildren(...found.words.slice(0, MOST_WORDS).map(([word]) => make("button",
      { type: "button", class: "kiosk-tile", click() {
        state.text += word;
        state.letters = "";
        show(parts);
      } }, word)));
    titles.hidden = Boolean(state.text) && !state.letters;
    document.querySelector(".search-page").hidden = !titles.hidden;
    document.querySelector("[data-search-fallback]").hidden = true;
    titles.replaceChildren(state.letters ? makeTitles(found.rows) : make("p", {}, HINT));
    if (!state.letters) location.replace("#q=" + encodeURIComponent(state.text));
  }

  function makeTitles(rows) {
    const make = site.makeElement;
    if (!rows.length) return make("p", { class: "quiet" }, "没有标题含有这样拼读的词。");
    const list = make("ol", { class: "search-results" });
    for (const [path, title, , number, periods] of rows.slice(0, MOST_ROWS)) {
      const state = periods && site.stateOn(site.parsePeriods(periods),
        site.dayInChina(new Date()));
      const facts = make("p", { class: "search-facts quiet" });
      if (state) facts.append(make("span", { class: "validity", "data-state": state },
        site.validityLabel(state)));
      facts.append(number);
      list.append(make("li", { class: "search-result" },
        make("a", { class: "search-title", href: site.addressOf(path) }, title), facts));
    }
    return make("div", {}, make("p", { class: "search-status" }, `标题里有的：${rows.length}件`), list);
  }
})((self.site = self.site || {}));
