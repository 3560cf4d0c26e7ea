/** The switch in the page head: 长者模式 by one press, and a panel in which each mode is chosen. */
(function (site) {
  "use strict";
  const ELDER = { type: "large", layout: "simple" };
  const CHOICES = {
    type: { label: "字号", values: { "": "标准", large: "大字" } },
    colours: {
      label: "颜色",
      values: { "": "跟随系统", light: "浅色", dark: "深色", high: "高对比" },
    },
    layout: { label: "版面", values: { "": "标准", simple: "简洁" } },
    pointer: { label: "指针", values: { "": "标准", large: "特大" } },
  };

  /** Start the switch in its element. */
  function start(element) {
    const elder = element.querySelector("[data-elder]");
    const opener = element.querySelector("[data-opener]");
    const panel = makePanel();
    const showState = function () {
      elder.setAttribute("aria-pressed", String(isElder()));
      for (const button of panel.querySelectorAll("[data-mode]"))
        button.setAttribute("aria-pressed",
          String(site.modeOf(button.dataset.mode) === button.dataset.value));
    };
    const open = function (isOpen) {
      panel.hidden = !isOpen;
      opener.setAttribute("aria-expanded", String(isOpen));
    };
    const choose = function (modes) {
      site.setModes(modes);
      showState();
    };
    elder.addEventListener("click", () => choose(isElder() ? { type: "", layout: "" } : ELDER));
    opener.addEventListener("click", () => open(panel.hidden));
    panel.addEventListener("click", function (event) {
      const { mode, value } = event.target.dataset;
      if (mode) choose({ [mode]: value });
    });
    panel.addEventListener("keydown", function (event) {
      if (event.key !== "Escape") return;
      open(false);
      opener.focus();
    });
    for (const name of ["storage", "pageshow"]) self.addEventListener(name, showState);
    element.after(panel);
    open(false);
    showState();
  }

  function isElder() {
    return Object.keys(ELDER).every((name) => site.modeOf(name) === ELDER[name]);
  }

  function makePanel() {
    const panel = make("div", { class: "page modes-panel" });
    for (const mode of site.MODES) {
      const { label, values } = CHOICES[mode];
      panel.append(makeGroup(label, Object.keys(values).map((value) => make("button",
        { type: "button", class: "modes-choice", "data-mode": mode, "data-value": value },
        values[value]))));
    }
    return panel;
  }

  function makeGroup(label, buttons) {
    const group = make("div", { class: "modes-group", role: "group", "aria-label": label },
      label);
    group.append(...buttons);
    return group;
  }

  function make(name, attributes, text) {
    const element = document.createElement(name);
    for (const attribute of Object.keys(attributes))
      element.setAttribute(attribute, attributes[attribute]);
    element.append(text || "");
    return element;
  }

  // modes.js comes when it comes, though always before `load`.
  self.addEventListener(site.setModes ? "DOMContentLoaded" : "load", function () {
    const element = document.querySelector("[data-modes]");
    if (element && site.setModes) start(element);
  });
})((self.site = self.site || {}));
