/**
 * The index of one site as a value: what is known of it before anything is loaded, and functions
 * that load what a query needs. ./joined-index.js makes one of several.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const ZERO = 0x30, SHORTEST_BODY = 2, SHORTEST_TITLE = 1, TITLES = 6; // octaves
  const LEAST_RATIO = 0.5, MOST_RATIO = 2;

  /**
   * Return the index of a site by its manifest; `load(name)` returns a promise of the value of a
   * data file. Documents are numbers below `documents`, by date; `home` = { name, root } is the
   * site, which each record bears.
   */
  search.openIndex = function (manifest, load, home) {
    const source = openSource(manifest, load), table = search.documentTable(source);
    const { format, documents, fields, synonyms } = manifest;
    return {
      format, documents, fields, synonyms,
      ...search.fieldsOf(fields, documents),
      lookUp: (terms, prefixes) => search.lookUp(source, terms, prefixes),
      vocabulary: (text) => search.loadVocabulary(source, text),
      readings: (text) => search.loadReadings(source, text),
      folding: async () => search.makeFolding(await load(manifest.folding)),
      classes: async () => readClasses(await load(manifest.lengthClasses)),
      bets: async () => search.readBets(await load(manifest.bestBets), home),
      asked: async () => search.readAsked(await load(manifest.asked), home),
      days: async () => search.summed(await load(manifest.days)),
      async facets(some, { filters, day }) {
        const needsFile = search.needsFacetFile(filters || {});
        const [file] = await Promise.all([needsFile ? load(manifest.facets) : null,
          search.loadBlocks(source, some, ["blocks"])]);
        const values = search.facetValues(manifest, table, day, file);
        return { ...values, site: () => home.name };
      },
      async lengths(some) {
        await search.loadBlocks(source, some, ["lengths"]);
        return table.lengthOf;
      },
      records: async (some, query, fold) =>
        (await search.loadRecords(source, table, some, query, fold))
          .map((record) => ({ ...record, home })),
    };
  };

  /** Return the places of fields by what they are for, and the average length of a body. */
  search.fieldsOf = function (fields, documents) {
    const names = fields.map((field) => field[0]);
    return {
      numberField: names.indexOf("document_number"),
      averageLength: fields[names.indexOf("body")][2] / documents,
      titleField: names.indexOf("title"),
      titleFields: [names.indexOf("title"), names.indexOf("pinyin")],
    };
  };

  /** Return a function from a document to its lengths over the averages, roughly. */
  search.ratiosOf = function ({ fields, documents, titleField }, lengthsOf) {
    const ratio = (length, field) => Math.min(MOST_RATIO,
      Math.max(LEAST_RATIO, (length * documents) / Math.max(fields[field][2], 1)));
    const bodyField = fields.findIndex((field) => field[0] === "body");
    return (document) => {
      const { body, title } = lengthsOf(document);
      return { body: ratio(body, bodyField), title: ratio(title, titleField) };
    };
  };

  /** Return the lengths of body and title by document, each the nearest power of two. */
  function readClasses(letters) {
    return (document) => {
      const place = letters.charCodeAt(document) - ZERO;
      return { body: Math.pow(2, SHORTEST_BODY + Math.floor(place / TITLES)),
        title: Math.pow(2, SHORTEST_TITLE + (place % TITLES)) };
    };
  }

  /** Return the sums of the first numbers of a list, the first two, and so on. */
  search.summed = function (steps) {
    let sum = 0;
    return steps.map((step) => (sum += step));
  };

  /** Return what ./lookup.js loads from: the tables of the manifest, and what is loaded. */
  function openSource(manifest, load) {
    return {
      manifest,
      load,
      ranges: search.readRanges(manifest.ranges),
      pages: search.readRanges(manifest.pages),
      vocabulary: search.readRanges(manifest.vocabulary),
      readings: search.readRanges(manifest.readings),
      names: { blocks: manifest.blocks.split(" "), lengths: manifest.lengths.split(" "),
        texts: manifest.texts.split(" ") },
      blocks: new Map(),
      lengths: new Map(),
      texts: new Map(),
    };
  }
})((self.site = self.site || {}));
