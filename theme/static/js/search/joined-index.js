/**
 * One index of several, as if one site held all documents: numbered together by their days, with
 * the postings of each term merged and the totals added, so that every score is the same.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});

  /**
   * Return a promise of the index of several, each of ./site-index.js; documents of one day stand
   * in the order of the sites. The first is the reader's own: its words and readings count.
   */
  search.joinIndexes = async function (parts) {
    const own = parts[0];
    const joining = await Promise.all(parts.map((part) => part.joining()));
    const { places, numbers } = numberTogether(joining.map((one) => one.days));
    const fields = own.fields.map(([name, boost], field) =>
      [name, boost, parts.reduce((sum, part) => sum + part.fields[field][2], 0)]);
    const ask = (name, ...asked) => Promise.all(parts.map((part) => part[name](...asked)));
    const askOf = (name, some, ...asked) => Promise.all(parts.map((part, i) =>
      part[name](localOf(some, i, places), ...asked)));
    return {
      ...own,
      documents: places.length,
      fields,
      ...search.fieldsOf(fields, places.length),
      lookUp: async (terms, prefixes) =>
        mergePostings(await ask("lookUp", terms, prefixes), numbers),
      bets: async () => (await ask("bets")).flat(),
      asked: async () => (await ask("asked")).flat(),
      ratios: async () => (document) => {
        const { part, local } = places[document];
        const ratio = (name) => search.ratioOf(joining[part][name][local],
          fields.find((field) => field[0] === name)[2] / places.length);
        return { body: ratio("body"), title: ratio("title") };
      },
      async lengths(some) {
        const all = await askOf("lengths", some);
        return (field, document) => all[places[document].part](field, places[document].local);
      },
      async facets(some, options) {
        const all = await askOf("facets", some, options), values = {};
        for (const name of search.FACETS) {
          values[name] = (document) => all[places[document].part][name](places[document].local);
        }
        return values;
      },
      async records(some, query, fold) {
        const all = await askOf("records", some, query, fold);
        const rest = all.map((records) => records.slice());
        return Array.from(some, (document) => rest[places[document].part].shift());
      },
    };
  };

  /** Return { places, numbers }: the part and the number there of each document, and back. */
  function numberTogether(daysOfParts) {
    const places = [];
    daysOfParts.forEach((days, part) => days.forEach((day, local) =>
      places.push({ day, part, local })));
    places.sort((a, b) => a.day - b.day || a.part - b.part || a.local - b.local);
    const numbers = daysOfParts.map((days) => new Int32Array(days.length));
    places.forEach(({ part, local }, document) => { numbers[part][local] = document; });
    return { places, numbers };
  }

  /** Return the documents that a part holds, by their numbers there, in the order given. */
  function localOf(documents, part, places) {
    return Array.from(documents).filter((document) => places[document].part === part)
      .map((document) => places[document].local);
  }

  /** Return the postings of all parts as ./lookup.js gives them, by the common numbers. */
  function mergePostings(parts, numbers) {
    const merged = new Map();
    parts.forEach((postings, part) => {
      const renumber = (lists) => lists.map((list) => list && { ...list,
        documents: list.documents.map((document) => numbers[part][document]) });
      for (const [term, lists] of postings) {
        const before = merged.get(term);
        if (term.endsWith("*")) merged.set(term, (before || []).concat(lists.map(renumber)));
        else merged.set(term, before ? mergeLists(before, renumber(lists)) : renumber(lists));
      }
    });
    return merged;
  }

  function mergeLists(some, others) {
    return some.map((list, field) => (!list || !others[field] ? list || others[field]
      : mergeList(list, others[field])));
  }

  /** Return one list of two that have no document in common. */
  function mergeList(a, b) {
    const size = a.documents.length + b.documents.length;
    const documents = new Int32Array(size), counts = new Uint16Array(size);
    for (let i = 0, j = 0, n = 0; n < size; n++) {
      const isFirst = j >= b.documents.length || a.documents[i] < b.documents[j];
      documents[n] = isFirst ? a.documents[i] : b.documents[j];
      counts[n] = isFirst ? a.counts[i++] : b.counts[j++];
    }
    return { documents, counts };
  }
})((self.site = self.site || {}));
