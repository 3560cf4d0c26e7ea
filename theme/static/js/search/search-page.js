/** The search page: reads the state from the address, asks the engine, shows the answer. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const LONGEST_SHOWN = 60; // characters of a query in the status line, which is read aloud
  const BESIDE = "(min-width: 64em)"; // as in search.css: there the panel stands beside the results
  const ADVICE = "没有找到。请减少词数、换用文件中的说法或更短的词，或核对文号的年份和序号。";

  // Stands for ./site-choice.js in a page without neighbours that can be searched.
  const NO_CHOICE = { neighbours: [], state: search.ownAlone, show() {}, tell: () => "" };

  /** Start the page in an element; `base` is the folder of the index, `input` the search box. */
  search.startPage = function (element, base, input) {
    const make = search.make;
    const parts = {
      status: make("p", { class: "search-status", role: "status", "aria-live": "polite" }),
      meant: make("p", { class: "search-meant" }),
      panel: make("div", { class: "search-panel" }),
      list: make("div", { class: "search-list" }),
    };
    element.replaceChildren(parts.status, parts.meant, parts.panel, parts.list);
    const received = { manifest: site.received.manifest };
    const page = { ...parts, input, turn: 0,
      own: search.makeSite({ name: "本站", root: base + "../", isOwn: true },
        search.makeLoader(base, received)),
      choice: search.startChoice ? search.startChoice(() => choose(page)) : NO_CHOICE };
    input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      change({ ...read(), ...page.choice.state(read()), typed: input.value, shown: search.PAGE });
    });
    self.addEventListener("hashchange", () => { if (location.hash !== page.hash) show(page); });
    element.addEventListener("keydown", (event) => move(element, event));
    const ticked = page.choice.state(read()).sites; // while the scripts were on their way
    if (ticked && !read().sites) choose(page);
    return show(page);
  };

  function read() {
    return search.readAddress(location.search, location.hash);
  }

  // The address is the state: whoever changes it is shown what it stands for.
  function change(state) {
    location.hash = search.writeAddress(state);
  }

  // The sites that are ticked are searched at once; the place in the page stays.
  function choose(page) {
    if (read().typed.trim()) change({ ...read(), ...page.choice.state(read()) });
  }

  async function show(page) {
    const state = read();
    const turn = (page.turn += 1);
    page.hash = location.hash;
    if (!state.typed.trim()) return; // and leave alone what is being typed
    page.input.value = state.typed;
    page.choice.show(state);
    for (const link of document.querySelectorAll("a[data-search-query]")) { // of other sites
      link.href = link.dataset.searchQuery + encodeURIComponent(state.typed);
    }
    page.status.textContent = state.sites ? `正在${page.choice.words}…` : "正在检索…";
    try {
      const answer = await ask(page, state);
      const counts = await answer.count("kind");
      const sites = state.sites && !state.filters.site ? await answer.count("site") : [];
      if (turn !== page.turn) return; // a later one overtook it
      present(page, state, answer, counts);
      const { length } = answer.bets;
      page.status.append(page.choice.tell(sites, answer),
        length ? `直接查到${length}项，列在最前。` : "");
    } catch (error) {
      console.error(error);
      if (turn === page.turn) page.status.textContent = "检索数据没有读全，请刷新本页后再试。";
    }
  }

  /**
   * Return the answer. A file that is missing may be of yesterday's index: once more with today's
   * manifest, and where that has other scripts, with a page that loads them.
   */
  async function ask(page, state) {
    const options = { ...state, limit: state.shown, day: search.dayOf(new Date()) };
    const { load, home } = page.own, neighbours = state.sites ? page.choice.neighbours : [];
    const find = (manifest) => search.findAmong(search.openIndex(manifest, load, home), neighbours,
      state.typed, options);
    const held = await load("manifest");
    return find(held).catch(async () => {
      const fresh = await load("manifest", true);
      if (["scripts", "joinedScripts"].some((one) => fresh[one] !== held[one])) location.reload();
      return find(fresh);
    });
  }

  function present(page, state, answer, counts) {
    const { results, all } = answer;
    page.status.textContent = statusOf(answer, state);
    page.meant.replaceChildren(...meantBy(answer, state));
    if (all === 0) document.querySelector("[data-search-fallback]").hidden = false; // other ways
    page.panel.hidden = all === 0 && !Object.values(state.filters).some(Boolean);
    const fold = page.panel.querySelector(".search-fold");
    page.panel.replaceChildren(search.makeFilterPanel(answer, state,
      fold ? fold.open : matchMedia(BESIDE).matches,
      (wanted) => change({ ...wanted, shown: search.PAGE })));
    for (const hint of document.querySelectorAll(".search-syntax, .search-sites > details")) {
      hint.classList.toggle("roomy-only", all > 0);
    }
    page.list.replaceChildren(...search.makeBets(answer.bets),
      ...search.makeResultList(results, counts));
    if (all > results.length) {
      const more = search.make("button", { type: "button", class: "search-more" }, "更多结果");
      more.addEventListener("click", () => showMore(page, state, results.length));
      page.list.append(more);
    }
  }

  /** Return the offer to look for what a query may have been meant to be. */
  function meantBy({ meant }, state) {
    if (!meant) return [];
    const href = search.writeAddress({ ...state, typed: meant, shown: search.PAGE });
    return ["您是不是要找：", search.make("a", { href }, meant)];
  }

  // The address keeps how many are shown, so that whoever comes back finds the place again.
  async function showMore(page, state, shown) {
    location.replace(search.writeAddress({ ...state, shown: shown + search.PAGE }));
    await show(page);
    const links = page.list.querySelectorAll(".search-title");
    if (links[shown]) links[shown].focus();
  }

  function statusOf({ total, isCounted, nearCount, isApproximate }, { typed }) {
    const words = typed.length > LONGEST_SHOWN ? typed.slice(0, LONGEST_SHOWN) + "…" : typed;
    if (total === 0) return `“${words}”：${ADVICE}`;
    if (isApproximate) return `没有文件与“${words}”完全相符，以下${total}件是相近的结果。`;
    const near = nearCount ? `，另有${nearCount}件相近` : "";
    return `“${words}”：找到${isCounted ? "" : "约"}${total}件${near}。`;
  }

  /** Move between results by the arrow keys. */
  function move(element, event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = Array.from(element.querySelectorAll(".search-title"));
    const place = links.indexOf(document.activeElement);
    if (!step || place < 0 || !links[place + step]) return;
    event.preventDefault();
    links[place + step].focus();
  }
})((self.site = self.site || {}));
