/**
 * The choice to search neighbouring sites as well: a box that stands in the page, and words.
 * Loaded with ./joined-index.js where the page has such a box.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const MOST_NAMED = 3;

  /**
   * Return { neighbours, words, state, show, tell } of the box of the page; `change()` is called
   * when it is ticked or not.
   */
  search.startChoice = function (change) {
    const choice = document.querySelector("[data-search-sites]");
    const box = choice.querySelector("input");
    box.addEventListener("change", change);
    return {
      words: choice.textContent.trim(),
      neighbours: Array.from(document.querySelectorAll("[data-search-index]"), makeNeighbour),
      /** Return the part of the state of the page that the box stands for. */
      state: ({ filters }) => (box.checked ? { sites: true, filters }
        : search.ownAlone({ filters })),
      show(state) { box.checked = state.sites; },
      tell: sitesInWords,
    };
  };

  function makeNeighbour(link) {
    const { searchIndex, searchRoot } = link.dataset;
    return search.makeSite({ name: link.textContent, root: searchRoot },
      search.makeLoader(searchIndex));
  }

  /** Return how many stand on which site, which has none, which could not be searched and why. */
  function sitesInWords(counts, { asked, missing }) {
    const found = counts.map(([name, count]) => `${name}${count}件`);
    const none = asked.filter((name) => counts.every((one) => one[0] !== name));
    if (found.length && none.length) {
      found.push(none.length > MOST_NAMED ? `另${none.length}个网站没有` : `${none.join("、")}没有`);
    }
    return (found.length ? `其中${found.join("，")}。` : "") + missing.map(({ home, reason }) =>
      `没有检索${home.name}：${reason}，可以到该网站检索。`).join("");
  }
})((self.site = self.site || {}));
