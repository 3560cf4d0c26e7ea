/** Load search scripts as the page would, into one namespace; read the cases shared with Python. */
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const SCRIPTS = path.join(__dirname, "..", "..", "theme", "static", "js", "search");
const CASES = path.join(__dirname, "..", "cases");
const FOLDING = path.join(__dirname, "..", "..", "plugins", "search", "data", "folding.txt");
globalThis.self = globalThis;

/** Return site.search after these scripts, and those they need, have run. */
function loadScripts(...names) {
  for (const name of ["tokens", ...names]) require(path.join(SCRIPTS, name + ".js"));
  return globalThis.site.search;
}

/** Return [{ title, input, expected }] of a case file. */
function readCases(name) {
  const lines = fs.readFileSync(path.join(CASES, name), "utf8").split("\n");
  const dots = lines.flatMap((line, number) => (line === "." ? [number] : []));
  const cases = [];
  for (let i = 0; i < dots.length; i += 3) {
    const part = (from, to) => lines.slice(from + 1, to).join("\n");
    cases.push({
      title: `${dots[i]} ${lines[dots[i] - 1]}`,
      input: part(dots[i], dots[i + 1]),
      expected: part(dots[i + 1], dots[i + 2]),
    });
  }
  return cases;
}

/** Return the pairs of the folding table. */
function readFolding() {
  return fs.readFileSync(FOLDING, "utf8").replace(/\n/g, "");
}

module.exports = { loadScripts, readCases, readFolding };
