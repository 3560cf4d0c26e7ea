"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("document-numbers", "pinyin", "numerals", "query");
const parse = (typed, synonyms = {}) => search.parseQuery(typed, synonyms);
const termsOf = (typed) => parse(typed).parts.map((part) => part.alternatives[0].terms);

test("parts are split at spaces, and each is looked up by its pairs", () => {
  assert.deepStrictEqual(termsOf("养老 服务费"), [["养老"], ["服务", "务费"]]);
});

test("characters typed apart are one phrase", () => {
  assert.deepStrictEqual(termsOf("急 救 工 作"), [["急救", "救工", "工作"]]);
  assert.deepStrictEqual(parse("Zi jian fang").parts, parse("zijianfang").parts);
  assert.deepStrictEqual(termsOf("word exe"), [["word"], ["exe"]]);
});

test("a Han character beside a number is dropped while other terms remain", () => {
  assert.deepStrictEqual(termsOf("第3"), [["3"]]);
  assert.strictEqual(parse("第3").parts[0].alternatives[0].needsText, true);
});

test("a single Han character is read as the beginning of pairs", () => {
  assert.strictEqual(parse("县").parts[0].alternatives[0].prefix, "县");
});

test("quotation marks, exclusion and titles", () => {
  const [exact, excluded, title] = parse("“最低 生活” -农村 标题:办法").parts;
  assert.deepStrictEqual([exact.exact, exact.phrase], [true, "最低生活"]);
  assert.deepStrictEqual([excluded.excluded, excluded.phrase], [true, "农村"]);
  assert.deepStrictEqual([title.title, title.phrase], [true, "办法"]);
});

test("full width works for the syntax too", () => {
  const [part] = parse("标题：办法").parts;
  assert.deepStrictEqual([part.title, part.phrase], [true, "办法"]);
});

test("punctuation at the ends goes, within it stays", () => {
  assert.strictEqual(parse("《山东省计量条例》。").parts[0].phrase, "山东省计量条例");
  assert.strictEqual(parse("通知（试行）稿").parts[0].phrase, "通知(试行)稿");
});

test("a long phrase is looked up by eight terms spread over it", () => {
  const [terms] = termsOf("永昌县人民政府办公室关于印发城乡居民最低生活保障办法的通知");
  assert.strictEqual(terms.length, search.MOST_TERMS);
  assert.deepStrictEqual([terms[0], terms[7]], ["永昌", "通知"]);
});

test("the terms are shared out between parts", () => {
  const terms = termsOf("城乡居民最低生活保障办法 第一章总则").flat();
  assert.ok(terms.length <= search.MOST_TERMS + 1);
});

test("a law and its article are two parts, the article in either numerals", () => {
  const parts = parse("民法典1043条").parts.map((part) => part.alternatives.map((one) => one.phrase));
  assert.deepStrictEqual(parts, [["民法典"], ["1043条", "第一千零四十三条"]]);
});

test("synonyms are alternatives", () => {
  const { alternatives } = parse("低保标准", { 低保: ["最低生活保障"] }).parts[0];
  assert.deepStrictEqual(alternatives.map((one) => one.phrase), ["低保标准", "最低生活保障标准"]);
});

for (const typed of ["", " ", "%_%", "\\", "()[]{}*+?^$|", "\ud800", "\u0000\u0007", "-", "\"", "“",
  "标题:", "--", "<script>alert(1)</script>", "a~1 b^2 +c", "x".repeat(10000), "县".repeat(10000),
  "永昌 ".repeat(5000), "__proto__ constructor", "令", "〔2024〕"]) {
  test(`hostile: ${JSON.stringify(typed.slice(0, 20))}`, () => {
    const query = parse(typed);
    assert.ok(query.parts.flatMap((part) => part.alternatives).length < 200);
  });
}
