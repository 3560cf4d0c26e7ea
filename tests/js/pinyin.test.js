"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("pinyin");

test("syllables become pairs, in every way the word can be cut", () => {
  assert.deepStrictEqual(search.readAsPinyin("zuidishenghuo")[0],
    ["zuidi", "disheng", "shenghuo"]);
  assert.ok(search.readAsPinyin("xiangangzhen").some((terms) => terms.includes("xiangang")));
});

test("what is no pinyin is read as initials", () => {
  assert.deepStrictEqual(search.readAsPinyin("zdshbz"), [["zds", "dsh", "shb", "hbz"]]);
});

test("a word of two syllables is a term already", () => {
  assert.deepStrictEqual(search.readAsPinyin("shengchan"), []);
});

test("a long word takes no time", () => {
  const started = process.hrtime.bigint();
  search.readAsPinyin("a".repeat(59) + "z");
  search.readAsPinyin("an".repeat(30));
  assert.ok(process.hrtime.bigint() - started < 50_000_000n);
});
