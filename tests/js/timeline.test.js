"use strict";
const test = require("node:test");
const assert = require("node:assert");
globalThis.self = globalThis;
require("../../theme/static/js/timeline.js");
require("../../theme/static/js/expiry/directory.js");
const site = globalThis.site;
const PERIODS = "2020-01-01 in_force;2024-03-01 suspended;2024-09-01 in_force;2025-01-01 expired";

test("a banner stands over what is suspended, and goes when it is resumed", () => {
  const said = (day) => site.bannerText(site.parsePeriods(PERIODS), day);
  assert.strictEqual(said("2024-02-29"), "");
  assert.strictEqual(said("2024-03-01"), "本文件自2024年3月1日起暂停执行。");
  assert.strictEqual(said("2024-09-01"), "");
  assert.strictEqual(said("2025-01-01"), "本文件自2025年1月1日起失效。");
});

test("the list of a day has what is suspended, marked, and not what has lapsed", () => {
  const columns = { paths: ["a"], titles: ["甲"], numbers: [""], texts: [],
    periods: [[20200101, 1, 20240301, 6, 20240901, 1, 20250101, 4]] };
  const states = (day) => site.rowsOn(columns, day).map((row) => row.state);
  assert.deepStrictEqual(states("2024-05-01"), ["suspended"]);
  assert.deepStrictEqual(states("2024-10-01"), ["in_force"]);
  assert.deepStrictEqual(states("2025-01-01"), []);
});
