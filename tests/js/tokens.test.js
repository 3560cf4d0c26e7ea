"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts, readCases, readFolding } = require("./scripts.js");
const search = loadScripts("tokens");
const fold = search.makeFolding(readFolding());

for (const { title, input, expected } of readCases("tokens.md")) {
  test("tokens: " + title, () => {
    assert.deepStrictEqual(search.tokenize(input, fold), expected.split(/\s+/).filter(Boolean));
  });
}

test("half a surrogate pair gives no token and no error", () => {
  assert.deepStrictEqual(search.tokenize("\ud842"), []);
});

test("the table of folding is asked for by whatever it folds, and not by simplified text", () => {
  const pairs = Array.from(readFolding());
  assert.deepStrictEqual(pairs.filter((one, i) => i % 2 === 0 && !search.mayFold(one)), []);
  assert.ok(!search.mayFold("城乡最低生活保障怎么办 2024"));
});
