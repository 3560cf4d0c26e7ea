"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("documents", "facets");
const VALUES = {
  kind: (one) => (one < 2 ? "文件" : "解读"),
  category: () => "其他",
  issuer: () => "县府",
  year: (one) => String(2020 + one),
  validity: (one) => ["in_force", "expired", null, "repealed"][one],
};

test("filters narrow down, and a facet counts without its own", () => {
  assert.deepStrictEqual(search.filterBy([0, 1, 2, 3], { kind: "解读" }, VALUES), [2, 3]);
  assert.deepStrictEqual(search.countFacet("kind", [0, 1, 2], { kind: "解读" }, VALUES),
    [["文件", 2], ["解读", 1]]);
});

test("what has no validity counts as in force", () => {
  assert.deepStrictEqual(search.filterBy([0, 1, 2, 3], { inForce: true }, VALUES), [0, 2]);
});
