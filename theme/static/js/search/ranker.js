/** Score what matched, put it in order, and prove by the texts what the postings cannot. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const PAGE = 10, VERIFIED = 30, READ_FOR_EACH = 15, READ_FOR_ANY = 600;

  /**
   * Return { entries, documents, isCounted, values }: the entries that match in their order, the
   * documents of facets, and whether all are proved. A phrase is proved by reading the texts:
   * where its pairs stand apart from each other it does not match.
   */
  search.rank = async function (index, query, matched, options, fold) {
    const [values, lengthOf] = await Promise.all([
      index.facets(matched.documents, options), index.lengths(matched.documents)]);
    const compare = options.order === "date" ? search.compareDate : search.compareRelevance;
    const entries = enter(index, query, matched, values, lengthOf).sort(compare);
    const passing = search.filterBy(matched.documents, options.filters || {}, values);
    const passes = passing.length < entries.length ? new Set(passing) : null;
    const pass = (some) => (passes ? some.filter((one) => passes.has(one.document)) : some);
    const filtered = pass(entries);
    if (matched.isCertain || !needsText(query)) {
      return { entries: filtered, documents: matched.documents, isCounted: true, values };
    }
    const want = Math.max(PAGE, options.limit ? (options.offset || 0) + options.limit : Infinity);
    const read = (some, wanted) => verify(index, query, some, wanted, fold);
    const whole = await read(entries, filtered.length < entries.length ? PAGE : want);
    const shown = filtered.length < entries.length && whole.proved.length
      ? await read(filtered, want) : whole;
    const isNone = !whole.proved.length && !isQuoted(query);
    const rest = shown.proved.length < want ? [] : shown.unread; // so many read: few can follow
    const kept = isNone ? [] : shown.proved.sort(compare).concat(rest);
    return {
      entries: pass(kept),
      documents: isNone ? new Int32Array(0) : without(matched.documents, whole.refuted),
      isCounted: isNone || shown.unread.length === 0,
      values,
    };
  };

  /** Return an entry for each document: its score, its tier by the postings, its validity. */
  function enter(index, query, matched, values, lengthOf) {
    const { postings, documents } = matched;
    const terms = (matched.own ? query.number.terms : [])
      .concat(matched.isCertain ? [] : search.termsOf(query.parts));
    const found = terms.map((term) => postings.get(term)).filter(Boolean);
    const scores = search.scores(documents, found, index, lengthOf);
    const inTitle = new Set(matched.isCertain ? [] : search.matchParts(
      query.parts, postings, index.titleFields, true));
    const length = search.tokenize(query.whole).length, isPhrase = needsText(query);
    return Array.from(documents, (document, place) => search.makeEntry({
      document,
      score: scores[place],
      inForce: search.isInForce(values.validity(document)),
      tier: matched.own && matched.own.has(document) ? search.TIERS.number
        : search.tierOfTerms(query, inTitle.has(document),
          lengthOf(index.titleField, document) === length, isPhrase),
    }));
  }

  function needsText(query) {
    return query.parts.length > 1 || query.parts.some((part) =>
      part.exact || part.alternatives.some((alternative) => alternative.needsText));
  }

  function isQuoted(query) {
    return query.parts.some((part) => part.exact);
  }

  function without(documents, refuted) {
    return documents.filter((document) => !refuted.has(document));
  }

  /**
   * Return { proved, refuted, unread }: the entries that match by their texts, the documents that
   * do not, the entries not read. A page is read at a time: all of few entries, of many until as
   * many are proved as are wanted, of which the first may be far down.
   */
  async function verify(index, query, entries, wanted, fold) {
    const proved = [], refuted = new Set();
    let read = 0;
    const most = () => (entries.length <= VERIFIED ? VERIFIED : !proved.length ? READ_FOR_ANY
      : proved.length >= wanted ? 0 : READ_FOR_EACH * wanted);
    while (read < Math.min(entries.length, most())) {
      const batch = entries.slice(read, read + PAGE);
      const documents = batch.map((one) => one.document);
      const records = await index.records(documents, query, fold);
      batch.forEach((entry, i) => {
        const texts = search.textsOf(records[i], fold);
        const judged = search.judgeTexts(entry, query, texts, index.averageLength);
        const isProved = search.holdsExact(query, texts) && judged.tier < search.TIERS.terms;
        if (isProved) proved.push({ ...entry, ...judged });
        else refuted.add(entry.document);
      });
      read += batch.length;
    }
    return { proved, refuted, unread: entries.slice(read) };
  }
})((self.site = self.site || {}));
