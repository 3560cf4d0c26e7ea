"use strict";
const test = require("node:test");
const assert = require("node:assert");
globalThis.self = globalThis;
require("../../theme/static/js/sentences.js");
const split = (text) => site.splitSentences(text).map(([start, end]) => text.slice(start, end));

test("a sentence ends after its mark and what closes around it", () => {
  assert.deepStrictEqual(split("依法公开。他说：“可以！”特此通知"), ["依法公开。", "他说：“可以！”", "特此通知"]);
});

test("clauses at a semicolon and lines are sentences, numbers are not cut", () => {
  assert.deepStrictEqual(split("（一）公开；\n（二）收费 3.5 元，见第2条。"),
    ["（一）公开；", "（二）收费 3.5 元，见第2条。"]);
});

test("what cannot be said is no sentence", () => {
  assert.deepStrictEqual(split("　\n——。通知。 ※"), ["通知。"]);
});
