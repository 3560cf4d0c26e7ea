"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("shards", "documents");
const MANIFEST = {
  sizes: { text: 2, texts: 4, blocks: 4, lengths: 4 }, kinds: ["文件", "解读"],
  validities: ["not_yet_effective", "in_force", "amended", "partly_lapsed", "expired", "repealed"],
  years: [["", 0], ["2023", 1], ["2024", 3]],
};
const BLOCKS = new Map([[0, {
  kinds: "0010", validities: "0112", timelines: { 1: [0, 100, 1, 200, 4] },
}]]);
const table = search.documentTable({ manifest: MANIFEST, blocks: BLOCKS,
  lengths: new Map([[0, [[10, 20, 30, 40]]]]), texts: new Map([[0, "aaaaaabbbbbb"]]) });

test("what a block says of a document", () => {
  assert.strictEqual(table.lengthOf(0, 2), 30);
  assert.strictEqual(table.kindOf(2), "解读");
  assert.strictEqual(table.textOf(3), "bbbbbb");
});

test("validity is that of the reader's day", () => {
  assert.deepStrictEqual([99, 100, 199, 200].map((day) => table.validityOn(1, day)),
    ["not_yet_effective", "in_force", "in_force", "expired"]);
  assert.deepStrictEqual([0, 2, 3].map((document) => table.validityOn(document, 100)),
    [null, "not_yet_effective", "in_force"]);
});

test("the year of a document is a range of numbers", () => {
  assert.deepStrictEqual([0, 1, 2, 3].map((one) => search.yearOf(one, MANIFEST)),
    ["", "2023", "2023", "2024"]);
});

test("a reader's date becomes a day without a time zone", () => {
  assert.strictEqual(search.dayOf(new Date(2024, 0, 1, 0, 5)), 19723);
  assert.strictEqual(search.dayOf(new Date(2024, 0, 1, 23, 55)), 19723);
});
