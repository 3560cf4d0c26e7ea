/** Score what matched, and put it in order: by the postings first, the best by their texts. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const PAGE = 10, VERIFIED = 30, MOST_READ = 60;

  /** Return { entries, documents, values, … }: all results in their order. */
  search.rank = async function (index, query, matched, options, fold) {
    const { manifest } = index, filters = options.filters || {};
    await search.loadBlocks(index, matched.documents);
    const table = search.documentTable(manifest, index.blocks);
    const file = search.needsFacetFile(filters) ? await index.load(manifest.facets) : null;
    const values = search.facetValues(manifest, table, options.day, file);
    const documents = search.filterBy(matched.documents, filters, values);
    const entries = enter(index, query, { ...matched, documents }, values, table);
    const answer = { ...matched, entries, values, table };
    if (options.order === "date") {
      entries.sort(search.compareDate);
      return answer;
    }
    entries.sort(search.compareRelevance);
    if (matched.isApproximate || matched.isCertain || !needsText(query)) return answer;
    return verify(index, query, answer, fold);
  };

  /** Return an entry for each document: its score, its tier by the postings, its validity. */
  function enter(index, query, matched, values, table) {
    const { postings, documents } = matched;
    const terms = (matched.own ? query.number.terms : [])
      .concat(matched.isCertain ? [] : search.termsOf(query.parts));
    const found = terms.map((term) => postings.get(term)).filter(Boolean);
    const scores = search.scores(documents, found, index.manifest, table.lengthOf);
    const inTitle = new Set(matched.isApproximate || matched.isCertain ? [] : search.matchParts(
      query.parts, postings, index.titleFields, true));
    const length = search.tokenize(query.whole).length, isPhrase = needsText(query);
    const likeness = matched.isApproximate
      ? search.titleShares(documents, found, terms.length, index.titleField) : null;
    return Array.from(documents, (document, place) => search.makeEntry({
      document,
      score: scores[place],
      likeness: likeness ? likeness[place] : 0,
      inForce: search.isInForce(values.validity(document)),
      tier: matched.own && matched.own.has(document) ? search.TIERS.number
        : matched.isApproximate ? search.TIERS.approximate
        : search.tierOfTerms(query, inTitle.has(document),
          table.lengthOf(index.titleField, document) === length, isPhrase),
    }));
  }

  function needsText(query) {
    return query.parts.length > 1 || query.parts.some((part) =>
      part.exact || part.alternatives.some((alternative) => alternative.needsText));
  }

  /**
   * Return the answer with the best of its entries put in order by their texts. Texts are read a
   * page at a time: enough to fill the first page with what is proved, more while nothing is.
   */
  async function verify(index, query, answer, fold) {
    const proved = [], unproved = [], { entries } = answer;
    let read = 0;
    while (read < entries.length && proved.length < PAGE &&
        read < (proved.length ? VERIFIED : MOST_READ)) {
      const batch = entries.slice(read, read + PAGE);
      const documents = batch.map((one) => one.document);
      const records = await search.loadRecords(index, answer.table, documents);
      batch.forEach((entry, i) => {
        const texts = search.textsOf(records[i], fold);
        if (!search.holdsExact(query, texts)) return;
        Object.assign(entry, search.judgeTexts(entry, query, texts, index.averageLength));
        (entry.tier < search.TIERS.terms ? proved : unproved).push(entry);
      });
      read += batch.length;
    }
    proved.sort(search.compareRelevance);
    unproved.sort(search.compareRelevance);
    // Where all were read and none holds the phrase, what was typed may be mistyped.
    const isUnverified = unproved.length > 0 && unproved.length === entries.length;
    return { ...answer, entries: proved.concat(unproved, entries.slice(read)), isUnverified };
  }

})((self.site = self.site || {}));
