"use strict";
const test = require("node:test");
const assert = require("node:assert");
const path = require("node:path");
const { readCases } = require("./scripts.js");

const FOLDER = path.join(__dirname, "..", "..", "theme", "static", "js");
for (const name of ["timeline", "application/working-days", "application/periods",
  "application/fees", "application/identity", "application/checks", "application/text"]) {
  require(path.join(FOLDER, name + ".js"));
}
const site = globalThis.site;

for (const { title, input, expected } of readCases("fees.md")) {
  test("fees: " + title, () => {
    const [count, unit] = input.split(" ");
    const bands = (unit === "件" ? site.bandsOfItems : site.bandsOfPages)(Number(count));
    assert.strictEqual(site.feeOf(bands), Number(expected));
    assert.strictEqual(bands.reduce((sum, band) => sum + band.number, 0), Number(count));
  });
}

const AUTUMN = site.makeCalendar({
  years: [2025],
  off: ["2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07", "2025-10-08"],
  worked: ["2025-09-28", "2025-10-11"],
});
const plain = { received: "2025-09-22", mended: "", asked: "", extended: false };

test("periods: over 国庆, with the arithmetic shown", () => {
  const [mend, reply] = site.listPeriods(AUTUMN, plain);
  assert.deepStrictEqual([mend.end, reply.end, reply.isEstimated],
    ["2025-09-30", "2025-10-24", false]);
  assert.strictEqual(site.explainPeriod(reply), "2025年9月22日当天不计，从次日起数20个工作日，共32天，" +
    "其中周末4天、放假8天（10月1日至8日）不计。调休上班的9月28日、10月11日照计。");
});

test("periods: what was mended starts the reply anew, an extension follows on it", () => {
  const periods = site.listPeriods(AUTUMN, { ...plain, mended: "2025-10-09", extended: true });
  assert.deepStrictEqual(periods.map((period) => [period.start, period.end]), [
    ["2025-09-22", "2025-09-30"], ["2025-10-09", "2025-11-05"], ["2025-11-05", "2025-12-03"]]);
});

const spansOf = (application) => site.listPeriods(AUTUMN, application).map((period) =>
  [period.start, period.end]);

test("periods: a third party has 15 working days, which the reply does not lose", () => {
  assert.deepStrictEqual(spansOf({ ...plain, asked: "2025-10-09" }).slice(2),
    [["2025-10-09", "2025-10-29"], ["2025-10-24", "2025-11-14"]]);
  // Served on the last day of the reply; after an extension, in the longer period.
  assert.deepStrictEqual(spansOf({ ...plain, asked: "2025-10-24" }).pop(),
    ["2025-10-24", "2025-11-14"]);
  assert.deepStrictEqual(spansOf({ ...plain, asked: "2025-11-03", extended: true }).pop(),
    ["2025-11-21", "2025-12-12"]);
});

test("periods: only what a third party takes after the reply began to run is taken off", () => {
  const before = { ...plain, asked: "2025-09-24", mended: "2025-11-20" };
  assert.deepStrictEqual(spansOf(before).slice(1),
    [["2025-11-20", "2025-12-18"], ["2025-09-24", "2025-10-21"], ["2025-12-18", "2025-12-18"]]);
  assert.match(site.explainPeriod(site.listPeriods(AUTUMN, before)[3]), /答复期限不变/);
  // 15 working days from 2025-09-24 end on 2025-10-21; three of them follow 2025-10-16.
  assert.deepStrictEqual(spansOf({ ...before, mended: "2025-10-16" }).slice(1),
    [["2025-10-16", "2025-11-13"], ["2025-09-24", "2025-10-21"], ["2025-11-13", "2025-11-18"]]);
});

test("periods: days that cannot be are told, each by its name", () => {
  const faultOf = (more) => site.faultOfPeriods(AUTUMN, { ...plain, ...more });
  assert.strictEqual(faultOf({}), "");
  assert.strictEqual(faultOf({ asked: "2025-10-24" }), "");
  assert.strictEqual(faultOf({ asked: "2025-11-21", extended: true }), "");
  assert.match(faultOf({ asked: "2025-10-25" }), /晚于答复期限（2025年10月24日）/);
  assert.match(faultOf({ asked: "2026-06-01" }), /不能使它延长/);
  assert.match(faultOf({ asked: "2025-09-21" }), /第三方收到征求意见书的日期不会早于/);
  assert.match(faultOf({ mended: "2025-09-21" }), /收到补正的日期不会早于/);
  assert.match(faultOf({ mended: "?" }), /收到补正的日期不存在/);
  assert.match(faultOf({ received: "2025-02-30" }), /收到申请的日期不存在/);
  assert.match(faultOf({ received: "" }), /请选择/);
  assert.match(faultOf({ received: "2019-05-14" }), /修订以前/);
});

test("periods: a year not known is 推算, even where only the end lies in it", () => {
  const [mend, reply] = site.listPeriods(AUTUMN, { ...plain, received: "2025-12-15" });
  assert.deepStrictEqual([mend.isEstimated, reply.isEstimated, reply.end],
    [false, true, "2026-01-12"]);
});

test("identity numbers and credit codes", () => {
  for (const right of ["11010519491231002X", "11010519491231002x", "110105 19491231 002X"]) {
    assert.ok(site.isIdentityNumber(right), right);
  }
  for (const wrong of ["110105194912310021", "11010519490231002X", "1101051949123100", "G12345678"]) {
    assert.ok(!site.isIdentityNumber(wrong), wrong);
  }
  assert.ok(site.isCreditCode("91350100M000100Y43"));
  assert.ok(!site.isCreditCode("91350100M000100Y44") && !site.isCreditCode("I1350100M000100Y43"));
  assert.strictEqual(site.doubtOf("name", "甲"), "");
  assert.match(site.doubtOf("identity", "1"), /再核对/);
});

const whole = { kind: "person", name: "甲", telephone: "0935-7522894", address: "东大街",
  proof: "attached", number: "永政办发〔2024〕66号", form: "paper", way: "post" };
const fieldsOf = (given) => site.checkApplication(given).map((fault) => fault.field);

test("an application lacks nothing, or each thing by name, in the order of the form", () => {
  assert.deepStrictEqual(fieldsOf(whole), []);
  assert.deepStrictEqual(fieldsOf({}), ["kind", "telephone", "proof", "title", "form", "way"]);
  assert.deepStrictEqual(fieldsOf({ ...whole, kind: "organisation", name: "" }), ["organisation"]);
  assert.deepStrictEqual(fieldsOf({ ...whole, telephone: "123", email: "甲", postcode: "7372" }),
    ["telephone", "email", "postcode"]);
});

test("one way to be reached is enough; an address is for what comes by post", () => {
  const silent = { ...whole, telephone: "", address: "", way: "collect" };
  assert.deepStrictEqual(fieldsOf(silent), ["telephone"]);
  for (const reached of [{ telephone: "0935-7522894" }, { address: "东大街" },
    { email: "jia@example.cn" }, { fax: "0935-7522894" }]) {
    assert.deepStrictEqual(fieldsOf({ ...silent, ...reached }), []);
  }
  const mailed = { ...silent, email: "jia@example.cn" };
  assert.deepStrictEqual(fieldsOf({ ...mailed, way: "email" }), []);
  assert.deepStrictEqual(fieldsOf({ ...mailed, way: "post" }), ["address"]);
  assert.deepStrictEqual(fieldsOf({ ...mailed, way: "fax" }), ["fax"]);
  assert.deepStrictEqual(fieldsOf({ ...whole, email: "", way: "email" }), ["email"]);
});

test("what is read on the spot needs no way of delivery, whichever was chosen before", () => {
  const there = { ...whole, address: "", form: "inspection" };
  for (const way of ["", "post", "email", "fax"]) {
    assert.deepStrictEqual(fieldsOf({ ...there, way }), []);
  }
});

test("the file opens in an old editor, with its lines and no empty ones made up", () => {
  const text = site.applicationText("申请表", "甲办公室",
    [{ name: "申请人", rows: [["姓名", "乙"], ["特征", "一\n二"]] }]);
  assert.ok(text.startsWith("\ufeff申请表\r\n\r\n甲办公室：\r\n\r\n申请人\r\n  姓名：乙\r\n"));
  assert.ok(text.includes("  特征：一\r\n      二\r\n") && !/[^\r]\n/.test(text));
  assert.strictEqual(site.applicationFileName("申请表", "甲/乙 丙"), "申请表-甲乙丙.txt");
});
