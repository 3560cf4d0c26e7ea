/**
 * SHA-256 (FIPS 180-4) of bytes. crypto.subtle is missing on plain http, which is how many a
 * county's intranet serves, so this stands everywhere.
 */
(function (site) {
  "use strict";
  const mirror = (site.mirror = site.mirror || {});
  const BLOCK = 64;

  /** Return the first `count` primes. */
  function primes(count) {
    const found = [];
    for (let number = 2; found.length < count; number += 1) {
      if (found.every((prime) => number % prime)) found.push(number);
    }
    return found;
  }

  /** Return the first 32 bits of the fraction of a number. */
  const fraction = (number) => ((number - Math.floor(number)) * 0x100000000) | 0;
  const START = primes(8).map((prime) => fraction(Math.sqrt(prime)));
  const ROUND = Int32Array.from(primes(BLOCK), (prime) => fraction(Math.cbrt(prime)));

  /** Return the SHA-256 of a Uint8Array, in hexadecimal. */
  mirror.sha256 = function (bytes) {
    const state = Int32Array.from(START);
    const words = new Int32Array(BLOCK);
    const whole = bytes.length - (bytes.length % BLOCK);
    for (let at = 0; at < whole; at += BLOCK) mix(state, words, bytes, at);
    const tail = ending(bytes.subarray(whole), bytes.length);
    for (let at = 0; at < tail.length; at += BLOCK) mix(state, words, tail, at);
    return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  };

  /** Return the last bytes with their padding and the length in bits. */
  function ending(rest, length) {
    const tail = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
    tail.set(rest);
    tail[rest.length] = 0x80;
    const view = new DataView(tail.buffer);
    view.setUint32(tail.length - 8, Math.floor(length / 0x20000000));
    view.setUint32(tail.length - 4, (length << 3) >>> 0);
    return tail;
  }

  function mix(state, words, bytes, at) {
    for (let i = 0; i < 16; i += 1, at += 4) {
      words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < BLOCK; i += 1) {
      const a = words[i - 15], b = words[i - 2];
      const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
      const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
      words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < BLOCK; i += 1) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const one = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
  }
})((self.site = self.site || {}));
