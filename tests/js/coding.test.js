"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { loadScripts } = require("./scripts.js");
const search = loadScripts("coding");

/** Return base64 of a text of zeros and ones. */
function pack(bits) {
  const whole = bits.replace(/ /g, "").padEnd(Math.ceil(bits.length / 8) * 8, "0");
  return Buffer.from(whole.match(/.{8}/g).map((byte) => parseInt(byte, 2))).toString("base64");
}

test("bits and runs of ones are read across bytes", () => {
  const reader = search.bitReader(pack("101 11111111110 0000000000000000000000000001 1"));
  assert.strictEqual(reader.bits(3), 5);
  assert.strictEqual(reader.ones(16), 10);
  assert.strictEqual(reader.bits(28), 1);
  assert.strictEqual(reader.ones(8), 1);
});

test("a run stops at its limit", () => {
  const reader = search.bitReader(pack("1111 0"));
  assert.strictEqual(reader.ones(3), 3);
  assert.strictEqual(reader.bits(2), 2);
});

test("a term in the body alone: size 2, every count 1", () => {
  // Body only 0; size 2 as 0 10; mode 00. With span 16, gaps have 3 low bits: 5, then 0.
  const reader = search.bitReader(pack("0 010 00 0101 0000"));
  const lists = search.readTerm(reader, 6, 16);
  assert.deepStrictEqual(Array.from(lists[0].documents), [5, 6]);
  assert.deepStrictEqual(Array.from(lists[0].counts), [1, 1]);
  assert.strictEqual(lists[1], null);
});

test("a term in two fields, with counts", () => {
  // Fields 000011; body: size 1 as 1, mode 01, gap 2 of 4 low bits, count 1+2 as 110;
  // title: size 1, mode 00, gap 7.
  const reader = search.bitReader(pack("1 000011 1 01 0 0010 110 1 00 0 0111"));
  const lists = search.readTerm(reader, 6, 16);
  assert.deepStrictEqual([lists[0].documents[0], lists[0].counts[0]], [2, 3]);
  assert.deepStrictEqual([lists[1].documents[0], lists[1].counts[0]], [7, 1]);
});
