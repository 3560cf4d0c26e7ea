"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("documents", "facets");
const VALUES = {
  kind: (one) => (one < 2 ? "文件" : "解读"),
  category: () => "其他",
  issuer: () => "县府",
  office: (one) => [["甲局"], ["甲局", "乙局"], [], ["乙局"]][one],
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

test("a document counts under each of its offices", () => {
  assert.deepStrictEqual(search.filterBy([0, 1, 2, 3], { office: "乙局" }, VALUES), [1, 3]);
  assert.deepStrictEqual(search.countFacet("office", [0, 1, 2], {}, VALUES),
    [["甲局", 2], ["乙局", 1]]);
});

test("a character stands for a set of offices", () => {
  const file = { office: { names: ["乙局", "甲局"], sets: [[], [0, 1]], values: "10" },
    category: { names: [""], values: "00" }, issuer: { names: [""], values: "00" } };
  const values = search.facetValues({}, {}, "2026-12-01", file);
  assert.deepStrictEqual([values.office(0), values.office(1)], [["乙局", "甲局"], []]);
});
