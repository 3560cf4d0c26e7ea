"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("document-numbers", "pinyin", "numerals", "query", "ranking");
const TIERS = search.TIERS;
const entry = (given) => search.makeEntry(
  { document: 0, score: 1, inForce: true, tier: TIERS.terms, ...given });
const record = (title, text) => ({ title, text, number: null, issuer: null, attachments: [] });
const judge = (typed, title, text, given) => search.judgeTexts(entry(given),
  search.parseQuery(typed, {}), search.textsOf(record(title, text)), 100);

test("a better tier comes before a better score", () => {
  const entries = [entry({ score: 9 }), entry({ tier: TIERS.exactTitle, document: 1 })];
  assert.strictEqual(entries.sort(search.compareRelevance)[0].document, 1);
});

test("within a tier what has lapsed stands behind what is in force", () => {
  const entries = [entry({ score: 9, inForce: false }), entry({ document: 1 })];
  assert.strictEqual(entries.sort(search.compareRelevance)[0].document, 1);
});

test("equals stand by date, the newer first", () => {
  const entries = [entry({}), entry({ document: 7 })];
  assert.strictEqual(entries.sort(search.compareRelevance)[0].document, 7);
});

test("the texts tell the tier", () => {
  const tier = (...given) => judge(...given).tier;
  assert.strictEqual(tier("养老服务条例", "养老服务条例", ""), TIERS.exactTitle);
  assert.strictEqual(tier("养老服务", "某县养老服务条例", ""), TIERS.phraseInTitle);
  assert.strictEqual(tier("条例 养老", "某县养老服务条例", ""), TIERS.partsInTitle);
  assert.strictEqual(tier("养老服务", "条例", "促进养老 服务。"), TIERS.phraseInText);
  assert.strictEqual(tier("养老 服务", "条例", "服务。养老"), TIERS.partsInText);
  assert.strictEqual(tier("养老服务", "条例", "养老的服务"), TIERS.terms);
});

test("a short piece of a title does not push back what has lapsed, its name does", () => {
  const title = "某省某市某县居家社区养老服务条例实施细则";
  assert.strictEqual(judge("养老服务", title, "", { inForce: false }).isBehind, false);
  assert.strictEqual(judge("居家社区养老服务条例", title, "", { inForce: false }).isBehind, true);
});

test("words in quotation marks must stand in the text", () => {
  const holds = (typed, text) => search.holdsExact(search.parseQuery(typed, {}),
    search.textsOf(record("标题", text)));
  assert.ok(holds("“养老服务”", "养老服务"));
  assert.ok(!holds("“养老服务”", "养老的服务"));
});
