/** Load what the index of a site holds: postings of terms, blocks and records of documents. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const MOST_PREFIX_SHARDS = 12;

  /** Return a Map of the postings of terms, and of prefixes with "*"; loads their shards. */
  search.lookUp = async function (source, terms, prefixes) {
    const postings = new Map(), wanted = new Set(terms);
    const { fields, span } = source.manifest;
    prefixes.forEach((prefix) => postings.set(prefix + "*", []));
    const pageNames = new Set();
    const gather = (into, ranges) => {
      wanted.forEach((term) => search.rangesOf(ranges, term).forEach((name) => into.add(name)));
      prefixes.forEach((prefix) => search.rangesOf(ranges, prefix, true)
        .slice(0, MOST_PREFIX_SHARDS).forEach((name) => into.add(name)));
    };
    gather(pageNames, source.pages);
    const ranges = pageNames.size ? await loadPages(source, pageNames) : source.ranges;
    const shardNames = new Set();
    gather(shardNames, ranges);
    const isWanted = (term) => wanted.has(term) || prefixes.some((one) => term.startsWith(one));
    for (const shard of await search.loadAll(source, "t/", Array.from(shardNames))) {
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
  search.loadVocabulary = async function (source, text) {
    return search.readVocabulary(await loadRanges(source, "v/", source.vocabulary, text),
      source.manifest.synonyms);
  };

  /** Return a Map of the readings of the characters of a text, as far as they are known. */
  search.loadReadings = async function (source, text) {
    const readings = new Map();
    for (const rows of await loadRanges(source, "p/", source.readings, text)) {
      for (const row of rows.split(" ")) {
        const [, syllable, characters] = /^([a-z]+)(.+)$/.exec(row);
        for (const character of characters) readings.set(character, syllable);
      }
    }
    return readings;
  };

  function loadRanges(source, folder, ranges, text) {
    const files = new Set(Array.from(text).flatMap((one) => search.rangesOf(ranges, one)));
    return search.loadAll(source, folder, Array.from(files));
  }

  /** Return the part of the table of ranges that pages hold; small sites have none. */
  async function loadPages(source, names) {
    const pages = await search.loadAll(source, "r/", Array.from(names));
    const ranges = search.readRanges(pages.join(" "));
    const order = ranges.firsts.map((first, i) => i)
      .sort((a, b) => (ranges.firsts[a] < ranges.firsts[b] ? -1 : 1));
    const sorted = (values) => order.map((i) => values[i]);
    return { names: sorted(ranges.names), firsts: sorted(ranges.firsts) };
  }

  /** Return a promise of the values of several data files of one folder. */
  search.loadAll = function (source, folder, names) {
    return Promise.all(names.map((name) => source.load(folder + name)));
  };

  const FOLDERS = { blocks: "d/", lengths: "l/", texts: "n/" };

  /** Load what is known of these documents, of the given kinds: blocks, lengths, texts. */
  search.loadBlocks = async function (source, documents, kinds) {
    await Promise.all(kinds.flatMap((kind) =>
      search.blocksOf(documents, source.manifest.sizes[kind]).map(async (number) => {
        source[kind].set(number, await source.load(FOLDERS[kind] + source.names[kind][number]));
      })));
  };

  /**
   * Return a promise of the records of documents, in their order. Where the first of long
   * attachments does not hold what the query asks for, the rest is loaded too.
   */
  search.loadRecords = async function (source, table, documents, query, fold) {
    const per = source.manifest.sizes.text;
    await search.loadBlocks(source, documents, ["texts"]);
    const files = await search.loadAll(source, "x/", documents.map(table.textOf));
    return Promise.all(documents.map(async (document, i) => {
      const record = search.readRecord(files[i][document % per]);
      if (!record.further || search.holdsQuery(query, search.textsOf(record, fold))) return record;
      return search.withFurther(record, await source.load(record.further));
    }));
  };
})((self.site = self.site || {}));
