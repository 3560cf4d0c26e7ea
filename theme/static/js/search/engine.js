/**
 * Answer a query: look its terms up, match, score, rank, read the texts of the best.
 * `load(name)` returns a promise of the value of a data file; nothing here touches the page.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});

  /** Return { find }: find(query, options) answers one query over this manifest. */
  search.makeEngine = function (manifest, load) {
    const names = manifest.fields.map((field) => field[0]);
    const index = {
      manifest,
      load,
      ranges: search.readRanges(manifest.ranges),
      pages: search.readRanges(manifest.pages),
      blockNames: manifest.blocks.split(" "),
      blocks: new Map(),
      numberField: names.indexOf("document_number"),
      averageLength: manifest.fields[names.indexOf("body")][2] / manifest.documents,
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
    let answer = await search.rank(index, query, matched, options, fold);
    if (answer.isUnverified) {
      const relaxed = await relax(index, query, matched.postings);
      const documents = search.union(relaxed.documents, matched.documents);
      answer = await search.rank(index, query, { ...relaxed, documents }, options, fold);
    }
    return search.present(index, query, answer, options, fold);
  }

  /** Return { documents, postings } and, for a 文号, `own`: the documents that bear it. */
  async function match(index, query) {
    const numbered = query.number ? await matchNumber(index, query.number) : null;
    // Without 号 it may be words as well: 2024年3 stands in 2024年3月 too.
    if (numbered && query.number.isCertain) return numbered;
    const alternatives = query.parts.flatMap((part) => part.alternatives);
    const postings = await search.lookUp(index, alternatives.flatMap((one) => one.terms),
      alternatives.map((one) => one.prefix).filter(Boolean));
    const documents = search.matchParts(query.parts, postings, index.titleFields);
    if (!numbered) return { documents, postings };
    numbered.postings.forEach((lists, term) => postings.set(term, lists));
    return { documents: search.union(numbered.documents, documents), postings, own: numbered.own };
  }

  async function matchNumber(index, number) {
    const pairs = search.tokenize(number.issuer);
    const issuerTerms = pairs.length > 1 ? [pairs[0], pairs[pairs.length - 1]] : pairs;
    const postings = await search.lookUp(index, number.terms.concat(issuerTerms), []);
    const found = search.matchNumber({ ...number, issuerTerms }, postings, index.numberField,
      index.manifest.fields.length);
    const documents = search.union(found.own, found.cited), own = new Set(found.own);
    return documents.length ? { documents, postings, own, isCertain: number.isCertain } : null;
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
})((self.site = self.site || {}));
