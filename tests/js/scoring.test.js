"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("scoring");

test("elements are rounded as Python rounds: halves to even, by the exact value", () => {
  const element = (idf) => search.element(idf, 1, 1, 1, 1); // the fraction of BM25 is 1 here
  assert.strictEqual(element(0.0625), 0.062);
  assert.strictEqual(element(0.1875), 0.188);
  assert.strictEqual(element(2.6755), Number((2.6755).toFixed(3)));
});

test("a document is counted once for each field", () => {
  const list = { documents: [1, 2] };
  assert.strictEqual(search.idf([list, list, null], 10), Math.log(1 + (10 - 4 + 0.5) / 4.5));
});

test("documents found by a prefix alone have a score too", () => {
  const manifest = { documents: 3, fields: [["body", 1, 10]] };
  assert.deepStrictEqual(Array.from(search.scores(Int32Array.of(1), [], manifest, null)), [0]);
});
