"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("facets", "address");

test("a state survives the address", () => {
  const state = { typed: "a&b=#“县”", order: "date", filters: { inForce: true, year: "2024" },
    shown: 20, sites: true };
  assert.deepStrictEqual(search.readAddress("", search.writeAddress(state)), state);
});

test("a form in another page leads here", () => {
  assert.strictEqual(search.readAddress("?q=%E5%8E%BF", "").typed, "县");
  assert.strictEqual(search.readAddress("?q=old", "#q=new").typed, "new");
});

test("a result's link carries what to mark and its 条", () => {
  const result = { record: { path: "policy/a.html", home: { root: "../" } }, anchor: "tiao-2", found: ["养老"] };
  assert.strictEqual(search.linkTo(result),
    "../policy/a.html?hl=%E5%85%BB%E8%80%81#tiao-2");
});

test("half a surrogate pair does not break the address", () => {
  assert.ok(search.writeAddress({ typed: "\ud800", order: "", filters: {} }).startsWith("#q="));
});
