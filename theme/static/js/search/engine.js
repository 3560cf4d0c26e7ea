/**
 * Answer a query: look its terms up, match, score, rank, read the texts of the best.
 * `load(name)` returns a promise of the value of a data file; nothing here touches the page.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const PAGE = 10, VERIFIED = 30, MOST_READ = 60;

  /** Return { find }: find(query, options) answers one query over this manifest. */
  search.makeEngine = function (manifest, load) {
    const names = manifest.fields.map((field) => field[0]);
    const index = {
      manifest,
      load,
      pages: search.readRanges(manifest.pages),
      blockNames: manifest.blocks.split(" "),
      blocks: new Map(),
      numberField: names.indexOf("document_number"),
      titleField: names.indexOf("title"),
      titleFields: [names.indexOf("title"), names.indexOf("pinyin")],
    };
    return { find: (typed, options) => find(index, typed, options) };
  };

  async function find(index, typed, options) {
    const synonyms = index.manifest.synonyms;
    let query = search.parseQuery(typed, synonyms), fold = null;
    let matched = await match(index, query);
    if (!matched.documents.length && query.parts.length) {
      // A traditional character is in no term, so only a query that failed needs the table.
      fold = search.makeFolding(await index.load(index.manifest.folding));
      const folded = search.parseQuery(typed, synonyms, fold);
      if (folded.text !== query.text) matched = await match(index, (query = folded));
    }
    if (!matched.documents.length) matched = await relax(index, query, matched.postings);
    let answer = await rank(index, query, matched, options, fold);
    if (answer.isUnverified) {
      const relaxed = await relax(index, query, matched.postings);
      if (relaxed.documents.length) answer = await rank(index, query, relaxed, options, fold);
    }
    return present(index, query, answer, options, fold);
  }

  async function match(index, query) {
    const { number } = query;
    if (number) {
      const pairs = search.tokenize(number.issuer);
      number.issuerTerms = pairs.length > 1 ? [pairs[0], pairs[pairs.length - 1]] : pairs;
      const postings = await search.lookUp(index, number.terms.concat(number.issuerTerms), []);
      const found = search.matchNumber(number, postings, index.numberField,
        index.manifest.fields.length);
      const documents = search.union(found.own, found.cited);
      if (documents.length) return { documents, postings, own: new Set(found.own) };
    }
    const alternatives = query.parts.flatMap((part) => part.alternatives);
    const postings = await search.lookUp(index, alternatives.flatMap((one) => one.terms),
      alternatives.map((one) => one.prefix).filter(Boolean));
    return { documents: search.matchParts(query.parts, postings, index.titleFields), postings };
  }

  /** Return the documents that come near: more of the terms are looked up than for a match. */
  async function relax(index, query, known) {
    search.limitTerms(query.parts, search.MOST_RELAXED_TERMS);
    const missing = search.termsOf(query.parts).filter((term) => !known.has(term));
    const postings = new Map([...known, ...await search.lookUp(index, missing, [])]);
    const documents = search.matchRelaxed(query.parts, postings, index.manifest.documents,
      index.titleFields);
    return { documents, postings, isApproximate: true };
  }

  /** Return { entries, documents, values, … }: all results in their order. */
  async function rank(index, query, matched, options, fold) {
    const { manifest } = index, filters = options.filters || {};
    await loadBlocks(index, matched.documents);
    const table = search.documentTable(manifest, index.blocks);
    const file = search.needsFacetFile(filters) ? await index.load(manifest.facets) : null;
    const values = search.facetValues(manifest, table, options.day, file);
    const documents = search.filterBy(matched.documents, filters, values);
    const entries = enter(index, query, { ...matched, documents }, values, table);
    const answer = { ...matched, documents: matched.documents, entries, values, table };
    if (options.order === "date") {
      entries.sort(search.compareDate);
      return answer;
    }
    entries.sort(search.compareRelevance);
    if (matched.isApproximate || matched.own || !needsText(query)) return answer;
    return verify(index, query, answer, fold);
  }

  /** Return an entry for each document: its score, its tier by the postings, its validity. */
  function enter(index, query, matched, values, table) {
    const { postings, documents } = matched;
    const terms = matched.own ? query.number.terms : search.termsOf(query.parts);
    const found = terms.map((term) => postings.get(term)).filter(Boolean);
    const scores = search.scores(documents, found, index.manifest, table.lengthOf);
    const inTitle = new Set(matched.isApproximate || matched.own ? [] : search.matchParts(
      query.parts, postings, index.titleFields, true));
    const length = search.tokenize(query.whole).length, isPhrase = needsText(query);
    const likeness = matched.isApproximate
      ? search.titleShares(documents, found, terms.length, index.titleField) : null;
    return Array.from(documents, (document, place) => ({
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
      const records = await loadRecords(index, answer.table, batch.map((one) => one.document));
      batch.forEach((entry, i) => {
        const texts = search.textsOf(records[i], fold);
        entry.tier = search.tierOfTexts(entry.tier, query, texts);
        if (!search.holdsExact(query, texts)) return;
        (entry.tier < search.TIERS.terms ? proved : unproved).push(entry);
      });
      read += batch.length;
    }
    proved.sort(search.compareRelevance);
    unproved.sort(search.compareRelevance);
    const isUnverified = proved.length === 0 && !query.parts.some((part) => part.exact);
    return { ...answer, entries: proved.concat(unproved, entries.slice(read)), isUnverified };
  }

  async function present(index, query, answer, options, fold) {
    const { entries, values, table } = answer;
    const offset = options.offset || 0, limit = options.limit || entries.length;
    const shown = entries.slice(offset, offset + limit);
    const records = await loadRecords(index, table, shown.map((entry) => entry.document));
    const phrases = search.phrasesOf(query);
    const results = shown.map((entry, i) => ({
      record: records[i],
      score: entry.score,
      tier: entry.tier,
      validity: values.validity(entry.document),
      title: search.mark(records[i].title, phrases[0].concat(phrases[1]), fold),
      ...search.snippetOf(records[i], phrases, fold),
    }));
    return {
      total: entries.length,
      results,
      isApproximate: Boolean(answer.isApproximate && entries.length),
      query,
      /** Return a promise of [value, count] for a facet. */
      count: (name) => countFacet(index, answer, name, options),
    };
  }

  async function countFacet(index, answer, name, options) {
    const file = await index.load(index.manifest.facets);
    const values = search.facetValues(index.manifest, answer.table, options.day, file);
    return search.countFacet(name, answer.documents, options.filters || {}, values);
  }

  async function loadBlocks(index, documents) {
    const numbers = search.blocksOf(documents, index.manifest);
    await Promise.all(numbers.map(async (number) => {
      index.blocks.set(number, await index.load("d/" + index.blockNames[number]));
    }));
  }

  async function loadRecords(index, table, documents) {
    const per = index.manifest.documentsPerText;
    const files = await search.loadAll(index, "x/", documents.map(table.textOf));
    return documents.map((document, i) => search.readRecord(files[i][document % per]));
  }
})((self.site = self.site || {}));
