/** What the index knows of documents besides their terms, from plugins/search/records.py */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const IN_FORCE = ["in_force", "amended", "partly_lapsed"];

  /** Return the place in a table that a character stands for. */
  search.placeOf = function (letter) {
    const code = letter.charCodeAt(0);
    return code >= 0x4e00 ? code - 0x4e00 : code - 0x30;
  };

  /** Return the numbers of the blocks of a size that hold these documents. */
  search.blocksOf = function (documents, size) {
    const blocks = new Set();
    for (const document of documents) blocks.add(Math.floor(document / size));
    return Array.from(blocks);
  };

  /**
   * Return functions of a document's number over what is loaded: Maps from numbers of blocks, whose
   * sizes in documents are manifest.sizes.
   */
  search.documentTable = function ({ manifest, blocks, lengths, texts }) {
    const { sizes } = manifest;
    const of = (kind, all) => (document) => all.get(Math.floor(document / sizes[kind]));
    const block = of("blocks", blocks), length = of("lengths", lengths), names = of("texts", texts);
    return {
      lengthOf: (field, document) => length(document)[field][document % sizes.lengths],
      kindOf: (document) =>
        manifest.kinds[search.placeOf(block(document).kinds[document % sizes.blocks])],
      textOf: (document) => {
        const place = Math.floor((document % sizes.texts) / sizes.text);
        return names(document).substr(place * search.NAME_LENGTH, search.NAME_LENGTH);
      },
      validityOn: (document, day) => {
        const place = document % sizes.blocks, { validities, timelines } = block(document);
        const first = search.placeOf(validities[place]) - 1; // 0 stands for none
        if (first < 0) return null;
        return manifest.validities[timelines[place] ? validityOn(timelines[place], day) : first];
      },
    };
  };

  /** Return the place of a validity in the table, on a day. */
  function validityOn(timeline, day) {
    let place = timeline[0];
    for (let i = 1; i < timeline.length && timeline[i] <= day; i += 2) place = timeline[i + 1];
    return place;
  }

  /** Whether a document with this validity counts as in force; one without validity does. */
  search.isInForce = function (validity) {
    return validity === null || IN_FORCE.includes(validity);
  };

  /** Return the day number of a reader's date. */
  search.dayOf = function (date) {
    return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86400000);
  };

  /** Return the year of publication of a document, "" where it is not stated. */
  search.yearOf = function (document, manifest) {
    let year = "";
    for (const row of manifest.years) if (row[1] <= document) year = row[0];
    return year;
  };

  /** Return a record with names, from the row of a text file. */
  search.readRecord = function (row) {
    const [path, title, number, issuer, kind, published, signed, text, flat, rest, coverage, marked,
      further] = row;
    const anchors = [];
    for (let i = 0; i < flat.length; i += 2) anchors.push({ offset: flat[i], id: flat[i + 1] });
    const attachments = rest.map(([label, path, text, isEarlier, extent]) =>
      ({ label, path, text, isEarlier: Boolean(isEarlier), extent: extent || 0 }));
    const marks = [];
    for (let i = 0; marked && i < marked.length; i += 3) {
      marks.push({ id: marked[i], day: marked[i + 1], words: marked[i + 2] });
    }
    return { path, title, number, issuer, kind, published, signed, text, anchors, attachments,
      coverage: coverage || "", marks, further: further || "" };
  };

  /** Return a record with the rest of the texts of its attachments, of the file `further`. */
  search.withFurther = function (record, texts) {
    const attachments = record.attachments.map((one, i) =>
      ({ ...one, text: one.text + (texts[i] || "") }));
    return { ...record, attachments };
  };
})((self.site = self.site || {}));
