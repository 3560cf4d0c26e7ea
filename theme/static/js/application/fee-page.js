/** The calculator of fees: a number in, the bands and their sum out. Nothing is sent or kept. */
(function (site) {
  "use strict";
  const KINDS = { items: [site.bandsOfItems, "件"], pages: [site.bandsOfPages, "页"] };
  const LARGEST = 100000;

  function say(output, form) {
    const [bandsOf, unit] = KINDS[form.elements.kind.value];
    const text = form.elements.count.value.trim(), count = Number(text);
    form.querySelector("[data-unit]").textContent = unit;
    if (!/^\d+$/.test(text) || count > LARGEST) {
      output.textContent = "请填写0至" + LARGEST + "的整数。";
      return;
    }
    const bands = bandsOf(count), fee = site.feeOf(bands);
    const parts = bands.map((band) => "第" + band.from + (band.to > band.from ? "—" + band.to : "") +
      unit + "：" + band.number + " × " + band.rate + " = " + band.number * band.rate + "元");
    const sum = document.createElement("strong");
    sum.textContent = fee ? "合计" + fee + "元" : "不收费";
    const list = document.createElement("ul");
    list.append(...parts.map(function (part) {
      const line = document.createElement("li");
      line.textContent = part;
      return line;
    }));
    output.replaceChildren(sum, list);
  }

  document.addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("[data-fee-tool]").forEach(start));

  function start(tool) {
    const form = tool.querySelector("form"), output = tool.querySelector("output");
    const update = () => say(output, form);
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", update);
    update();
  }
})((self.site = self.site || {}));
