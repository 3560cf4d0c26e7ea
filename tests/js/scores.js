/**
 * The bare scores of the index, to be held against lunr.py: node tests/js/scores.js OUTPUT_DIR
 * Reads {"terms", "required"} a line, prints [[path, score], …] by falling score.
 */
"use strict";
const readline = require("node:readline");
const { openSite } = require("../../plugins/search/shell/site.js");

async function answer(opened, { terms, required }) {
  const { search } = globalThis.site;
  const manifest = opened.load("manifest");
  const index = search.openIndex(manifest, async (name) => opened.load(name));
  const postings = await index.lookUp(terms, []);
  const sets = terms.map((term) => search.documentsOf(postings.get(term) || []));
  const documents = sets.reduce((a, b) => (required ? search.intersect(a, b) : search.union(a, b)));
  const found = terms.map((term) => postings.get(term)).filter(Boolean);
  const scores = search.scores(documents, found, index, await index.lengths(documents));
  const records = await index.records(Array.from(documents));
  return records.map((record, i) => [record.path, scores[i]]).sort((a, b) => b[1] - a[1]);
}

async function main() {
  const opened = openSite(process.argv[2]);
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(JSON.stringify(await answer(opened, JSON.parse(line))) + "\n");
  }
}

main();
