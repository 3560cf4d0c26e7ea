/**
 * The order of results. A tier says what matched, the best first; within a tier what is in force
 * comes first, then the higher score, then the newer document.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});

  search.TIERS = {
    number: 0, exactTitle: 1, phraseInTitle: 2, partsInTitle: 3, termsInTitle: 4,
    phraseInText: 5, partsInText: 6, terms: 7, approximate: 8,
  };
  const TIERS = search.TIERS;

  /** Compare two { tier, likeness, inForce, score, document }; the better one comes first. */
  search.compareRelevance = function (a, b) {
    return a.tier - b.tier || b.likeness - a.likeness || Number(b.inForce) - Number(a.inForce) || b.score - a.score ||
      b.document - a.document;
  };

  /** Return for each document how much of an approximate query its title holds, from a half on. */
  search.titleShares = function (documents, postings, termCount, titleField) {
    const counts = new Map();
    for (const lists of postings) {
      if (!lists[titleField]) continue;
      for (const one of lists[titleField].documents) counts.set(one, (counts.get(one) || 0) + 1);
    }
    return Array.from(documents, (document) => {
      const share = (counts.get(document) || 0) / termCount;
      return share >= 0.5 ? share : 0;
    });
  };

  /** Documents are numbered by their date. */
  search.compareDate = function (a, b) {
    return b.document - a.document;
  };

  /** Return the tier that the postings alone can tell. */
  search.tierOfTerms = function (query, isInTitle, isTitleLength, needsText) {
    if (isInTitle && isTitleLength) return TIERS.exactTitle;
    if (isInTitle) return needsText ? TIERS.termsInTitle : TIERS.partsInTitle;
    return needsText ? TIERS.terms : TIERS.partsInText;
  };

  /** Return the tier of a result whose text has been loaded; `texts` is of search.textsOf. */
  search.tierOfTexts = function (tier, query, texts) {
    if (tier === TIERS.number || tier === TIERS.approximate) return tier;
    if (search.trim(texts.title) === query.whole) return TIERS.exactTitle;
    if (query.joined && texts.title.includes(query.joined)) return TIERS.phraseInTitle;
    if (holdsParts(query, texts.title, texts.title)) return TIERS.partsInTitle;
    if (tier <= TIERS.termsInTitle) return TIERS.termsInTitle;
    if (query.joined && texts.all.includes(query.joined)) return TIERS.phraseInText;
    return holdsParts(query, texts.all, texts.title) ? TIERS.partsInText : TIERS.terms;
  };

  /** Whether a text holds the phrase of every part; `title` is where parts about titles look. */
  function holdsParts(query, text, title) {
    return query.parts.every((part) => part.excluded || part.alternatives.some((alternative) =>
      alternative.phrase === "" || (part.title ? title : text).includes(alternative.phrase)));
  }

  /** Whether the parts in quotation marks stand in the text word for word. */
  search.holdsExact = function (query, texts) {
    return query.parts.every((part) => !part.exact || part.excluded ||
      (part.title ? texts.title : texts.all).includes(part.phrase));
  };

  /** Return the normalised title and the normalised whole text of a record. */
  search.textsOf = function (record, fold) {
    const normalise = (text) => (fold ? fold(search.normalise(text)) : search.normalise(text));
    const title = normalise(record.title);
    const rest = [record.number || "", record.issuer || "", record.text]
      .concat(record.attachments.map((attachment) => attachment.text));
    return { title, all: title + "\n" + rest.map(normalise).join("\n") };
  };
})((self.site = self.site || {}));
