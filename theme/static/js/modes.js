/**
 * Puts the reading modes a reader chose (type, colours, layout, pointer) on <html>, where modes.css
 * finds them. It stands alone in the head, loads beside the style sheet and holds up nothing: see
 * modes.css for how long the first paint waits. Written for old browsers too.
 */
(function (site) {
  "use strict";
  var PREFIX = "modes:"; // the key in the storage, and what the value begins with
  var root = document.documentElement;
  var here = (document.currentScript || root).src;

  /** The name of every mode. */
  site.MODES = ["type", "colours", "layout", "pointer"];

  /** Return what is chosen for a mode; "" for what the page is like without it. */
  site.modeOf = function (name) { return root.getAttribute("data-" + name) || ""; };

  /** Choose values for modes, { type: "large" }, and remember them. */
  site.setModes = function (wanted) {
    for (var name in wanted) show(name, wanted[name]);
    keep(PREFIX + site.MODES.map(function (name) { return name + "=" + site.modeOf(name); }).join("&"));
  };

  function show(name, value) {
    if (value) root.setAttribute("data-" + name, value);
    else root.removeAttribute("data-" + name);
  }

  /** Remember for every page, or, where a browser keeps nothing (for files), for this tab. */
  function keep(text) {
    try {
      localStorage.setItem(PREFIX, text);
      if (location.protocol !== "file:") return;
    } catch (refused) { /* the tab's name remains */ }
    self.name = text;
  }

  function kept() {
    try {
      return localStorage.getItem(PREFIX) || self.name;
    } catch (refused) {
      return self.name;
    }
  }

  function recall() {
    var text = kept();
    if (text.indexOf(PREFIX) !== 0) return;
    text.slice(PREFIX.length).split("&").forEach(function (pair) {
      var parts = pair.split("=");
      if (site.MODES.indexOf(parts[0]) >= 0) show(parts[0], parts[1]);
    });
  }

  // In the tab of a kiosk, where kiosk.html was opened, every page has its style and its script.
  function isKiosk() {
    try {
      if (/\/kiosk\.html$/.test(location.pathname)) sessionStorage.setItem("kiosk", "on");
      return sessionStorage.getItem("kiosk") === "on";
    } catch (refused) {
      return false;
    }
  }

  function add(name, attributes) {
    var element = document.createElement(name);
    for (var key in attributes) element[key] = attributes[key];
    document.head.appendChild(element);
  }

  root.setAttribute("data-scripted", "");
  recall();
  if (isKiosk()) {
    root.setAttribute("data-kiosk", "");
    add("link", { rel: "stylesheet", href: new URL("../kiosk.css", here).href });
    add("script", { src: new URL("kiosk.js", here).href });
  }
  self.addEventListener("storage", recall); // chosen in another tab
  self.addEventListener("pageshow", function (event) { if (event.persisted) recall(); });
})((self.site = self.site || {}));
