/** Split text into the same tokens as plugins/search/tokens.py. Cases: tests/cases/tokens.md */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const HAN = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  // Written out because \s and "invisible" mean different sets in Python and JavaScript.
  const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\u1680\\u2028\\u2029";
  const INVISIBLE = new RegExp(
    "[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff" +
      "\\u{e0100}-\\u{e01ef}]",
    "gu",
  );
  const SPACE_IN_HAN = new RegExp("([" + HAN + "])[" + SPACE + "]+(?=[" + HAN + "])", "gu");
  const RUN = new RegExp("[" + HAN + "]+|[a-z0-9]+", "gu");
  const EDGES = new RegExp("^[^" + HAN + "a-z0-9]+|[^" + HAN + "a-z0-9]+$", "gu");
  const HAN_ONLY = new RegExp("^[" + HAN + "]+$", "u");

  // The rows and cells of GB 2312 that hold Han characters.
  const FIRST_ROW = 0xb0, LAST_ROW = 0xf7, FIRST_CELL = 0xa1, LAST_CELL = 0xfe;
  const FOLDED_IN_GB2312 = "乾吒夥後徵捱摺於榘甯菸薹醣麴麽";
  let simplified = null;

  search.HAN = HAN;
  search.RUN = RUN;

  /** Return the text composed (NFKC), in lower case, without invisible characters. */
  search.compose = function (text) {
    // Invisible characters go first as well: they keep others from being composed.
    const composed = text.replace(INVISIBLE, "").normalize("NFKC");
    return composed.replace(INVISIBLE, "").toLowerCase();
  };

  /** Return the text as it is compared: composed, and without space between Han characters. */
  search.normalise = function (text) {
    return search.compose(text).replace(SPACE_IN_HAN, "$1");
  };

  /** Return a normalised text without punctuation and space at its ends. */
  search.trim = function (text) {
    return text.replace(EDGES, "");
  };

  /** Whether a text is nothing but Han characters. */
  search.isHan = function (text) {
    return HAN_ONLY.test(text);
  };

  /**
   * Whether some character of a text may be a traditional one, for which the table is needed:
   * GB 2312 has the simplified ones, and a few others that are folded.
   */
  search.mayFold = function (text) {
    simplified = simplified || listSimplified();
    return Array.from(text).some((character) => search.isHan(character) &&
      !simplified.has(character));
  };

  function listSimplified() {
    const bytes = new Uint8Array(2 * (LAST_ROW - FIRST_ROW + 1) * (LAST_CELL - FIRST_CELL + 1));
    let place = 0;
    for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
      for (let cell = FIRST_CELL; cell <= LAST_CELL; cell++) {
        bytes[place++] = row;
        bytes[place++] = cell;
      }
    }
    const characters = new Set(new TextDecoder("gbk").decode(bytes));
    for (const one of FOLDED_IN_GB2312) characters.delete(one);
    return characters;
  }

  /** Return a function that folds traditional characters, from pairs as in folding.txt. */
  search.makeFolding = function (pairs) {
    const table = new Map();
    for (let i = 0; i < pairs.length; i += 2) table.set(pairs[i], pairs[i + 1]);
    return (text) => Array.from(text, (character) => table.get(character) || character).join("");
  };

  /** Return the tokens of a text, in their order; `fold` is a folding, or nothing. */
  search.tokenize = function (text, fold) {
    const normalised = search.normalise(text);
    const tokens = [];
    for (const run of (fold ? fold(normalised) : normalised).match(RUN) || []) {
      const characters = Array.from(run);
      if (!search.isHan(run) || characters.length === 1) tokens.push(run);
      else for (let i = 1; i < characters.length; i++) {
        tokens.push(characters[i - 1] + characters[i]);
      }
    }
    return tokens;
  };
})((self.site = self.site || {}));
