"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("document-numbers", "pinyin", "numerals", "query", "matching");
const set = (...documents) => Int32Array.from(documents);
const inBody = (...documents) => [{ documents: set(...documents), counts: [] }, null];
const inTitle = (...documents) => [null, { documents: set(...documents), counts: [] }];
const match = (typed, postings) => Array.from(search.matchParts(
  search.parseQuery(typed, {}).parts, new Map(Object.entries(postings)), [1]));

test("sets are joined and cut", () => {
  assert.deepStrictEqual(Array.from(search.union(set(1, 3, 5), set(2, 3))), [1, 2, 3, 5]);
  assert.deepStrictEqual(Array.from(search.intersect(set(1, 3, 5), set(3, 4, 5))), [3, 5]);
  assert.deepStrictEqual(Array.from(search.intersect(set(1, 3, 5), set(3), true)), [1, 5]);
});

test("all parts must match, in any field", () => {
  assert.deepStrictEqual(match("养老 服务", { 养老: inBody(1, 2), 服务: inTitle(2, 3) }), [2]);
});

test("what is excluded is left out", () => {
  assert.deepStrictEqual(match("养老 -服务", { 养老: inBody(1, 2), 服务: inBody(2) }), [1]);
});

test("标题: looks at titles alone", () => {
  assert.deepStrictEqual(match("标题:养老", { 养老: [inBody(1)[0], inTitle(2)[1]] }), [2]);
});

test("a number finds who bears it and who cites it", () => {
  const postings = new Map(Object.entries({
    "#永政发2024-1": [null, { documents: set(5) }], "#2024-1": [{ documents: set(3, 4) }, null],
    永政: inBody(3, 9), 政发: inBody(3, 4),
  }));
  const number = { terms: ["#永政发2024-1", "#2024-1"], issuerTerms: ["永政", "政发"] };
  const { own, cited } = search.matchNumber(number, postings, 1, 2);
  assert.deepStrictEqual([Array.from(own), Array.from(cited)], [[5], [3]]);
});
