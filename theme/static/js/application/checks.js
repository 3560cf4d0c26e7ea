/** What an application lacks (条例第二十九条). Nothing here is of the page. */
(function (site) {
  "use strict";
  const always = () => true;
  const isPerson = (given) => given.kind === "person";
  const isOrganisation = (given) => given.kind === "organisation";

  // [field, when it is needed, what to say without it], in the order of the form.
  const NEEDED = [
    ["kind", always, "请选择以个人名义还是以单位名义申请。"],
    ["name", isPerson, "请填写姓名，与身份证件一致。"],
    ["organisation", isOrganisation, "请填写单位名称，与登记证照一致。"],
    ["contact", isOrganisation, "请填写联系人。"],
    ["telephone", always, "请填写联系电话，行政机关用它确认收到日期。"],
    ["address", always, "请填写通信地址。"],
    ["email", (given) => given.way === "email", "选择用电子邮件获取的，请填写电子邮箱。"],
    ["proof", always, "请确认随附身份证明，没有身份证明的申请会被要求补正。"],
    ["title", (given) => !given.number && !given.features,
      "名称、文号、其他特征，至少填写一项，才能查到所需信息。"],
    ["form", always, "请选择提供信息的形式。"],
    ["way", always, "请选择获取信息的方式。"],
  ];

  // [field, whether a value is acceptable, what to say of another].
  const SHAPES = [
    ["telephone", (text) => text.replace(/\D/g, "").length >= 7, "联系电话的数字不足 7 位，请核对。"],
    ["email", (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), "电子邮箱的写法不对，应像 name@example.cn。"],
    ["postcode", (text) => /^\d{6}$/.test(text), "邮政编码应是 6 位数字。"],
  ];

  /** Return the faults [{ field, message }] of what was filled in, by field, in order. */
  site.checkApplication = function (given) {
    const missing = NEEDED.filter(([field, isNeeded]) => isNeeded(given) && !given[field]);
    const misshapen = SHAPES.filter(([field, fits]) => given[field] && !fits(given[field]));
    return [...missing, ...misshapen].map((row) => ({ field: row[0], message: row[2] }));
  };

  /** Return what may be wrong with a number, "" where nothing seems so. It stops nobody. */
  site.doubtOf = function (field, text) {
    if (field === "identity" && text && !site.isIdentityNumber(text)) {
      return "这个号码不像 18 位身份证号码（末位校验不符），请再核对一遍；用其他证件的不必理会。";
    }
    if (field === "code" && text && !site.isCreditCode(text)) {
      return "这个代码不像 18 位统一社会信用代码（末位校验不符），请再核对一遍。";
    }
    return "";
  };
})((self.site = self.site || {}));
