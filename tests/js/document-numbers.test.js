"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts, readCases } = require("./scripts.js");
const search = loadScripts("document-numbers");

for (const { title, input, expected } of readCases("document_numbers.md")) {
  test("document numbers: " + title, () => {
    for (const spelling of input.split("\n")) {
      const number = search.numberOf(search.normalise(spelling));
      const terms = number ? number.terms : [];
      assert.deepStrictEqual(terms, expected.split(/\s+/).filter(Boolean), spelling);
    }
  });
}

test("only with 号 it is certain to be a number", () => {
  assert.strictEqual(search.numberOf("国发2021 8号").isCertain, true);
  assert.strictEqual(search.numberOf("国发 2021 8").isCertain, false);
});

for (const [said, term] of [
  ["国务院第115号令", "#国务院令115"], ["115号国务院令", "#国务院令115"], ["第115号令", "#令115"],
  ["国办发18年118号", "#国办发2018-118"], ["国办发二〇一八年118号", "#国办发2018-118"],
  ["国办发2018年118号文", "#国办发2018-118"],
]) {
  test(`a number as it is said: ${said}`, () => {
    assert.strictEqual(search.numberOf(search.normalise(said)).terms[0], term);
  });
}

for (const [typed, left] of [
  ["示证发〔2024〕5号", ["〔2024〕5号"]], ["示证发2024年第5号", ["〔2024〕5号"]], ["〔2024〕5号", []],
  ["国务院令第115号", []], ["养犬", []],
]) {
  test(`${typed} without its 代字`, () => {
    assert.deepStrictEqual(search.withoutIssuer(search.numberOf(typed)), left);
  });
}
