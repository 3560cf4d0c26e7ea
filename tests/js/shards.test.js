"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("coding", "shards");
const RANGES = search.readRanges("aaaaaa#令1 bbbbbb中 cccccc中国 dddddd县人");

test("the terms of a shard: words, and groups of a first character", () => {
  assert.deepStrictEqual(search.readTerms("#令225 2024 a 县.人级 𠮷野"),
    ["#令225", "2024", "a", "县", "县人", "县级", "𠮷野"]);
});

test("a term is in the last range that begins at or before it", () => {
  assert.deepStrictEqual(search.rangesOf(RANGES, "中华"), ["bbbbbb"]);
  assert.deepStrictEqual(search.rangesOf(RANGES, "中国"), ["cccccc"]);
  assert.deepStrictEqual(search.rangesOf(RANGES, "!"), []);
});

test("a prefix is in all ranges its terms may lie in", () => {
  assert.deepStrictEqual(search.rangesOf(RANGES, "中", true), ["bbbbbb", "cccccc"]);
});
