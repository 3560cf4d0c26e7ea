/**
 * The index of one site as a value: what is known of it before anything is loaded, and functions
 * that load what a query needs. ./joined-index.js makes one of several.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const ZERO = 0x30, CLASSES = 3;

  /**
   * Return the index of a site by its manifest; `load(name)` returns a promise of the value of a
   * data file. Documents are numbers below `documents`, by date; `home` = { name, root } is the
   * site, which each record bears.
   */
  search.openIndex = function (manifest, load, home) {
    const source = openSource(manifest, load), table = search.documentTable(source);
    const { format, documents, fields, synonyms } = manifest;
    return {
      format, documents, fields, synonyms, home,
      ...search.fieldsOf(fields, documents),
      lookUp: (terms, prefixes) => search.lookUp(source, terms, prefixes),
      vocabulary: (text) => search.loadVocabulary(source, text),
      readings: (text) => search.loadReadings(source, text),
      folding: async () => search.makeFolding(await load(manifest.folding)),
      ratios: async () => readRatios(await load(manifest.lengthClasses)),
      bets: async () => search.readBets(await load(manifest.bestBets), home),
      asked: async () => search.readAsked(await load(manifest.asked), home),
      async joining() {
        const [days, body, title] = await load(manifest.joining);
        return { days: search.summed(days), body, title };
      },
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

  /** Return the lengths of body and title over the average by document: a half, one, or twice. */
  function readRatios(classes) {
    return (document) => {
      const place = classes.charCodeAt(document) - ZERO;
      return { body: Math.pow(2, Math.floor(place / CLASSES) - 1),
        title: Math.pow(2, (place % CLASSES) - 1) };
    };
  }

  /** Return the same of a length, as plugins/search/orders.py classes it. */
  search.ratioOf = function (length, average) {
    const octaves = Math.round(Math.log2(Math.max(length, 1) / Math.max(average, 1)));
    return Math.pow(2, Math.min(1, Math.max(-1, octaves)));
  };

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
