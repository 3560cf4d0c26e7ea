/** What an application lacks (条例第二十九条). Nothing here is of the page. */
(function (site) {
  "use strict";
  const always = () => true;
  const isPerson = (given) => given.kind === "person";
  const isOrganisation = (given) => given.kind === "organisation";
  const isUnreachable = (given) => !["telephone", "address", "email", "fax"].some((way) => given[way]);
  // What is read and copied on the spot is not delivered in any way.
  const isSentBy = (way) => (given) => given.form !== "inspection" && given.way === way;

  // [field, when it is wanted, what to say without it], in the order of the form.
  const WANTED = [
    ["kind", always, "请选择以个人名义还是以单位名义申请。"],
    ["name", isPerson, "请填写姓名，与身份证件一致。"],
    ["organisation", isOrganisation, "请填写单位名称，与登记证照一致。"],
    ["telephone", isUnreachable, "联系电话、通信地址、电子邮箱，至少填写一项。"],
    ["address", isSentBy("post"), "选择邮寄的，请填写通信地址。"],
    ["email", isSentBy("email"), "选择电子邮件的，请填写电子邮箱。"],
    ["proof", always, "请确认随附身份证明。"],
    ["title", (given) => !given.number && !given.features,
      "名称、文号、其他特征，至少填写一项，才能查到所需信息。"],
    ["form", always, "请选择提供信息的形式。"],
    ["way", (given) => given.form !== "inspection", "请选择获取信息的方式。"],
    ["fax", isSentBy("fax"), "选择传真的，请填写接收传真的号码。"],
  ];
  const hasDigits = (number) => (text) => text.replace(/\D/g, "").length >= number;

  // [field, whether a value looks right, what to say of another].
  const SHAPES = [
    ["telephone", hasDigits(7), "联系电话的数字不足7位，请核对。"],
    ["email", (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), "电子邮箱的写法不对，应像 name@example.cn。"],
    ["postcode", (text) => /^\d{6}$/.test(text), "邮政编码应是6位数字。"],
    ["fax", hasDigits(7), "传真号码的数字不足7位，请核对。"],
  ];

  /** Return the gaps [{ field, message }] of what was filled in, in order. They stop nobody. */
  site.checkApplication = function (given) {
    const missing = WANTED.filter(([field, isWanted]) => isWanted(given) && !given[field]);
    const misshapen = SHAPES.filter(([field, fits]) => given[field] && !fits(given[field]));
    return [...missing, ...misshapen].map((row) => ({ field: row[0], message: row[2] }));
  };

  /** Return what may be wrong with a number, "" where nothing seems so. It stops nobody. */
  site.doubtOf = function (field, text) {
    if (field === "identity" && text && !site.isIdentityNumber(text)) {
      return "这个号码不像18位身份证号码（末位校验不符），请再核对一遍；用其他证件的不必理会。";
    }
    if (field === "code" && text && !site.isCreditCode(text)) {
      return "这个代码不像18位统一社会信用代码（末位校验不符），请再核对一遍。";
    }
    return "";
  };
})((self.site = self.site || {}));
