/** Read lists of postings from bits, as plugins/search/coding.py writes them. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const GAP_LIMIT = 16, COUNT_LIMIT = 8, COUNT_WIDTH = 16;

  /** Return a reader of bits from base64: bits(n) up to 31, ones(limit) the length of a run. */
  search.bitReader = function (base64) {
    const text = atob(base64), bytes = new Uint8Array(text.length + 4);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    let place = 0;
    /** Return the next bits at the top of a number, 25 of them at least. */
    function ahead() {
      const at = place >> 3;
      return ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) <<
        (place & 7);
    }
    function bits(wanted) {
      if (wanted > 16) return bits(wanted - 16) * 65536 + bits(16);
      const value = wanted === 0 ? 0 : ahead() >>> (32 - wanted);
      place += wanted;
      return value;
    }
    function ones(limit) {
      const run = Math.min(Math.clz32(~ahead()), limit);
      place += run < limit ? run + 1 : run;
      return run;
    }
    return { bits, ones };
  };

  /** Return the postings of the next term: for each field a list of documents and counts. */
  search.readTerm = function (reader, fieldCount, span) {
    const fields = reader.bits(1) === 0 ? 1 : reader.bits(fieldCount);
    const lists = new Array(fieldCount).fill(null);
    for (let field = 0; field < fieldCount; field++) {
      if ((fields >> field) & 1) lists[field] = readList(reader, span);
    }
    return lists;
  };

  function readList(reader, span) {
    const size = readSize(reader);
    const mode = reader.bits(2);
    const low = Math.floor(Math.log2(Math.floor(span / size)));
    const width = Math.floor(Math.log2(span)) + 1;
    const documents = new Int32Array(size), counts = new Uint16Array(size);
    for (let i = 0, last = -1; i < size; i++) {
      last += 1 + readRice(reader, low, GAP_LIMIT, width);
      documents[i] = last;
      counts[i] = mode === 0 ? 1 : 1 + readRice(reader, mode - 1, COUNT_LIMIT, COUNT_WIDTH);
    }
    return { documents, counts };
  }

  function readSize(reader) {
    let exponent = 0;
    while (exponent < 31 && reader.bits(1) === 0) exponent += 1;
    return Math.pow(2, exponent) + reader.bits(exponent);
  }

  function readRice(reader, low, limit, width) {
    const quotient = reader.ones(limit);
    return quotient === limit ? reader.bits(width) : quotient * (1 << low) + reader.bits(low);
  }
})((self.site = self.site || {}));
