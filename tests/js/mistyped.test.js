"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("matching", "mistyped");
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

test("a question, a short word, letters and what the dictionary knows are not mistyped", () => {
  const pair = [{ isPair: true }], may = (text, words = pair) => search.mayBeMistyped(text, words);
  assert.deepStrictEqual(["婚烟登记条件", "怎么婚烟登记", "婚烟登", "婚烟登记ab"].map((text) => may(text)),
    [true, false, false, false]);
  assert.strictEqual(may("婚姻登记条件", [{}]), false);
  assert.deepStrictEqual(["谁登计谁保管", "婚烟谁登记"].map((text) => may(text)), [true, false]);
});

test("documents that hold all but what slips have changed are read, the fewest slips first", async () => {
  const documents = { 代表: [1, 2, 3], 名额: [1, 2], 额的: [1, 2, 3, 4], 的决: [1, 3], 决定: [1, 2, 3] };
  const index = { documents: 9, lookUp: async (terms) => new Map(terms.filter((term) =>
    documents[term]).map((term) => [term, [{ documents: Int32Array.from(documents[term]) }]])) };
  // 代表 表各 各额 额的 的决 决定: a slip changes two pairs in a row; document 2 lacks 的决, too.
  assert.deepStrictEqual((await search.matchMistyped(index, "代表各额的决定"))
    .map(({ document, missing }) => [document, missing]), [[3, 0b110], [1, 0b110]]);
});

test("the passage that a single slip tells from the query is taken, no more texts are read", async () => {
  const texts = { 1: "代表们名额", 2: TEXT }, asked = [];
  const read = async (documents) => documents.map((document) => {
    asked.push(document);
    return texts[document] || "没有";
  });
  const documents = [1, 2, 3, 4, 5, 6, 7];
  assert.deepStrictEqual(await search.findPassage("代表民额的决定", documents, read),
    { distance: 1, passage: "代表名额的决定" });
  assert.deepStrictEqual(asked, [1, 2, 3, 4, 5]);
  assert.strictEqual(await search.findPassage("代表民额的决定", [1, 3], read), null);
});
