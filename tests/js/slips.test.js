"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("numerals", "matching", "slips");
const READINGS = { 一: "yi", 二: "er", 四: "si", 七: "qi", 耳: "er", 司: "si" };

for (const [typed, meant] of [
  ["第十一条至第四十条", ["第十一条至第十四条"]],
  ["第二十三条", []],
  ["第百一六十二条", ["第一百六十二条"]],
  ["第四七条", ["第四十七条"]],
  ["第耳十七条", ["第二十七条"]],
  ["第司机条", []],
]) {
  test(`${typed} is mended`, async () => {
    const index = { readings: async () => new Map(Object.entries(READINGS)) };
    assert.deepStrictEqual(await search.mendNumerals(index, typed), meant);
  });
}

test("two characters are changed round where that explains why pairs are missing", async () => {
  const index = { lookUp: async (terms) => new Map(terms.filter((term) =>
    ["代表", "表名", "名额", "额的"].includes(term)).map((term) => [term, [{ documents: [7] }]])) };
  const after = (text, missing) => search.matchSwapped(index, text, [{ missing }]);
  assert.deepStrictEqual(await after("代名表额的", 0b0111), ["代表名额的"]);
  assert.deepStrictEqual(await after("代名表额的", 0b1000), []);
  assert.deepStrictEqual(await after("代额名表的", 0b0111), []);
});
