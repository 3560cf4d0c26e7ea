/**
 * The order of results. A tier says what matched, the best first. Within a tier what has lapsed
 * stands behind what is in force; only a short phrase in the midst of titles or texts says too
 * little for that: there the better match comes first, and validity decides between equals.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});

  search.TIERS = {
    number: 0, exactTitle: 1, phraseInTitle: 2, partsInTitle: 3, termsInTitle: 4,
    phraseInText: 5, partsInText: 6, terms: 7,
  };
  const TIERS = search.TIERS;

  // From this share of a title on, a query names the document, and the current one is wanted.
  const NAMING = 0.4;
  // So many characters of a title are known without its brackets and commas.
  const SHORTEST_BARE = 6;
  const K1 = 1.2, B = 0.75, PHRASE_WEIGHT = 3;

  /** Return an entry of the ranking from { document, score, inForce, tier }. */
  search.makeEntry = function ({ document, score, inForce, tier }) {
    return { document, score, inForce, tier, frequency: 0, isBehind: !inForce };
  };

  /** Return the score, and the phrase as a whole counted as a term that is rarer than its parts. */
  function worth(entry) {
    return entry.score + PHRASE_WEIGHT * entry.frequency;
  }

  /** Compare two entries; the better one comes first. */
  search.compareRelevance = function (a, b) {
    return a.tier - b.tier || Number(a.isBehind) - Number(b.isBehind) ||
      worth(b) - worth(a) || Number(b.inForce) - Number(a.inForce) ||
      b.document - a.document;
  };

  /** Return what the loaded texts of an entry tell: { tier, frequency, isBehind }. */
  search.judgeTexts = function (entry, query, texts, averageLength) {
    const tier = search.tierOfTexts(entry.tier, query, texts);
    const isFragment = tier === TIERS.phraseInTitle
      ? query.whole.length < NAMING * texts.title.length : tier === TIERS.phraseInText;
    const isPhrase = tier === TIERS.phraseInTitle || tier === TIERS.phraseInText;
    const frequency = isPhrase ? frequencyOf(query.joined, texts.rest, averageLength) : 0;
    return { tier, frequency, isBehind: !entry.inForce && !isFragment };
  };

  /** Return the weight of a phrase in a text, as BM25 would give it to a term. */
  function frequencyOf(phrase, text, averageLength) {
    const count = text.split(phrase).length - 1;
    return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * text.length) / averageLength));
  }

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
    if (tier === TIERS.number) return tier;
    if (search.trim(texts.title) === query.whole) return TIERS.exactTitle;
    if (query.joined && texts.title.includes(query.joined)) return TIERS.phraseInTitle;
    if (holdsParts(query, texts.title, texts.title)) return TIERS.partsInTitle;
    if (bare(query.joined).length >= SHORTEST_BARE &&
        bare(texts.title).includes(bare(query.joined))) return TIERS.termsInTitle;
    if (query.joined && texts.all.includes(query.joined)) return TIERS.phraseInText;
    return holdsParts(query, texts.all, texts.title) ? TIERS.partsInText : TIERS.terms;
  };

  /** Return a text without what is neither a Han character, a letter nor a digit. */
  function bare(text) {
    return (text.match(search.RUN) || []).join("");
  }

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

  /** Whether a text holds all that a query asks for, word for word. */
  search.holdsQuery = function (query, texts) {
    return search.holdsExact(query, texts) && holdsParts(query, texts.all, texts.title);
  };

  /** Return the normalised title, the rest and the whole text of a record. */
  search.textsOf = function (record, fold) {
    const normalise = (text) => (fold ? fold(search.normalise(text)) : search.normalise(text));
    const title = normalise(record.title);
    const rest = [record.number || "", record.issuer || "", record.text]
      .concat(record.attachments.map((attachment) => attachment.text));
    const normalised = rest.map(normalise).join("\n");
    return { title, rest: normalised, all: title + "\n" + normalised };
  };
})((self.site = self.site || {}));
