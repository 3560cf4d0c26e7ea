/**
 * Other ways to write the numbers of a phrase: 第14条 and 第十四条, 1,200 and 1200, 二〇一八年 and
 * 2018年, 2024-07-02 and 2024年7月2日, a telephone number with and without its hyphen.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  const DIGITS = "零一二三四五六七八九", UNITS = ["", "十", "百", "千"];
  const DAY = /((?:19|20)\d\d)[-.\/]?(0?[1-9]|1[0-2])[-.\/]?(0?[1-9]|[12]\d|3[01])(?!\d)/g;
  const REWRITES = [
    [/第?([1-9]\d{0,3})(?=[条章节款项])/g, (all, digits) => "第" + search.toHan(Number(digits))],
    [/[一二三四五六七八九十百千零]+(?=条)/g,
      (han) => (search.isNumeral(han.replace(/^一十/, "十")) ? String(search.fromHan(han)) : han)],
    [/\d{1,3}(?:,\d{3})+/g, (digits) => digits.replace(/,/g, "")],
    [/\d+(?![\d年条号])/g, (digits) => (isAmount(digits) ? group(digits) : digits)],
    [/[〇零一二三四五六七八九]{4}(?=年)/g, (han) => Array.from(han, digitOf).join("")],
    [DAY, (all, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`],
    [/^(0\d{2,3})-?(\d{7,8})$/g, (all, area, number) => `${area}-${number}`],
    [/^(0\d{2,3})-(\d{7,8})$/g, (all, area, number) => area + number],
    [/(\d号)文(?:件)?/g, (all, number) => number],
  ];

  // A number of four digits that begins so is a year.
  function isAmount(digits) {
    return /^[1-9]\d{3,8}$/.test(digits) && !/^(?:19|20)\d\d$/.test(digits);
  }

  function group(digits) {
    return digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
  }

  function digitOf(han) {
    return han === "〇" ? 0 : DIGITS.indexOf(han);
  }

  /** Return a number from 1 to 9999 in Han characters, as articles bear them. */
  search.toHan = function (number) {
    const digits = Array.from(String(number), Number), out = [];
    digits.forEach((digit, i) => {
      const unit = UNITS[digits.length - 1 - i];
      if (digit) out.push(DIGITS[digit] + unit);
      else if (digits.slice(i).some(Boolean) && digits[i - 1]) out.push("零");
    });
    return out.join("").replace(/^一十/, "十");
  };

  /** Return the number that Han characters with 十 百 千 stand for, 0 for what is none. */
  search.fromHan = function (han) {
    let sum = 0, digit = 0;
    for (const character of han) {
      const unit = UNITS.indexOf(character);
      if (unit > 0) {
        sum += (digit || 1) * Math.pow(10, unit);
        digit = 0;
      } else digit = digitOf(character);
    }
    return sum + digit;
  };

  /** Whether Han characters are a number as one writes it: 二十一, but not 十二一. */
  search.isNumeral = function (han) {
    return search.toHan(search.fromHan(han)) === han;
  };

  /** Return the other ways to write a normalised phrase, each with one kind of number rewritten. */
  search.rewriteNumbers = function (phrase) {
    const others = REWRITES.map(([pattern, rewrite]) => phrase.replace(pattern, rewrite));
    return Array.from(new Set(others)).filter((other) => other !== phrase);
  };
})((self.site = self.site || {}));
