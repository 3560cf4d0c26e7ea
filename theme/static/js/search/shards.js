/** Find the shard of a term and read terms from it, as plugins/search/shards.py writes them. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const NAME_LENGTH = (search.NAME_LENGTH = 6);

  /** Return { names, firsts } of a table of ranges: "name" and first term, parted by spaces. */
  search.readRanges = function (text) {
    const rows = text ? text.split(" ") : [];
    return {
      names: rows.map((row) => row.slice(0, NAME_LENGTH)),
      firsts: rows.map((row) => row.slice(NAME_LENGTH)),
    };
  };

  /** Return the names of the ranges that may hold a term, or any term with it as prefix. */
  search.rangesOf = function (ranges, term, isPrefix) {
    const first = lastAtMost(ranges.firsts, term);
    if (!isPrefix) return first < 0 ? [] : [ranges.names[first]];
    const last = lastAtMost(ranges.firsts, term + "\uffff");
    return ranges.names.slice(Math.max(first, 0), last + 1);
  };

  // Strings compare by UTF-16 units here, and so they are sorted.
  function lastAtMost(firsts, term) {
    let low = 0, high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Return the terms of a shard, in order. */
  search.readTerms = function (text) {
    const terms = [];
    for (const group of text.split(" ")) {
      if (group.charCodeAt(0) < 0x80) {
        terms.push(group);
        continue;
      }
      const characters = Array.from(group);
      for (let i = 1; i < characters.length; i++) {
        terms.push(characters[0] + (characters[i] === "." ? "" : characters[i]));
      }
    }
    return terms;
  };

  /** Return [term, lists] of the terms of a shard that are wanted, in order. */
  search.readShard = function (shard, isWanted, fieldCount, span) {
    const terms = search.readTerms(shard[0]);
    let left = terms.filter(isWanted).length;
    if (left === 0) return [];
    const reader = search.bitReader(shard[1]), found = [];
    for (const term of terms) {
      const lists = search.readTerm(reader, fieldCount, span);
      if (!isWanted(term)) continue;
      found.push([term, lists]);
      left -= 1;
      if (left === 0) break;
    }
    return found;
  };
})((self.site = self.site || {}));
