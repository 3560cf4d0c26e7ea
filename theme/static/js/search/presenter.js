/** Make of an answer what a page shows: records with marked passages, and counts of facets. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});

  /** Return { total, results, isApproximate, query, count } for one page of the entries. */
  search.present = async function (index, query, answer, options, fold) {
    const { entries, values, table } = answer;
    const offset = options.offset || 0, limit = options.limit || entries.length;
    const shown = entries.slice(offset, offset + limit);
    const records = await search.loadRecords(index, table, shown.map((entry) => entry.document));
    const phrases = search.phrasesOf(query);
    const snippets = records.map((record) => search.snippetOf(record, phrases, fold));
    const results = shown.map((entry, i) => ({
      record: records[i],
      score: entry.score,
      tier: entry.tier,
      validity: values.validity(entry.document),
      title: search.mark(records[i].title, phrases[0].concat(phrases[1]), fold),
      ...snippets[i],
      marks: search.marksAt(records[i], snippets[i].anchor, options.day),
    }));
    return {
      total: entries.length,
      results,
      isApproximate: Boolean(answer.isApproximate && entries.length),
      query,
      inForceCount: search.filterBy(answer.documents, { ...options.filters, inForce: true },
        values).length,
      /** Return a promise of [value, count] for a facet. */
      count: (name) => countFacet(index, answer, name, options),
    };
  };

  async function countFacet(index, answer, name, options) {
    const filters = options.filters || {};
    const needsFile = search.needsFacetFile(filters) || search.needsFacetFile({ [name]: true });
    const file = needsFile ? await index.load(index.manifest.facets) : null;
    const values = search.facetValues(index.manifest, answer.table, options.day, file);
    return search.countFacet(name, answer.documents, filters, values);
  }
})((self.site = self.site || {}));
