/** What a kiosk has on every page: the bar at the foot, the warning, the button that prints. */
(function (site) {
  "use strict";
  const PRINT_PAUSE_S = 10; // between two prints: nobody gets a heap of paper
  const STEP = 0.85; // of the screen, so that the last lines are seen again
  const LARGE = { type: "large" }, PLAIN = { type: "" };

  /** Return an element with attributes and children; a function as attribute listens. */
  const make = (site.makeElement = function (name, attributes, ...children) {
    const element = document.createElement(name);
    for (const key of Object.keys(attributes)) {
      if (typeof attributes[key] === "function") element.addEventListener(key, attributes[key]);
      else element.setAttribute(key, attributes[key]);
    }
    element.append(...children);
    return element;
  });

  const press = (words, act, attributes) =>
    make("button", { type: "button", click: act, ...attributes }, words);

  /** Return the bar; on the start there is nothing to go back to. */
  site.makeKioskBar = function (isStart, isSearch) {
    const go = (words, path, isHere) => make("a",
      { href: site.addressOf(path), ...(isHere ? { "aria-current": "page" } : {}) }, words);
    const turn = (way) => () => scrollBy(0, way * STEP * innerHeight);
    const isLarge = () => site.modeOf("type") === "large";
    const larger = press("放大字号", function () {
      site.setModes(isLarge() ? PLAIN : LARGE);
      larger.setAttribute("aria-pressed", String(isLarge()));
    }, { "aria-pressed": String(isLarge()) });
    const bar = make("nav", { class: "kiosk-bar", "aria-label": "查阅机" },
      go("回首页", "kiosk.html", isStart));
    if (!isStart) bar.append(press("返回上一步", () => history.back()));
    if (!isSearch) bar.append(press("上一屏", turn(-1)), press("下一屏", turn(1)));
    bar.append(go("检索", "search.html", isSearch), larger);
    return bar;
  };

  /** Return what the last seconds show, hidden. */
  site.makeKioskWarning = function () {
    const warning = make("div", { class: "kiosk-warning", role: "alertdialog",
      "aria-label": "即将回到首页" },
    make("p", {}, make("b", { "data-seconds": "" }), "秒后回到首页，已输入的内容将清除。"),
    press("继续查阅", () => {}, { class: "kiosk-tile" }));
    warning.hidden = true;
    return warning;
  };

  /** Return the button that prints a document once, and says beforehand how much paper it takes. */
  site.makeKioskPrint = function (article) {
    const paragraphs = Array.from(article.querySelectorAll(
      ".text p, .text li, .text h2, .text h3, .text h4, .text tr"), (one) => one.textContent);
    const words = make("strong", {}, "打印本文");
    const button = press(words, function () {
      button.disabled = true;
      words.textContent = "正在打印，请稍候取件";
      setTimeout(function () {
        button.disabled = false;
        words.textContent = "打印本文";
      }, PRINT_PAUSE_S * 1000);
      print();
    }, { class: "kiosk-tile kiosk-print" });
    button.append(make("span", {}, `A4，约${site.countSheets(paragraphs)}页`));
    return button;
  };
})((self.site = self.site || {}));
