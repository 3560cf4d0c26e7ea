/**
 * The state of the search page, in the part of the address after "#": it can be written on
 * file:// too. A form in another page leads here with "?q=".
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const PAGE = (search.PAGE = 10), MOST_SHOWN = 500, MOST_MARKED = 12;

  /** Return { typed, order, filters, shown, sites } of the two parts of an address. */
  search.readAddress = function (queryString, hash) {
    const inHash = new URLSearchParams(hash.replace(/^#/, ""));
    const state = inHash.has("q") ? inHash : new URLSearchParams(queryString);
    const filters = { inForce: state.get("inforce") === "1" };
    for (const name of search.FACETS) if (state.get(name)) filters[name] = state.get(name);
    const order = state.get("order") === "date" ? "date" : "relevance";
    const shown = Math.min(MOST_SHOWN, Number(state.get("shown")) || PAGE);
    const sites = state.get("sites") === "1";
    return { typed: state.get("q") || "", order, filters, shown, sites };
  };

  /** Return the part of a state that says which sites are searched, where it is this one alone. */
  search.ownAlone = ({ filters }) => ({ sites: false, filters: { ...filters, site: "" } });

  /** Return the hash that stands for a state. */
  search.writeAddress = function (state) {
    const out = new URLSearchParams({ q: state.typed });
    if (state.order === "date") out.set("order", "date");
    if (state.filters.inForce) out.set("inforce", "1");
    if (state.sites) out.set("sites", "1");
    if (state.shown > PAGE) out.set("shown", state.shown);
    for (const name of search.FACETS) if (state.filters[name]) out.set(name, state.filters[name]);
    return "#" + out;
  };

  /** Return the address of a result: its 条, and in "hl" what is to be marked there. */
  search.linkTo = function (result) {
    const marked = result.found.slice(0, MOST_MARKED).join(" ");
    const query = marked ? "?" + new URLSearchParams({ hl: marked }) : "";
    const { home, path } = result.record;
    return home.root + path + query + (result.anchor ? "#" + result.anchor : "");
  };
})((self.site = self.site || {}));
