/**
 * Search a built site from a shell: node tests/js/search.js OUTPUT_DIR [--limit N]
 * Reads a query a line, prints a line of JSON for each, and runs the scripts the page runs.
 */
"use strict";
const readline = require("node:readline");
const { openSite } = require("./site.js");

const isOption = (word) => word.startsWith("--");

/** Return { directory, limit, day } of the command line. */
function readArguments(words) {
  const named = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const limit = named("--limit");
  return {
    directory: words.find((word, i) => ![word, words[i - 1] || ""].some(isOption)),
    limit: limit === undefined ? 10 : Number(limit),
    day: named("--day"),
  };
}

/** Return the answer to one query, as a reader who comes for the first time gets it. */
async function answer(opened, query, { limit, day }) {
  const asked = new Set(["manifest", opened.load("manifest").scripts]);
  const load = async (name) => {
    asked.add(name);
    return opened.load(name);
  };
  const index = site.search.openIndex(opened.load("manifest"), load);
  const found = await site.search.find(index, query, { limit, day: site.search.dayOf(day) });
  const names = Array.from(asked), shards = names.filter((name) => name.startsWith("t/"));
  const sum = (some) => some.reduce((total, name) => total + opened.sizeOf(name), 0);
  return {
    query,
    total: found.total,
    results: found.results.map(({ record, score }) => (
      { url: record.path, title: record.title, score })),
    files: names.length,
    bytes: sum(shards),
    bytes_all: sum(names),
    approximate: found.isApproximate,
    near: found.nearCount,
  };
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  if (!options.directory) {
    process.stderr.write("node tests/js/search.js OUTPUT_DIR [--limit N] [--day YYYY-MM-DD]\n");
    process.exit(2);
  }
  const day = options.day ? new Date(options.day + "T12:00:00") : new Date();
  const opened = openSite(options.directory);
  const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const query of lines) {
    const found = await answer(opened, query, { limit: options.limit, day });
    process.stdout.write(JSON.stringify(found) + "\n");
  }
}

main();
