/**
 * Filters and their counts: kind, category, office, issuer, year, validity, site, and only what is
 * in force. A document may stand on the platforms of several offices: its value is a list of names.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  search.FACETS = ["kind", "category", "office", "issuer", "year", "validity", "site"];

  /** Whether filters need the file of categories and issuers. */
  search.needsFacetFile = function (filters) {
    return Boolean(filters.category || filters.office || filters.issuer);
  };

  /** Return functions of a document for each facet; `file` may be missing. */
  search.facetValues = function (manifest, table, day, file) {
    const named = (name) => (document) =>
      file ? file[name].names[search.placeOf(file[name].values[document])] : "";
    return {
      kind: table.kindOf,
      category: named("category"),
      office: (document) => officesOf(file, document),
      issuer: named("issuer"),
      year: (document) => search.yearOf(document, manifest),
      validity: (document) => table.validityOn(document, day),
    };
  };

  /** Return the names of the offices on whose platforms a document stands. */
  function officesOf(file, document) {
    if (!file || !file.office) return [];
    const places = file.office.sets[search.placeOf(file.office.values[document])];
    return places.map((place) => file.office.names[place]);
  }

  const holds = (value, wanted) =>
    Array.isArray(value) ? value.includes(wanted) : value === wanted;

  /** Return the documents that pass all filters but the one on facet `except`. */
  search.filterBy = function (documents, filters, values, except) {
    const names = search.FACETS.filter((name) => filters[name] && name !== except);
    if (!names.length && !filters.inForce) return documents;
    return documents.filter((document) =>
      names.every((name) => holds(values[name](document), filters[name])) &&
      (!filters.inForce || search.isInForce(values.validity(document))));
  };

  /** Return [value, count] by falling count for one facet, with the other filters applied. */
  search.countFacet = function (name, documents, filters, values) {
    const counts = new Map();
    for (const document of search.filterBy(documents, filters, values, name)) {
      for (const value of [].concat(values[name](document)))
        if (value) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return Array.from(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
})((self.site = self.site || {}));
