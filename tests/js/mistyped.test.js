"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("numerals", "mistyped");
const TEXT = "各级人民代表大会代表名额的决定，人民代表大会代表的权利，代表的名单和总额。";

for (const [typed, meant] of [
  ["人民代表大会代表额的", "人民代表大会代表名额的"], ["代表民额的决定", "代表名额的决定"],
  ["代名表额的决定", "代表名额的决定"], ["代表名名额的决定", "代表名额的决定"],
]) {
  test(`${typed} may be meant to be ${meant}`, () => {
    assert.strictEqual(search.nearestPassage(typed, TEXT).passage, meant);
  });
}

test("a passage has the first and the last character of the query, and not many wrong ones", () => {
  assert.strictEqual(search.nearestPassage("代表大会代表们", TEXT), null);
  assert.strictEqual(search.nearestPassage("代乙丙丁的", TEXT), null);
});

test("two characters of a numeral are changed round where that is a numeral", () => {
  assert.deepStrictEqual(search.swapNumerals("第十一条至第四十条"), ["第十一条至第十四条"]);
  assert.deepStrictEqual(search.swapNumerals("第二十三条"), []);
});

test("a question, a short word and letters are not taken as mistyped", () => {
  const asks = new Map([["怎么", { weight: 0 }], ["条件", { weight: 0.3 }]]);
  const may = (text) => search.mayBeMistyped(text, asks);
  assert.deepStrictEqual(["婚烟登记条件", "怎么婚烟登记", "婚烟登", "婚烟登记ab"].map(may),
    [true, false, false, false]);
});

test("near documents with the nearest passage stand first; of others no text is read", async () => {
  const texts = { 1: "代表们名额", 2: TEXT, 3: "没有" };
  const entries = [1, 2, 3].map((document) => ({ document, share: document === 3 ? 0.1 : 0.9 }));
  const read = async (documents) => documents.map((document) => ({ all: texts[document] }));
  const found = await search.findPassages("代表民额的决定", entries, 0.5, read);
  assert.deepStrictEqual(found.entries.map(({ document }) => document), [2, 1, 3]);
  assert.strictEqual(found.text, "代表名额的决定");
});
