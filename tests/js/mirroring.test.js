"use strict";
const test = require("node:test");
const assert = require("node:assert");
const crypto = require("node:crypto");
const { readCases } = require("./scripts.js");
globalThis.self = globalThis;
require("../../theme/static/js/mirroring/sha256.js");
require("../../theme/static/js/mirroring/manifest.js");
const mirror = self.site.mirror;
const digest = (letter) => letter.repeat(64);

test("SHA-256 is that of node, at every length around the blocks", () => {
  for (let length = 0; length < 260; length += 1) {
    const bytes = crypto.randomBytes(length);
    assert.equal(mirror.sha256(bytes), crypto.createHash("sha256").update(bytes).digest("hex"));
  }
  const large = crypto.randomBytes(3_000_001);
  assert.equal(mirror.sha256(large), crypto.createHash("sha256").update(large).digest("hex"));
});

test("a manifest is read, and nothing else is taken for one", () => {
  const text = `${digest("a")}  a b.html\n${digest("b")}  c/d.html\n`;
  assert.deepEqual([...mirror.parseManifest(text)],
    [["a b.html", digest("a")], ["c/d.html", digest("b")]]);
  for (const other of ["", "\n", text.trim(), text + "x\n", text.toUpperCase()]) {
    assert.equal(mirror.parseManifest(other), null);
  }
});

test("changed, missing and extra files are told apart", () => {
  const wanted = new Map([["a", "1"], ["b", "2"], ["c", "3"]]);
  const found = new Map([["a", "1"], ["c", "x"], ["d", "4"]]);
  assert.deepEqual(mirror.compareFiles(wanted, found),
    { changed: ["c"], missing: ["b"], extra: ["d"] });
});

test("the root is where the manifest nearest to the top lies", () => {
  assert.equal(mirror.rootOf(["u/x/SHA256SUMS", "u/x/data/SHA256SUMS", "u/a"]), "u/x/");
  assert.equal(mirror.rootOf(["u/a", "u/SHA256SUMS.sig"]), null);
});

const LISTED = ["index.html", "theme/site.css", "policy/a.html", "policy/tongzhi.docx", "policy/b.doc"];
const lines = (text) => text.split("\n").filter(Boolean);
for (const { title, input, expected } of readCases("litter.md")) {
  test(`litter: ${title}`, () => {
    assert.deepEqual(mirror.findLitter(lines(input), LISTED), lines(expected));
  });
}

test("the age is in days, and an old mirror and a wrong clock get advice", () => {
  assert.equal(mirror.ageText("2026-11-23", "2026-11-23"), "就是今天。");
  assert.equal(mirror.ageText("2026-11-23", "2026-11-30"), "到今天已有7天。");
  assert.match(mirror.ageText("2026-11-23", "2027-11-23"), /365天，.*索取新的镜像/);
  assert.match(mirror.ageText("2026-11-23", "2026-11-22"), /检查电脑的时钟/);
});
