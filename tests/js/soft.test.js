"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("pinyin", "numerals", "query", "words", "shards", "documents", "lookup", "site-index", "soft");
const list = (...documents) =>
  ({ documents: Int32Array.from(documents), counts: documents.map(() => 1) });
const word = (...terms) => ({ phrases: [terms.join("")], alternatives: [terms], weight: 1 });
const READINGS = new Map([["婚", "hun"], ["烟", "yan"]]);
const AVERAGE = { body: 1, title: 1 };

/** Return the documents of a soft match; postings are { term: [in the body, in titles] }. */
async function match(words, postings, ratiosOf = () => AVERAGE) {
  const index = { documents: 9, titleFields: [1], ratios: async () => ratiosOf,
    lookUp: async () => new Map(Object.entries(postings)), readings: async () => READINGS };
  return (await search.matchSoft(index, words, 0.1)).map(({ document }) => document);
}

test("who holds more of the words, and the rarer ones, comes first", async () => {
  const postings = { 养犬: [list(1, 2), null], 登记: [list(2, 3, 4, 5, 6), null] };
  assert.deepStrictEqual(await match([word("养犬"), word("登记")], postings), [2, 1, 6, 5, 4, 3]);
});

test("a word in the title weighs more, in a short title most", async () => {
  const postings = { 养犬: [list(1), list(2, 3)] };
  assert.deepStrictEqual(await match([word("养犬")], postings,
    (document) => ({ body: 1, title: document === 3 ? 2 : 1 })), [2, 3, 1]);
});

test("a word of several terms is held where all of them are", async () => {
  const postings = { 最低: [list(1, 2), null], 保障: [list(2, 3), null] };
  assert.deepStrictEqual(await match([word("最低", "保障")], postings), [2]);
});

test("who holds but a trace of a question is left out", async () => {
  const postings = { 养犬: [list(1), null], 规定: [list(1, 2, 3, 4, 5, 6, 7, 8), null] };
  assert.deepStrictEqual(await match([word("养犬"), word("规定")], postings), [1]);
});

test("two characters that are no word say less than a word, however rare they are", async () => {
  const postings = { 狗要: [list(1), null], 养犬: [list(2, 3), null] };
  const words = [{ ...word("狗要"), isPair: true }, word("养犬")];
  assert.deepStrictEqual(await match(words, postings), [3, 2, 1]);
});

test("a word that stands nowhere is looked for by its sound", async () => {
  const postings = { hunyan: [null, list(2)], 登记: [list(1, 2), null] };
  assert.deepStrictEqual(await match([word("婚烟"), word("登记")], postings), [2, 1]);
});

test("words that are nowhere find nothing", async () => {
  assert.deepStrictEqual(await match([word("养犬")], {}), []);
});

test("what has lapsed stands behind its equals", () => {
  const found = [{ document: 1, score: 1 }, { document: 2, score: 0.99 }];
  assert.deepStrictEqual(search.lowerLapsed(found, (document) => document === 2)
    .map(({ document }) => document), [2, 1]);
});
