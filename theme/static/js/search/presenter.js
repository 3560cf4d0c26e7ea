/** Make of an answer what a page shows: records with marked passages, and counts of facets. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});

  /**
   * Return { total, isCounted, nearCount, meant, results, query, isApproximate, count } for a page:
   * `total` documents match, or about as many where they are not counted; those near follow.
   * `meant` is what the query may have been meant to be, "" or undefined for nothing.
   */
  search.present = async function (index, query, exact, near, options, fold) {
    const offset = options.offset || 0, last = options.limit ? offset + options.limit : undefined;
    const entries = exact.entries.concat(near.entries);
    const shown = entries.slice(offset, last);
    const documents = shown.map((entry) => entry.document);
    const records = await index.records(documents, query, fold);
    const wanted = { exact: search.phrasesOf(query),
      near: search.phrasesOfWords(near.words, near.meant) };
    const results = shown.map((entry, i) => {
      const isNear = offset + i >= exact.entries.length;
      const phrases = isNear ? wanted.near : wanted.exact;
      const passage = search.snippetOf(records[i], phrases, fold);
      const values = isNear ? near.values : exact.values;
      return {
        record: records[i],
        isNear,
        score: entry.score,
        tier: entry.tier,
        validity: values.validity(entry.document),
        title: search.mark(records[i].title, search.phrasesToMark(phrases), fold),
        ...passage,
        marks: search.marksAt(records[i], passage.anchor, options.day),
      };
    });
    const isApproximate = exact.documents.length === 0 && near.documents.length > 0;
    const counted = isApproximate ? near : exact;
    return {
      total: counted.entries.length,
      isCounted: isApproximate || exact.isCounted,
      nearCount: near.entries.length,
      meant: near.meant,
      all: entries.length,
      results,
      isApproximate,
      query,
      inForceCount: counted.values ? search.filterBy(counted.documents,
        { ...options.filters, inForce: true }, counted.values).length : 0,
      /** Return a promise of [value, count] for a facet. */
      count: (name) => countFacet(index, counted.documents, name, options),
    };
  };

  async function countFacet(index, documents, name, options) {
    const filters = options.filters || {};
    const needed = { ...options, filters: { ...filters, [name]: true } };
    const values = await index.facets(documents, needed);
    return search.countFacet(name, documents, filters, values);
  }
})((self.site = self.site || {}));
