/** A ZIP archive of stored files, as Office documents are; no file is compressed. */
(function (site) {
  "use strict";
  const DAY = 0x21; // 1980-01-01: no date, so that the same page gives the same bytes
  const encoder = new TextEncoder();
  const table = new Uint32Array(256).map(function (_, number) {
    for (let bit = 0; bit < 8; bit += 1) number = (number >>> 1) ^ (number & 1 ? 0xedb88320 : 0);
    return number;
  });

  /** Return an archive as a Blob; `files` has texts by path, in their order. */
  site.zip = function (files, type) {
    const parts = [], directory = [];
    let offset = 0;
    for (const path of Object.keys(files)) {
      const name = encoder.encode(path), data = encoder.encode(files[path]);
      const head = fields([20, 0x800, 0, 0, DAY], [crc32(data), data.length, data.length],
                          [name.length, 0]);
      parts.push(bytes(0x04034b50), head, name, data);
      directory.push(bytes(0x02014b50), fields([20], [], []), head,
                     fields([0, 0, 0], [0, offset], []), name);
      offset += 4 + head.length + name.length + data.length;
    }
    const size = directory.reduce((sum, part) => sum + part.length, 0);
    const count = Object.keys(files).length;
    const end = fields([0, 0, count, count], [size, offset], [0]);
    return new Blob([...parts, ...directory, bytes(0x06054b50), end], { type });
  };

  function crc32(data) {
    let sum = -1;
    for (const byte of data) sum = (sum >>> 8) ^ table[(sum ^ byte) & 255];
    return ~sum >>> 0;
  }

  function bytes(number) {
    return fields([], [number], []);
  }

  /** Return numbers of two bytes, of four, of two again, the lowest byte first. */
  function fields(shorts, longs, rest) {
    const size = 2 * (shorts.length + rest.length) + 4 * longs.length;
    const view = new DataView(new ArrayBuffer(size));
    let at = 0;
    const put = (number, width) => {
      if (width === 2) view.setUint16(at, number, true);
      else view.setUint32(at, number, true);
      at += width;
    };
    shorts.forEach((number) => put(number, 2));
    longs.forEach((number) => put(number, 4));
    rest.forEach((number) => put(number, 2));
    return new Uint8Array(view.buffer);
  }
})((self.site = self.site || {}));
