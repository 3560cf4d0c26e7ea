/**
 * Search a built site from a shell:
 * node tests/js/search.js OUTPUT_DIR [--limit N] [--day DAY] [--neighbour OUTPUT_DIR]…
 * Reads a query a line, prints a line of JSON for each, and runs the scripts the page runs.
 */
"use strict";
const path = require("node:path");
const readline = require("node:readline");
const { openFiles, openSite } = require("./site.js");

const USAGE = "node tests/js/search.js OUTPUT_DIR [--limit N] [--day YYYY-MM-DD] " +
  "[--neighbour OUTPUT_DIR]…\n";
const isOption = (word) => word.startsWith("--");

/** Return { neighbours, limit, day } of the command line; the scripts have run. */
function readOptions(words) {
  const all = (name) => words.filter((word, i) => words[i - 1] === name);
  const [limit] = all("--limit"), [day] = all("--day");
  return {
    neighbours: all("--neighbour"),
    limit: limit === undefined ? 10 : Number(limit),
    day: site.search.dayOf(day ? new Date(day + "T12:00:00") : new Date()),
  };
}

/** Return { home, load, asked } of an opened site: `asked` gets the bytes of each file asked for. */
function follow(opened, home) {
  const asked = new Map();
  return { asked, ...site.search.makeSite(home, async (name) => {
    const value = opened.load(name);
    asked.set(name, opened.sizeOf(name));
    return value;
  }) };
}

/** Return the answer to one query, as a reader who comes for the first time gets it. */
async function answer(opened, neighbours, query, { limit, day }) {
  const own = follow(opened, { name: "", root: "", isOwn: true });
  const manifest = await own.load("manifest");
  await own.load(manifest.scripts);
  if (neighbours.length) await own.load(manifest.joinedScripts);
  const others = neighbours.map(({ home, files }) => follow(files, home));
  const index = site.search.openIndex(manifest, own.load, own.home);
  const found = await site.search.findAmong(index, others, query, { limit, day });
  const files = [own, ...others].flatMap(({ asked }) => Array.from(asked));
  const sum = (some) => some.reduce((total, [, size]) => total + size, 0);
  return {
    query,
    total: found.total,
    results: found.results.map(({ record, score }) => (
      { url: record.home.root + record.path, title: record.title, score })),
    files: files.length,
    bytes: sum(files.filter(([name]) => name.startsWith("t/"))),
    bytes_all: sum(files),
    approximate: found.isApproximate,
    near: found.nearCount,
    best_bets: found.bets.map(({ title, path, home }) => ({ url: home.root + path, title })),
    ...(neighbours.length ? { missing: found.missing.map(({ home }) => home.name) } : {}),
  };
}

/** Return the site in a folder as a neighbour of the one in another. */
function neighbourIn(directory, beside) {
  const root = path.relative(beside, directory).split(path.sep).join("/") + "/";
  return { home: { name: path.basename(directory), root }, files: openFiles(directory) };
}

async function main() {
  const words = process.argv.slice(2);
  const directory = words.find((word, i) => ![word, words[i - 1] || ""].some(isOption));
  if (!directory) {
    process.stderr.write(USAGE);
    process.exit(2);
  }
  const opened = openSite(directory), options = readOptions(words);
  const neighbours = options.neighbours.map((one) => neighbourIn(one, directory));
  const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const query of lines) {
    const found = await answer(opened, neighbours, query, options);
    process.stdout.write(JSON.stringify(found) + "\n");
  }
}

main();
