/** Show the ways to narrow a search down: order, only what is in force, facets with counts. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const LABELS = { kind: "种类", category: "类别", office: "公开机关", issuer: "发文机关",
    year: "年份", validity: "有效性", site: "网站" };
  const ORDERS = { relevance: "按相关程度", date: "按发布日期" };
  const MOST_VALUES = 40;

  /**
   * Return the panel for an answer: what narrows down most often, the rest folded, which says what
   * is set; `change(state)` is called with the state wanted.
   */
  search.makeFilterPanel = function (answer, state, isOpen, change) {
    const make = search.make;
    const withFilter = (name, value) =>
      change({ ...state, filters: { ...state.filters, [name]: value } });
    const orders = Object.keys(ORDERS).map((order) => makeToggle(ORDERS[order],
      state.order === order, () => change({ ...state, order })));
    const inForce = makeToggle("只看现行有效", state.filters.inForce,
      () => withFilter("inForce", !state.filters.inForce));
    inForce.append(make("span", { class: "search-count" }, `（${answer.inForceCount}）`));
    const set = search.FACETS.filter((name) => state.filters[name])
      .map((name) => labelOf(name, state.filters[name]));
    if (state.order === "date") set.push(ORDERS.date);
    const fold = make("details", { class: "fold search-fold" },
      make("summary", {}, ["筛选、排序"].concat(set.length ? set.join("、") : []).join("：")),
      make("div", { class: "search-tools" },
        make("div", { class: "search-orders", role: "group", "aria-label": "排序" }, orders),
        search.FACETS.filter((name) => name !== "site" || state.sites)
          .map((name) => makeFacet(name, answer, state, withFilter))));
    fold.open = isOpen;
    return make("div", { class: "search-narrow" }, inForce, fold);
  };

  function makeToggle(label, isOn, act) {
    const button = search.make("button",
      { type: "button", class: "search-toggle", "aria-pressed": String(Boolean(isOn)) }, label);
    button.addEventListener("click", act);
    return button;
  }

  /** Return a facet that is filled when it is opened: only then is its file needed. */
  function makeFacet(name, answer, state, withFilter) {
    const make = search.make, chosen = state.filters[name];
    const list = make("div", { class: "search-facet-values" });
    const facet = make("details", { class: "search-facet", "data-facet": name },
      make("summary", {}, LABELS[name] + (chosen ? "：" + labelOf(name, chosen) : "")), list);
    facet.addEventListener("toggle", async () => {
      if (!facet.open || list.firstChild) return;
      list.append(...makeValues(name, await answer.count(name), chosen, withFilter));
    });
    return facet;
  }

  function makeValues(name, counts, chosen, withFilter) {
    const values = counts.slice(0, MOST_VALUES).map(([value, count]) =>
      makeToggle(`${labelOf(name, value)}（${count}）`, value === chosen,
        () => withFilter(name, value === chosen ? "" : value)));
    return values.length ? values : ["没有可选的项。"];
  }

  function labelOf(name, value) {
    return name === "validity" ? search.VALIDITY_LABELS[value] || value : value;
  }
})((self.site = self.site || {}));
