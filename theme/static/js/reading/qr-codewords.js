/**
 * The codewords of a QR code (GB/T 18284, ISO/IEC 18004) of a short text: bytes with error
 * correction M, in versions 1 to 10. Nothing here touches the page.
 */
(function (site) {
  "use strict";
  // By version: codewords of error correction in a block, and how many blocks.
  const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
  const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
  const BYTES = 4;

  /** Return { version, codewords } in the order of the code; null for a text that is too long. */
  site.qrCodewords = function (text) {
    const data = new TextEncoder().encode(text);
    for (let version = 1; version <= BLOCKS.length; version++) {
      if (data.length + (version < 10 ? 2 : 3) > capacityOf(version)) continue;
      return { version, codewords: interleave(encode(data, version), version) };
    }
    return null;
  };

  /** Return where the middles of the alignment patterns of a version lie, on either axis. */
  site.qrAlignments = function (version) {
    if (version === 1) return [];
    const last = 4 * version + 10;
    return version < 7 ? [6, last] : [6, (last + 6) / 2, last];
  };

  function modulesOf(version) {
    const alignments = site.qrAlignments(version).length;
    return (16 * version + 128) * version + 64 - (version > 6 ? 36 : 0)
      - (alignments ? (25 * alignments - 10) * alignments - 55 : 0);
  }

  function capacityOf(version) {
    return (modulesOf(version) >> 3) - CORRECTION[version - 1] * BLOCKS[version - 1];
  }

  function encode(data, version) {
    const bits = [];
    const push = (value, length) => {
      while (length--) bits.push((value >> length) & 1);
    };
    push(BYTES, 4);
    push(data.length, version < 10 ? 8 : 16);
    data.forEach((byte) => push(byte, 8));
    push(0, 4);
    const bytes = [];
    for (let i = 0; i + 8 <= bits.length; i += 8) {
      bytes.push(parseInt(bits.slice(i, i + 8).join(""), 2));
    }
    for (let pad = 0xec; bytes.length < capacityOf(version); pad ^= 0xec ^ 0x11) bytes.push(pad);
    return bytes;
  }

  function multiply(a, b) {
    let product = 0;
    for (let bit = 7; bit >= 0; bit--) {
      product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a);
    }
    return product;
  }

  function correctionOf(block, length) {
    let divisor = [1];
    for (let i = 0, root = 1; i < length; i++, root = multiply(root, 2)) {
      const shifted = [...divisor, 0];
      divisor = shifted.map((value, at) => value ^ (at ? multiply(divisor[at - 1], root) : 0));
    }
    const rest = new Array(length).fill(0);
    for (const byte of block) {
      const factor = byte ^ rest.shift();
      rest.push(0);
      for (let i = 0; i < length; i++) rest[i] ^= multiply(divisor[i + 1], factor);
    }
    return rest;
  }

  /** Return the codewords in the order of the code: of every block the first, the second … */
  function interleave(bytes, version) {
    const count = BLOCKS[version - 1], short = Math.floor(bytes.length / count);
    const longer = bytes.length % count;
    const blocks = [];
    for (let i = 0, start = 0; i < count; i++) {
      const end = start + short + (i >= count - longer ? 1 : 0);
      blocks.push(bytes.slice(start, end));
      start = end;
    }
    const column = (lists, at) => lists.filter((list) => at < list.length).map((list) => list[at]);
    const corrections = blocks.map((block) => correctionOf(block, CORRECTION[version - 1]));
    const found = [];
    for (let at = 0; at <= short; at++) found.push(...column(blocks, at));
    for (let at = 0; at < corrections[0].length; at++) found.push(...column(corrections, at));
    return found;
  }
})((self.site = self.site || {}));
