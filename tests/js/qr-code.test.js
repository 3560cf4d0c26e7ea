"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { createHash } = require("node:crypto");
globalThis.self = globalThis;
for (const name of ["qr-codewords", "qr-code"]) {
  require(`../../theme/static/js/reading/${name}.js`);
}

// Codes that the Python library `qrcode` makes of the same texts with the same mask.
const KNOWN = [["https://www.example.gov.cn/zfxxgk/policy/a.html", "1aa5acccc8393b05"],
  ["x".repeat(110), "1fc0b5f1273847bf"], ["x".repeat(213), "f8a692e420006d88"]];

for (const [text, digest] of KNOWN) {
  test(`a text of ${text.length} bytes is the code that others make of it`, () => {
    const rows = site.qrCode(text).map((row) => row.map(Number).join("")).join("\n");
    assert.strictEqual(createHash("sha256").update(rows).digest("hex").slice(0, 16), digest);
  });
}

test("a text that is too long has none", () => {
  assert.strictEqual(site.qrCode("x".repeat(214)), null);
});
