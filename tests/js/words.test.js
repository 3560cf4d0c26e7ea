"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("pinyin", "numerals", "query", "words");
const VOCABULARY = search.readVocabulary([{
  said: ["最低生活保障 低保 吃低保", "犬只|养犬 养狗"], careful: ["不动产登记 过户"],
  dropped: "怎么 吗", light: "申请 条件",
}], { 公租房: ["公共租赁住房"] });
const read = (text) => search.readWords(text, VOCABULARY);
const phrases = (text) => read(text).map((word) => word.phrases);

test("what people say stands for what documents say, and words that ask for nothing", () => {
  assert.deepStrictEqual(phrases("低保怎么申请"), [["低保", "最低生活保障"], ["申请"]]);
});

test("the site's own synonyms are words as well", () => {
  assert.deepStrictEqual(phrases("公租房")[0], ["公租房", "公共租赁住房"]);
});

test("what is in no dictionary is its pairs of characters", () => {
  assert.deepStrictEqual(phrases("养狗扰民"), [["养狗", "犬只", "养犬"], ["扰民"]]);
  assert.deepStrictEqual(phrases("二手房"), [["二手"], ["手房"]]);
});

test("the longest entry is read, and what it is made of counts less", () => {
  const [whole, inside] = read("吃低保");
  assert.deepStrictEqual([whole.phrases[0], inside.phrases[0]], ["吃低保", "低保"]);
  assert.ok(inside.weight < whole.weight);
});

test("light and frequent words count less", () => {
  const [careful, light] = read("过户条件");
  assert.ok(careful.weight < 1 && light.weight < careful.weight);
});

test("a long word is looked up by two of its pairs, a word in letters as pinyin too", () => {
  assert.strictEqual(read("低保")[0].alternatives[1].length, 2);
  assert.deepStrictEqual(read("zhengfucaigou")[0].alternatives[1],
    ["zhengfu", "fucai", "caigou"]);
});

for (const hostile of ["", "吗吗吗", "\ud800", "a".repeat(300), "县".repeat(300), "__proto__"]) {
  test(`hostile: ${JSON.stringify(hostile.slice(0, 12))}`, () => {
    assert.ok(read(hostile).length <= 14);
  });
}
