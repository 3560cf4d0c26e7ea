/** The choice to search neighbouring sites as well: a box that stands in the page, and words. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});

  /**
   * Return { neighbours, state, show } of the box of the page, which there is where a neighbour can
   * be searched; `change()` is called when it is ticked or not.
   */
  search.startChoice = function (change) {
    const choice = document.querySelector("[data-search-sites]");
    const box = choice && choice.querySelector("input");
    if (choice) choice.hidden = false;
    if (box) box.addEventListener("change", () => { if (location.hash) change(); });
    return {
      neighbours: Array.from(document.querySelectorAll("[data-search-index]"), makeNeighbour),
      /** Return the part of the state of the page that the box stands for. */
      state: ({ filters }) => ({ sites: Boolean(box && box.checked),
        filters: box && box.checked ? filters : { ...filters, site: "" } }),
      show(state) {
        if (box) box.checked = state.sites;
        for (const link of document.querySelectorAll("a[data-search-query]")) {
          link.href = link.dataset.searchQuery + encodeURIComponent(state.typed);
        }
      },
    };
  };

  function makeNeighbour(link) {
    const { searchIndex, searchRoot } = link.dataset;
    return search.makeSite({ name: link.textContent, root: searchRoot },
      search.makeLoader(searchIndex));
  }

  /** Return how many stand on which site, and which could not be searched and why. */
  search.sitesInWords = function (counts, { asked, missing }) {
    const found = counts.map(([name, count]) => `${name}${count}件`);
    const none = 1 + asked - found.length;
    if (found.length && none) found.push(`另${none}个网站没有`);
    return (found.length ? `其中${found.join("，")}。` : "") + missing.map(({ home, reason }) =>
      `没有检索${home.name}：${reason}，可以到该网站检索。`).join("");
  };
})((self.site = self.site || {}));
