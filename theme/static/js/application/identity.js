/** Check signs of 公民身份号码 (GB 11643) and 统一社会信用代码 (GB 32100). Nothing is asked anywhere. */
(function (site) {
  "use strict";
  const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const SIGNS = "10X98765432";
  const CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  const plain = (text) => text.replace(/\s/g, "").toUpperCase();

  /** Tell whether 18 signs are an identity number with a possible birthday and the right check. */
  site.isIdentityNumber = function (text) {
    const number = plain(text);
    if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
    const birthday = number.slice(6, 14).replace(/(....)(..)(..)/, "$1-$2-$3");
    const moment = new Date(birthday + "T00:00:00Z");
    if (isNaN(moment) || moment.toISOString().slice(0, 10) !== birthday) return false;
    const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
    return SIGNS[sum % 11] === number[17];
  };

  /** Tell whether 18 signs are a credit code with the right check. */
  site.isCreditCode = function (text) {
    const signs = [...plain(text)].map((sign) => CODE_SIGNS.indexOf(sign));
    if (signs.length !== 18 || signs.includes(-1)) return false;
    let sum = 0, weight = 1;
    for (const value of signs.slice(0, 17)) {
      sum += value * weight;
      weight = (weight * 3) % 31;
    }
    return (31 - (sum % 31)) % 31 === signs[17];
  };
})((self.site = self.site || {}));
