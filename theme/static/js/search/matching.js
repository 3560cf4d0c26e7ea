/**
 * Which documents match, from the postings of the terms looked up: a Map from a term to its lists
 * by field, and from a prefix followed by "*" to the lists of all terms that begin with it.
 * Sets of documents are ascending Int32Arrays.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const FEW = 4; // sets

  /** Return the documents of a term in the given fields (all if not given). */
  search.documentsOf = function (lists, fields) {
    return unionOf(arraysOf(lists, fields));
  };

  function arraysOf(lists, fields) {
    return lists.filter((list, field) => list && (!fields || fields.includes(field)))
      .map((list) => list.documents);
  }

  /** Return the union of sets: of many, each document is marked once, and the marks are read. */
  function unionOf(sets) {
    if (sets.length <= FEW) return sets.length ? sets.reduce(search.union) : new Int32Array(0);
    const last = Math.max(...sets.map((one) => (one.length ? one[one.length - 1] : 0)));
    const isHeld = new Uint8Array(last + 1);
    let size = 0;
    for (const set of sets) {
      for (let i = 0; i < set.length; i++) {
        size += 1 - isHeld[set[i]];
        isHeld[set[i]] = 1;
      }
    }
    const out = new Int32Array(size);
    for (let document = 0, n = 0; n < size; document++) if (isHeld[document]) out[n++] = document;
    return out;
  }

  /** Return the union of two sets. */
  search.union = function (a, b) {
    const out = new Int32Array(a.length + b.length);
    let i = 0, j = 0, n = 0;
    while (i < a.length || j < b.length) {
      if (j >= b.length || a[i] < b[j]) out[n++] = a[i++];
      else {
        if (a[i] === b[j]) i += 1;
        out[n++] = b[j++];
      }
    }
    return out.subarray(0, n);
  };

  /** Return the documents of `a` that are in `b`, or, with `isWithout`, that are not. */
  search.intersect = function (a, b, isWithout) {
    let j = 0;
    return a.filter((document) => {
      while (j < b.length && b[j] < document) j += 1;
      return (b[j] === document) !== Boolean(isWithout);
    });
  };

  /** Return the documents that hold all terms of an alternative. */
  search.matchAlternative = function (alternative, postings, fields) {
    const { terms, prefix } = alternative;
    if (prefix) return search.documentsOfPrefix(postings.get(prefix + "*") || [], fields);
    let found = null;
    for (const term of terms) {
      const lists = postings.get(term);
      const documents = lists ? search.documentsOf(lists, fields) : new Int32Array(0);
      found = found ? search.intersect(found, documents) : documents;
      if (found.length === 0) break;
    }
    return found || new Int32Array(0);
  };

  search.documentsOfPrefix = function (allLists, fields) {
    return unionOf([].concat(...allLists.map((lists) => arraysOf(lists, fields))));
  };

  /** Return the documents that hold all parts and none of the excluded. */
  search.matchParts = function (parts, postings, titleFields, isTitleOnly) {
    let found = null;
    for (const part of parts.filter((one) => !one.excluded)) {
      const fields = part.title || isTitleOnly ? titleFields : null;
      const documents = part.alternatives
        .map((alternative) => search.matchAlternative(alternative, postings, fields))
        .reduce(search.union);
      found = found ? search.intersect(found, documents) : documents;
    }
    return without(found || new Int32Array(0), parts, postings, titleFields);
  };

  function without(documents, parts, postings, titleFields) {
    return parts.filter((part) => part.excluded).reduce((left, part) => {
      const fields = part.title ? titleFields : null;
      const excluded = search.matchAlternative(part.alternatives[0], postings, fields);
      return search.intersect(left, excluded, true);
    }, documents);
  }

  /** Return the distinct terms of all parts that must match. */
  search.termsOf = function (parts) {
    const terms = new Set();
    for (const part of parts.filter((one) => !one.excluded)) {
      for (const alternative of part.alternatives) alternative.terms.forEach((t) => terms.add(t));
    }
    return Array.from(terms);
  };

  /** Return { own, cited }: documents whose 文号 this is, and others that cite it. */
  search.matchNumber = function (number, postings, numberField, fieldCount) {
    const others = [];
    for (let field = 0; field < fieldCount; field++) if (field !== numberField) others.push(field);
    const exact = postings.get(number.terms[0]) || [];
    const loose = postings.get(number.terms[number.terms.length - 1]) || [];
    const ofIssuer = (fields, documents) => number.issuerTerms.reduce((left, term) =>
      search.intersect(left, search.documentsOf(postings.get(term) || [], fields)), documents);
    let own = search.documentsOf(exact, [numberField]);
    if (!own.length) own = ofIssuer([numberField], search.documentsOf(loose, [numberField]));
    const cited = search.union(search.documentsOf(exact, others),
      ofIssuer(others, search.documentsOf(loose, others)));
    return { own, cited: search.intersect(cited, own, true) };
  };
})((self.site = self.site || {}));
