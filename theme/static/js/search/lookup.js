/** Load what the index holds: postings of terms, blocks and records of documents. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const MOST_PREFIX_SHARDS = 12;

  /** Return what is known of an index before anything of it is loaded, by `load(name)`. */
  search.openIndex = function (manifest, load) {
    const names = manifest.fields.map((field) => field[0]);
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
      numberField: names.indexOf("document_number"),
      averageLength: manifest.fields[names.indexOf("body")][2] / manifest.documents,
      titleField: names.indexOf("title"),
      titleFields: [names.indexOf("title"), names.indexOf("pinyin")],
    };
  };

  /** Return a Map of the postings of terms, and of prefixes with "*"; loads their shards. */
  search.lookUp = async function (index, terms, prefixes) {
    const postings = new Map(), wanted = new Set(terms);
    const { fields, span } = index.manifest;
    prefixes.forEach((prefix) => postings.set(prefix + "*", []));
    const pageNames = new Set();
    const gather = (into, ranges) => {
      wanted.forEach((term) => search.rangesOf(ranges, term).forEach((name) => into.add(name)));
      prefixes.forEach((prefix) => search.rangesOf(ranges, prefix, true)
        .slice(0, MOST_PREFIX_SHARDS).forEach((name) => into.add(name)));
    };
    gather(pageNames, index.pages);
    const ranges = pageNames.size ? await loadPages(index, pageNames) : index.ranges;
    const shardNames = new Set();
    gather(shardNames, ranges);
    const isWanted = (term) => wanted.has(term) || prefixes.some((one) => term.startsWith(one));
    for (const shard of await search.loadAll(index, "t/", Array.from(shardNames))) {
      for (const [term, lists] of search.readShard(shard, isWanted, fields.length, span)) {
        postings.set(term, lists);
        for (const prefix of prefixes) {
          if (term.startsWith(prefix)) postings.get(prefix + "*").push(lists);
        }
      }
    }
    return postings;
  };

  /** Return the words of the dictionary that begin with any character of a text. */
  search.loadVocabulary = async function (index, text) {
    return search.readVocabulary(await loadRanges(index, "v/", index.vocabulary, text),
      index.manifest.synonyms);
  };

  /** Return a Map of the readings of the characters of a text, as far as they are known. */
  search.loadReadings = async function (index, text) {
    const readings = new Map();
    for (const rows of await loadRanges(index, "p/", index.readings, text)) {
      for (const row of rows.split(" ")) {
        const [, syllable, characters] = /^([a-z]+)(.+)$/.exec(row);
        for (const character of characters) readings.set(character, syllable);
      }
    }
    return readings;
  };

  function loadRanges(index, folder, ranges, text) {
    const files = new Set(Array.from(text).flatMap((one) => search.rangesOf(ranges, one)));
    return search.loadAll(index, folder, Array.from(files));
  }

  /** Return the part of the table of ranges that pages hold; small sites have none. */
  async function loadPages(index, names) {
    const pages = await search.loadAll(index, "r/", Array.from(names));
    const ranges = search.readRanges(pages.join(" "));
    const order = ranges.firsts.map((first, i) => i)
      .sort((a, b) => (ranges.firsts[a] < ranges.firsts[b] ? -1 : 1));
    const sorted = (values) => order.map((i) => values[i]);
    return { names: sorted(ranges.names), firsts: sorted(ranges.firsts) };
  }

  /** Return a promise of the values of several data files of one folder. */
  search.loadAll = function (index, folder, names) {
    return Promise.all(names.map((name) => index.load(folder + name)));
  };

  const FOLDERS = { blocks: "d/", lengths: "l/", texts: "n/" };

  /** Load what is known of these documents, of the given kinds: blocks, lengths, texts. */
  search.loadBlocks = async function (index, documents, kinds) {
    await Promise.all(kinds.flatMap((kind) =>
      search.blocksOf(documents, index.manifest.sizes[kind]).map(async (number) => {
        index[kind].set(number, await index.load(FOLDERS[kind] + index.names[kind][number]));
      })));
  };

  /**
   * Return a promise of the records of documents, in their order. Where the first of long
   * attachments does not hold what the query asks for, the rest is loaded too.
   */
  search.loadRecords = async function (index, table, documents, query, fold) {
    const per = index.manifest.sizes.text;
    await search.loadBlocks(index, documents, ["texts"]);
    const files = await search.loadAll(index, "x/", documents.map(table.textOf));
    return Promise.all(documents.map(async (document, i) => {
      const record = search.readRecord(files[i][document % per]);
      if (!record.further || search.holdsQuery(query, search.textsOf(record, fold))) return record;
      return search.withFurther(record, await index.load(record.further));
    }));
  };
})((self.site = self.site || {}));
