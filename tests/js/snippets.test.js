"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("document-numbers", "pinyin", "numerals", "query", "marking", "snippets");
const record = (text, given) => ({ text, anchors: [], attachments: [], ...given });
const snippet = (typed, given) =>
  search.snippetOf(given, search.phrasesOf(search.parseQuery(typed, {})), null);
const marked = ({ segments }) => segments.filter((one) => one[1]).map((one) => one[0]);

test("the phrase is marked as it stands in the text", () => {
  assert.deepStrictEqual(marked(snippet("2024年计划", record("本县２０２４年　计划。"))),
    ["２０２４年 计划"]);
});

test("the passage names its 条", () => {
  const text = "第一条 甲乙。\n第二条 丙丁。";
  const anchors = [{ offset: 0, id: "tiao-1" }, { offset: 8, id: "tiao-2" }];
  assert.strictEqual(snippet("丙丁", record(text, { anchors })).anchor, "tiao-2");
});

test("a match in an attachment names it", () => {
  const attachments = [{ label: "表一", path: "a.xlsx", text: "补贴标准" }];
  const found = snippet("补贴", record("正文", { attachments }));
  assert.strictEqual(found.attachment.label, "表一");
  assert.deepStrictEqual(marked(found), ["补贴"]);
});

test("where the phrase does not stand its terms are marked", () => {
  assert.deepStrictEqual(marked(snippet("养老服务", record("养老的事。服务的事"))),
    ["养老", "服务"]);
});

test("a text without any of it gives its beginning", () => {
  assert.deepStrictEqual(snippet("养老", record("无关")).segments, [["无关", false]]);
});

test("characters of two units keep their places", () => {
  assert.deepStrictEqual(marked(snippet("野家", record("𠮷野家"))), ["野家"]);
});

test("of several passages the one with the most of the query is shown, and says what it marks", () => {
  const text = `养老的事。${"无关。".repeat(60)}养老服务补贴的标准。`;
  const found = snippet("补贴 养老", record(text));
  assert.deepStrictEqual(marked(found), ["养老", "补贴"]);
  assert.deepStrictEqual(found.found.sort(), ["养老", "补贴"].sort());
});
