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

  /** Return the numbers of the blocks that hold these documents. */
  search.blocksOf = function (documents, manifest) {
    const blocks = new Set();
    for (const document of documents) {
      blocks.add(Math.floor(document / manifest.documentsPerBlock));
    }
    return Array.from(blocks);
  };

  /** Return functions of a document's number over the blocks loaded, Maps from their numbers. */
  search.documentTable = function ({ manifest, blocks, lengths }) {
    const size = manifest.documentsPerBlock;
    const block = (document) => blocks.get(Math.floor(document / size));
    return {
      lengthOf: (field, document) =>
        lengths.get(Math.floor(document / size))[field][document % size],
      kindOf: (document) => manifest.kinds[search.placeOf(block(document).kinds[document % size])],
      textOf: (document) => {
        const place = Math.floor((document % size) / manifest.documentsPerText);
        return block(document).texts.substr(place * search.NAME_LENGTH, search.NAME_LENGTH);
      },
      validityOn: (document, day) =>
        validityOn(block(document).timelines[document % size], day, manifest.validities),
    };
  };

  function validityOn(timeline, day, validities) {
    if (!timeline) return null;
    let validity = "not_yet_effective"; // before its first event
    for (let i = 0; i < timeline.length && timeline[i] <= day; i += 2) {
      validity = validities[timeline[i + 1]];
    }
    return validity;
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
    const attachments = rest.map((one) =>
      ({ label: one[0], path: one[1], text: one[2], isEarlier: Boolean(one[3]) }));
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
