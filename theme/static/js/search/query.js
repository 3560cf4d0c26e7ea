/**
 * Read what was typed: a 文号, or parts that all must match.
 * A part holds alternatives (itself, its synonyms, its readings as pinyin); an alternative holds
 * the terms to look up, all of which must occur, and the phrase that the text should contain.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const PART = /(-?)(?:标题:)?("[^"]*"?|“[^”]*”?|[^\s"“]+)/gu;
  // A law and its article are two things to find: 民法典1043条.
  const ARTICLE = new RegExp("([法典例定则])(第?\\d{1,4}条)$", "u");
  const LONGEST = 300, MOST_PARTS = 12, MOST_ALTERNATIVES = 6;
  search.MOST_TERMS = 8;

  /** Return { number, parts, joined, whole } of a query; `fold` is a folding, or nothing. */
  search.parseQuery = function (typed, synonyms, fold) {
    let text = search.compose(String(typed).slice(0, 4 * LONGEST)).slice(0, LONGEST);
    if (fold) text = fold(text);
    const raw = text.replace(ARTICLE, "$1 $2").match(PART) || [];
    const parts = closeUp(raw).slice(0, MOST_PARTS)
      .map((raw) => readPart(raw, synonyms)).filter((part) => part.alternatives.length);
    limitTerms(parts, search.MOST_TERMS);
    const plain = parts.filter((part) => !part.excluded && !part.title);
    return {
      text,
      number: search.numberOf(search.normalise(text)),
      parts,
      joined: search.normalise(plain.map((part) => part.phrase).join(" ")),
      whole: search.trim(search.normalise(text)),
    };
  };

  /** Choose the terms to look up, shared out between the parts by their length. */
  function limitTerms(parts, most) {
    const total = parts.reduce((sum, part) => sum + part.alternatives[0].all.length, 0);
    for (const part of parts) {
      for (const alternative of part.alternatives) {
        const share = Math.max(1, Math.round((most * part.alternatives[0].all.length) / total));
        if (!alternative.prefix) alternative.terms = search.chooseTerms(alternative.all, share);
      }
    }
  }

  /** Return raw parts, joined where every one is a Han character or a syllable: 急 救, zi jian. */
  function closeUp(raw) {
    const isSpaced = raw.length > 1 && [isCharacter, search.isSyllable].some((isOne) =>
      raw.every((part) => isOne(part.toLowerCase())));
    return isSpaced ? [raw.join("")] : raw;
  }

  function isCharacter(part) {
    return Array.from(part).length === 1 && search.isHan(part);
  }

  function readPart(raw, synonyms) {
    const excluded = raw.length > 1 && raw[0] === "-";
    let rest = excluded ? raw.slice(1) : raw;
    const title = rest.startsWith("标题:");
    if (title) rest = rest.slice(3);
    const exact = /^["“]/.test(rest);
    const phrase = search.trim(search.normalise(rest));
    const alternatives = phrase ? alternativesOf(phrase, exact ? {} : synonyms) : [];
    return { excluded, title, exact, phrase, alternatives };
  }

  function alternativesOf(phrase, synonyms) {
    const phrases = [phrase, ...search.rewriteNumbers(phrase)];
    for (const word of Object.keys(synonyms)) {
      if (!phrase.includes(word)) continue;
      for (const other of synonyms[word]) phrases.push(phrase.split(word).join(other));
    }
    const found = phrases.slice(0, MOST_ALTERNATIVES).map(search.readPhrase);
    for (const terms of search.readAsPinyin(phrase)) {
      const chosen = search.chooseTerms(terms, search.MOST_TERMS);
      found.push({ phrase: "", all: terms, terms: chosen, needsText: false, prefix: "" });
    }
    return found.filter((alternative) => alternative.terms.length || alternative.prefix);
  }

  /** Return one alternative: what to look up for a normalised phrase. */
  search.readPhrase = function (phrase) {
    const all = search.tokenize(phrase);
    const sure = search.chooseTerms(all, search.MOST_TERMS);
    const isShort = /^[a-z]{2}$/.test(phrase);
    return {
      phrase,
      all,
      terms: isShort ? [] : sure,
      needsText: all.length > 1,
      prefix: isShort ? phrase : sure.length === 0 && all.length > 0 ? all[0] : "",
    };
  };

  // The 第 of 第3 is beside another character in most texts: it proves nothing.
  function isSure(term) {
    return !search.isHan(term) || Array.from(term).length > 1;
  }

  /** Return at most `most` distinct terms: words and numbers, then pairs spread over them all. */
  search.chooseTerms = function (all, most) {
    const terms = Array.from(new Set(all.filter(isSure)));
    if (terms.length <= most) return terms;
    const chosen = terms.filter((term) => !search.isHan(term)).slice(0, Math.ceil(most / 2));
    const pairs = terms.filter((term) => search.isHan(term));
    const count = Math.min(pairs.length, most - chosen.length);
    const step = count > 1 ? (pairs.length - 1) / (count - 1) : 0;
    const offset = count === 1 ? pairs.length >> 1 : 0;
    for (let i = 0; i < count; i++) chosen.push(pairs[offset + Math.round(i * step)]);
    return chosen;
  };
})((self.site = self.site || {}));
