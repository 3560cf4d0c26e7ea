/** The rows of a QR code, of the codewords of qr-codewords.js. Nothing here touches the page. */
(function (site) {
  "use strict";
  const LEVEL_M = 0;
  const MASKS = [(x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3,
    (x, y) => ((x / 3 | 0) + (y / 2 | 0)) % 2, (x, y) => (x * y) % 2 + (x * y) % 3,
    (x, y) => ((x * y) % 2 + (x * y) % 3) % 2, (x, y) => ((x + y) % 2 + (x * y) % 3) % 2];

  /** Return the rows of the code of a text, true for dark; null for a text that is too long. */
  site.qrCode = function (text) {
    const found = site.qrCodewords(text);
    if (!found) return null;
    const codes = MASKS.map((mask, number) => draw(found.version, found.codewords, mask, number));
    const penalties = codes.map(penaltyOf);
    return codes[penalties.indexOf(Math.min(...penalties))];
  };

  function draw(version, codewords, mask, number) {
    const size = 4 * version + 17;
    const code = Array.from({ length: size }, () => new Array(size).fill(false));
    const isFixed = Array.from({ length: size }, () => new Array(size).fill(false));
    const set = (x, y, isDark) => {
      if (x < 0 || y < 0 || x >= size || y >= size) return;
      code[y][x] = Boolean(isDark);
      isFixed[y][x] = true;
    };
    const square = (x, y, radius, isDark) => {
      for (let dy = -radius; dy <= radius; dy++) {
        for (let dx = -radius; dx <= radius; dx++) {
          set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
        }
      }
    };
    for (let i = 0; i < size; i++) {
      set(6, i, i % 2 === 0);
      set(i, 6, i % 2 === 0);
    }
    for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) {
      square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
    }
    const middles = site.qrAlignments(version), last = size - 7;
    for (const x of middles) {
      for (const y of middles) {
        const isCorner = (x === 6 && (y === 6 || y === last)) || (x === last && y === 6);
        if (!isCorner) square(x, y, 2, (ring) => ring !== 1);
      }
    }
    drawFormat(set, size, number);
    if (version > 6) drawVersion(set, size, version);
    fill(code, isFixed, codewords, mask);
    return code;
  }

  function drawFormat(set, size, mask) {
    const data = (LEVEL_M << 3) | mask;
    const bits = ((data << 10) | remainder(data, 10, 0x537)) ^ 0x5412;
    const bit = (i) => (bits >> i) & 1;
    for (let i = 0; i < 15; i++) {
      const along = i < 6 ? i : i < 8 ? i + 1 : 14 - i;
      if (i < 8) set(8, along, bit(i));
      else set(i === 8 ? 7 : along, 8, bit(i));
      if (i < 8) set(size - 1 - i, 8, bit(i));
      else set(8, size - 15 + i, bit(i));
    }
    set(8, size - 8, true);
  }

  function drawVersion(set, size, version) {
    const bits = (version << 12) | remainder(version, 12, 0x1f25);
    for (let i = 0; i < 18; i++) {
      const a = size - 11 + (i % 3), b = Math.floor(i / 3);
      set(a, b, (bits >> i) & 1);
      set(b, a, (bits >> i) & 1);
    }
  }

  function remainder(data, length, divisor) {
    let rest = data;
    for (let i = 0; i < length; i++) rest = (rest << 1) ^ ((rest >> (length - 1)) * divisor);
    return rest;
  }

  /** Put the codewords into the columns of two, from the right, up and down. */
  function fill(code, isFixed, codewords, mask) {
    const size = code.length;
    let at = 0;
    for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
      const isUp = ((right + 1) & 2) === 0;
      for (let step = 0; step < size; step++) {
        const y = isUp ? size - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (isFixed[y][x]) continue;
          const bit = (codewords[at >> 3] >> (7 - (at & 7))) & 1;
          code[y][x] = Boolean(bit) !== (mask(x, y) === 0);
          at += 1;
        }
      }
    }
  }

  /** Return how hard a code is to read: long runs, squares, what looks like a corner, imbalance. */
  function penaltyOf(code) {
    const lines = code.concat(code.map((_, x) => code.map((row) => row[x])))
      .map((line) => line.map(Number).join(""));
    let penalty = 0;
    for (const line of lines) {
      for (const run of line.match(/0+|1+/g)) penalty += run.length > 4 ? run.length - 2 : 0;
      for (let i = 0; i < line.length; i++) {
        penalty += /^(?:00001011101|10111010000)/.test(line.substr(i, 11)) ? 40 : 0;
      }
    }
    for (let y = 1; y < code.length; y++) {
      for (let x = 1; x < code.length; x++) {
        const isEven = code[y][x] === code[y][x - 1] && code[y][x] === code[y - 1][x]
          && code[y][x] === code[y - 1][x - 1];
        penalty += isEven ? 3 : 0;
      }
    }
    const dark = code.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
    return penalty + 10 * Math.floor(Math.abs(dark * 20 / (code.length * code.length) - 10));
  }
})((self.site = self.site || {}));
