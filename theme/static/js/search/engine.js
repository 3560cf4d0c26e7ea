/**
 * Answer a query: look its terms up, match, score, rank, read the texts of the best; where few
 * documents match, what comes near stands below them.
 * An index is of ./site-index.js; nothing here touches the page.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const ENOUGH = 10;
  // The share of a question that what comes near covers: alone, and below what matches.
  const ALONE = 0.1, BESIDE = 0.5;
  const SAMPLED = 2; // every second term
  const NONE = { entries: [], documents: new Int32Array(0), words: [] };

  /** Return a promise of the answer to a query over an index, of one site or of several. */
  search.find = async function (index, typed, options) {
    let query = search.parseQuery(typed, index.synonyms), fold = null;
    let matched = await match(index, query);
    if (!matched.documents.length && search.mayFold(query.text)) {
      fold = await index.folding();
      const folded = search.parseQuery(typed, index.synonyms, fold);
      if (folded.text !== query.text) matched = await match(index, (query = folded));
    }
    const exact = await search.rank(index, query, matched, options, fold);
    let near = exact.documents.length < ENOUGH && isPlain(query) && !isNamed(exact.entries)
      ? await findNear(index, query, exact, options) : NONE;
    if (!exact.documents.length && isPlain(query)) {
      near = await findMeant(index, query, near, options, fold);
    }
    return search.present(index, query, exact, near, options, fold);
  };

  /** Return what comes near with what the query may have been meant to be first, as `meant`. */
  async function findMeant(index, query, near, options, fold) {
    const find = async (text) => {
      const other = search.parseQuery(text, index.synonyms, fold);
      const found = await search.rank(index, other, await match(index, other), options, fold);
      return found.entries.length ? putFirst(found, near, text) : null;
    };
    const findFirst = async (texts) => {
      for (const text of texts) {
        const found = await find(text);
        if (found) return found;
      }
      return null;
    };
    const numbered = await findFirst(search.withoutIssuer(query.number)
      .concat(await search.mendNumerals(index, query.whole)));
    if (numbered || !near.mayBeMistyped) return numbered || near;
    const read = async (documents) => (await index.records(documents, query, fold))
      .map((record) => search.textsOf(record, fold).all);
    const likely = await search.matchMistyped(index, query.whole);
    const nearest = await search.findPassage(query.whole,
      likely.map(({ document }) => document), read);
    const passages = nearest ? [nearest.passage] : [];
    return (nearest && nearest.distance === 1 && await findFirst(passages)) ||
      await findFirst((await search.matchSwapped(index, query.whole, likely)).concat(passages)) ||
      near;
  }

  /** Return what comes near with what was found otherwise before it. */
  function putFirst(found, near, meant) {
    const entries = found.entries.slice(0, ENOUGH), first = entries.map((one) => one.document);
    const rest = near.entries.filter((one) => !first.includes(one.document));
    return { ...near, entries: entries.concat(rest), values: found.values, meant,
      documents: search.union(near.documents, Int32Array.from(first).sort()) };
  }

  /** Whether a document was asked for by its number or its title, and found. */
  function isNamed(entries) {
    return entries.length > 0 && entries[0].tier <= search.TIERS.exactTitle;
  }

  /** Whether a query says nothing of how it is to match: then what comes near is welcome. */
  function isPlain(query) {
    return query.parts.every((part) => !part.exact && !part.excluded && !part.title);
  }

  /** Return { entries, documents, words }: what matches softly and is not among the exact. */
  async function findNear(index, query, exact, options) {
    const vocabulary = await index.vocabulary(query.whole);
    const words = search.readWords(query.whole, vocabulary);
    const isExact = new Set(exact.documents);
    const soft = await search.matchSoft(index, words, exact.documents.length ? BESIDE : ALONE);
    const found = soft.filter(({ document }) => !isExact.has(document));
    const documents = Int32Array.from(found, ({ document }) => document).sort();
    const values = await index.facets(documents, options);
    const passes = new Set(search.filterBy(documents, options.filters || {}, values));
    const entries = search.lowerLapsed(found, (document) =>
      search.isInForce(values.validity(document))).filter((one) => passes.has(one.document));
    if (options.order === "date") entries.sort(search.compareDate);
    const mayBeMistyped = search.mayBeMistyped(query.whole, words);
    return { entries, documents, words, values, mayBeMistyped };
  }

  /** Return { documents, postings } and, for a 文号, `own`: the documents that bear it. */
  async function match(index, query) {
    const numbered = query.number ? await matchNumber(index, query.number) : null;
    // Without 号 it may be words as well: 2024年3 stands in 2024年3月 too.
    if (numbered && query.number.isCertain) return numbered;
    const { documents, postings } = await matchWords(index, query.parts);
    if (!numbered) return { documents, postings };
    numbered.postings.forEach((lists, term) => postings.set(term, lists));
    return { documents: search.union(numbered.documents, documents), postings, own: numbered.own };
  }

  /** Some of the terms tell most often that nothing matches: then the others are not loaded. */
  async function matchWords(index, parts) {
    const some = parts.filter((part) => !part.excluded).map((part) => ({ ...part,
      alternatives: part.alternatives.map((one) =>
        ({ ...one, terms: one.terms.filter((term, i) => i % SAMPLED === 0) })) }));
    const first = await matchAll(index, some);
    return first.documents.length ? matchAll(index, parts) : first;
  }

  /** Return { documents, postings } of the parts. */
  async function matchAll(index, parts) {
    const alternatives = parts.flatMap((part) => part.alternatives);
    const postings = await index.lookUp(alternatives.flatMap((one) => one.terms),
      alternatives.map((one) => one.prefix).filter(Boolean));
    return { documents: search.matchParts(parts, postings, index.titleFields), postings };
  }

  async function matchNumber(index, number) {
    const pairs = search.tokenize(number.issuer);
    const issuerTerms = pairs.length > 1 ? [pairs[0], pairs[pairs.length - 1]] : pairs;
    const postings = await index.lookUp(number.terms.concat(issuerTerms), []);
    const found = search.matchNumber({ ...number, issuerTerms }, postings, index.numberField,
      index.fields.length);
    const documents = search.union(found.own, found.cited), own = new Set(found.own);
    return documents.length ? { documents, postings, own, isCertain: number.isCertain } : null;
  }
})((self.site = self.site || {}));
