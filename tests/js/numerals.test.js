"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("numerals");

for (const [typed, other] of [
  ["工伤保险条例第14条", "工伤保险条例第十四条"], ["第十二条", "第12条"],
  ["民法典1043条", "民法典第一千零四十三条"], ["第110条", "第一百一十条"],
  ["1200万元", "1,200万元"], ["1,200万元", "1200万元"], ["二〇一八年计划", "2018年计划"],
  ["2024-07-02", "2024年7月2日"], ["20240702", "2024年7月2日"], ["2024.7.2", "2024年7月2日"],
  ["09357521234", "0935-7521234"], ["0935-7521234", "09357521234"], ["118号文", "118号"],
]) {
  test(`${typed} is ${other} too`, () => {
    assert.ok(search.rewriteNumbers(typed).includes(other), search.rewriteNumbers(typed).join());
  });
}

test("a year is no amount, and a text without numbers has no other form", () => {
  assert.deepStrictEqual(search.rewriteNumbers("2018"), []);
  assert.deepStrictEqual(search.rewriteNumbers("养老服务"), []);
});
