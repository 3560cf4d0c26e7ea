/**
 * Canonical terms of 文号. Twin of plugins/search/document_numbers.py, for what readers type.
 * Cases: tests/cases/document_numbers.md
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const OPEN = "[〔\\[(【〖﹝]", CLOSE = "[〕\\])】〗﹞年]", SERIAL = "第?\\s*0*([1-9]\\d{0,4})\\s*号?";
  const YEARLY = new RegExp(
    "^([" + search.HAN + "]*)\\s*" + OPEN + "?\\s*((?:19|20)\\d\\d)\\s*" + CLOSE + "?\\s*" +
      SERIAL + "$", "u");
  const ORDER = new RegExp("^([" + search.HAN + "]*)令\\s*\\(?\\s*" + SERIAL + "$", "u");
  // As it is said: 国务院第115号令, 115号国务院令; 国办发18年118号; 国办发二〇一八年118号.
  const SPOKEN_ORDER = new RegExp(
    "^([" + search.HAN + "]*?)第?(\\d{1,5})号([" + search.HAN + "]*)令$", "u");
  const SHORT_YEAR = new RegExp("^([" + search.HAN + "]+?)(\\d\\d)年(第?\\d{1,5}号?)$", "u");
  // As it is typed in a hurry: 国办发2018-118, 国办发-2018-118号; but 规划2021-2025 are years.
  const DASH = "\\s*[-_/.·‐–—―]\\s*";
  const DASHED = new RegExp("^([" + search.HAN + "]+)(?:" + DASH + ")?(" + OPEN +
    "?(?:19|20)\\d\\d" + CLOSE + "?)(?:" + DASH + ")?(?=第?\\d)(?!(?:19|20)\\d\\d年?$)", "u");
  const NUMERAL = /[\d〇零一二三四五六七八九]/;
  const HAN_YEAR = /[〇零一二三四五六七八九]{4}(?=年)/;
  const WRAPPING = /^[ ()《》〈〉「」"'“”,.:;，。：；、]+|[ ()《》〈〉「」"'“”,.:;，。：；、]+$/g;
  // Words that stand before a cited number and do not belong to it.
  const LEADING =
    /^(根据|按照|依据|依照|参照|遵照|现将|转发|印发|执行|关于|中华人民共和国)+/;
  const STATE_COUNCIL = { 国: "国务院" };

  /** Return { issuer, terms, isCertain } of a normalised text that is one 文号, or nothing. */
  search.numberOf = function (text) {
    if (!NUMERAL.test(text)) return null;
    const bare = written(text.replace(WRAPPING, ""));
    if (!/[^0-9 ]/.test(bare)) return null;
    const yearly = YEARLY.exec(bare);
    if (yearly) {
      const issuer = yearly[1].replace(LEADING, "").replace(/第$/, "");
      return withIssuer(issuer, yearly[2] + "-" + yearly[3], bare);
    }
    const order = ORDER.exec(bare);
    if (!order) return null;
    const issuer = order[1].replace(LEADING, "");
    return withIssuer(STATE_COUNCIL[issuer] || issuer, "令" + order[2], bare);
  };

  /** Return what is left of a 文号 whose 代字 nobody has, as texts to look for: 〔2024〕5号. */
  search.withoutIssuer = function (number) {
    const alone = number && number.issuer ? number.terms[1] : "";
    const [, year, serial] = /^#(\d{4})-(\d+)$/.exec(alone) || [];
    return year ? [`〔${year}〕${serial}号`] : [];
  };

  /** Return a number as it is said in the form in which it is written. */
  function written(said) {
    return said
      .replace(/(\d号)文(?:件)?$/, "$1")
      .replace(DASHED, "$1$2 ")
      .replace(HAN_YEAR, (han) => Array.from(han, (one) => "〇一二三四五六七八九".indexOf(
        one === "零" ? "〇" : one)).join(""))
      .replace(SPOKEN_ORDER, (all, before, number, after) => before + after + "令第" + number + "号")
      .replace(SHORT_YEAR, (all, issuer, year, serial) =>
        issuer + (Number(year) > 48 ? "19" : "20") + year + "年" + serial);
  }

  function withIssuer(issuer, number, bare) {
    const terms = issuer ? ["#" + issuer + number, "#" + number] : ["#" + number];
    return { issuer, terms, isCertain: bare.endsWith("号") };
  }
})((self.site = self.site || {}));
