/**
 * Ask this site and its neighbours at once. A neighbour that cannot be asked is named with the
 * reason, and the others answer without it.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const NOT_THERE = "找不到它的检索数据", OTHER_FORMAT = "它的检索数据是另一版本的",
    PARTLY = "它的检索数据没有读全";

  /** Return { home, load } of a site = { name, root }; what fails to load says of which it is. */
  search.makeSite = function (home, load) {
    return { home, load: (name, isFresh) => load(name, isFresh).catch((error) => {
      throw Object.assign(error, { home });
    }) };
  };

  /**
   * Return a promise of the answer over an index and those of neighbours, which are of makeSite,
   * with `bets` that stand above it; `asked` are the names of those that answered, `missing`
   * [{ home, reason }] of those that could not.
   */
  search.findAmong = async function (own, neighbours, typed, options) {
    const states = await Promise.all(neighbours.map((neighbour) => open(neighbour, own)));
    for (;;) {
      const opened = states.filter((state) => state.index);
      try {
        const index = opened.length
          ? await search.joinIndexes([own, ...opened.map((state) => state.index)]) : own;
        const [answer, bets] = await Promise.all([search.find(index, typed, options),
          search.findBets(index, typed)]);
        const missing = states.filter((state) => !state.index)
          .map((state) => ({ home: state.neighbour.home, reason: state.reason }));
        const asked = [own, ...opened.map((state) => state.index)].map((index) => index.home.name);
        return { ...answer, bets, asked, missing };
      } catch (error) { // a file of yesterday's manifest: once more with today's
        const failed = opened.find((state) => state.neighbour.home === error.home);
        if (!failed) throw error;
        Object.assign(failed, failed.isFresh ? { index: null, reason: PARTLY }
          : await open(failed.neighbour, own, true));
      }
    }
  };

  async function open(neighbour, own, isFresh) {
    try {
      const manifest = await neighbour.load("manifest", isFresh || !neighbour.isOpened);
      neighbour.isOpened = true;
      const isReadable = manifest.format === own.format;
      return { neighbour, isFresh, reason: OTHER_FORMAT, index: isReadable
        ? search.openIndex(manifest, neighbour.load, neighbour.home) : null };
    } catch (error) {
      return { neighbour, isFresh, reason: NOT_THERE, index: null };
    }
  }
})((self.site = self.site || {}));
