/** Load the postings of terms: the pages of the table of ranges, then the shards they name. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const MOST_PREFIX_SHARDS = 12;

  /** Return a Map of the postings of terms, and of prefixes with "*"; loads their shards. */
  search.lookUp = async function (index, terms, prefixes) {
    const postings = new Map(), wanted = new Set(terms);
    const { fields, span } = index.manifest;
    prefixes.forEach((prefix) => postings.set(prefix + "*", []));
    const pageNames = new Set();
    const gather = (into, ranges) => {
      wanted.forEach((term) => search.rangesOf(ranges, term).forEach((name) => into.add(name)));
      prefixes.forEach((prefix) => search.rangesOf(ranges, prefix, true)
        .slice(0, MOST_PREFIX_SHARDS).forEach((name) => into.add(name)));
    };
    gather(pageNames, index.pages);
    const pages = await search.loadAll(index, "r/", Array.from(pageNames).sort());
    const ranges = search.readRanges(pages.join(" "));
    sortRanges(ranges);
    const shardNames = new Set();
    gather(shardNames, ranges);
    const isWanted = (term) => wanted.has(term) || prefixes.some((one) => term.startsWith(one));
    for (const shard of await search.loadAll(index, "t/", Array.from(shardNames))) {
      for (const [term, lists] of search.readShard(shard, isWanted, fields.length, span)) {
        postings.set(term, lists);
        for (const prefix of prefixes) {
          if (term.startsWith(prefix)) postings.get(prefix + "*").push(lists);
        }
      }
    }
    return postings;
  };

  function sortRanges(ranges) {
    const order = ranges.firsts.map((first, i) => i)
      .sort((a, b) => (ranges.firsts[a] < ranges.firsts[b] ? -1 : 1));
    ranges.names = order.map((i) => ranges.names[i]);
    ranges.firsts = order.map((i) => ranges.firsts[i]);
  }

  /** Return a promise of the values of several data files of one folder. */
  search.loadAll = function (index, folder, names) {
    return Promise.all(names.map((name) => index.load(folder + name)));
  };
})((self.site = self.site || {}));
