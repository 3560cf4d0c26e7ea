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
