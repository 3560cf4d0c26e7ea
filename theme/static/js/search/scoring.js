/** Scores as lunr computes them: BM25 elements, the dot product over the query's length. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const K1 = 1.2, B = 0.75;

  /** Return the inverse document frequency of a term: lunr counts a document once per field. */
  search.idf = function (lists, documentCount) {
    let count = 0;
    for (const list of lists) if (list) count += list.documents.length;
    return Math.log(1 + Math.abs((documentCount - count + 0.5) / (count + 0.5)));
  };

  /** Return the element of a document's vector, rounded as lunr.py rounds it. */
  search.element = function (idf, count, length, average, boost) {
    const norm = K1 * (1 - B + B * (length / average)) + count;
    return roundToThree(((idf * ((K1 + 1) * count)) / norm) * boost);
  };

  // Python rounds the exact binary value; value * 1000 may fall on the wrong side of a half.
  function roundToThree(value) {
    const scaled = value * 1000, whole = Math.floor(scaled), rest = scaled - whole;
    if (Math.abs(rest - 0.5) > 1e-6) return (rest > 0.5 ? whole + 1 : whole) / 1000;
    const isTie = Number.isInteger(value * 16); // only sixteenths are exact halves of thousandths
    return isTie ? (whole % 2 === 0 ? whole : whole + 1) / 1000 : Number(value.toFixed(3));
  }

  /**
   * Return the scores of documents (ascending) for terms, as lunr's Index.query gives them.
   * `postings` are the lists of the terms found, each by field; `index.fields` are
   * [name, boost, total length]; `lengthOf(field, document)` is the length of a field.
   */
  search.scores = function (documents, postings, index, lengthOf) {
    const scores = new Float64Array(documents.length);
    if (postings.length === 0) return scores;
    const places = new Int32Array(index.documents).fill(-1);
    documents.forEach((document, place) => { places[document] = place; });
    const idfs = postings.map((lists) => search.idf(lists, index.documents));
    index.fields.forEach(([, boost, total], field) => {
      const dots = new Float64Array(documents.length), average = total / index.documents;
      postings.forEach((lists, term) => {
        const list = lists[field];
        for (let i = 0; list && i < list.documents.length; i++) {
          const document = list.documents[i], place = places[document];
          if (place < 0) continue;
          const length = lengthOf(field, document);
          dots[place] += search.element(idfs[term], list.counts[i], length, average, boost);
        }
      });
      const magnitude = Math.sqrt(postings.length);
      for (let place = 0; place < dots.length; place++) scores[place] += dots[place] / magnitude;
    });
    return scores;
  };
})((self.site = self.site || {}));
