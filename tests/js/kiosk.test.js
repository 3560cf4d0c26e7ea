"use strict";
const test = require("node:test");
const assert = require("node:assert");
globalThis.self = globalThis;
for (const name of ["bounds", "sheets", "spelling"]) {
  require(`../../theme/static/js/kiosk/${name}.js`);
}

test("a kiosk stays on the pages of the site", () => {
  const root = "file:///E:/zfxxgk/";
  for (const path of ["index.html", "a/b.html?hl=x#c"]) assert.ok(site.isWithin(root + path, root));
  for (const address of [root + "a.pdf", root + "leaving/x.html", root + "feeds/a.atom",
    "https://www.example.com/a.html", "mailto:a@example.com", "tel:12345"]) {
    assert.ok(!site.isWithin(address, root), address);
  }
});

const READINGS = site.readReadings("di低地 bao保宝 zhai宅 ji基机 chang长 zhang长 nong农");
const ROWS = [["a.html", "宅基地县农村宅基地", 4], ["b.html", "宅基地和低保", 0],
  ["c.html", "校长A保", 0]];
const spell = (letters) => site.findSpelled(letters, ROWS, READINGS);

test("initials, whole readings and mixtures spell a word", () => {
  for (const letters of ["zjd", "zhjd", "zhaijidi", "zhaijd", "zjid", "zhaiji" + "d"]) {
    assert.deepStrictEqual(spell(letters).words, [["宅基地", 2]], letters);
  }
  assert.deepStrictEqual(spell("zjd").rows.map((row) => row[0]), ["a.html", "b.html"]);
});

test("a word that is not spelled to its end is there already", () => {
  assert.deepStrictEqual(spell("dib").words, [["低保", 1]]);
  assert.deepStrictEqual(spell("zha").words, [["宅", 2], ["长", 1]]);
});

test("what is read in two ways is found by both; letters never reach over what is no Han", () => {
  assert.deepStrictEqual(spell("chang").words, [["长", 1]]);
  assert.deepStrictEqual(spell("cb").words, []);
  assert.deepStrictEqual(spell("x"), { words: [], rows: [] });
});

test("a text is counted in lines of 28 characters and sheets of 22 lines", () => {
  assert.strictEqual(site.countSheets([]), 1);
  assert.strictEqual(site.countSheets(Array(13).fill("字".repeat(26))), 1);
  assert.strictEqual(site.countSheets(Array(13).fill("字".repeat(27))), 2);
});
