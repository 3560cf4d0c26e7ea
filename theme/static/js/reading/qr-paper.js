/** On paper, a QR code of the document's address, where it is a public one. */
(function (site) {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";
  // At the end of what is printed as an official document, beside the facts of all else.
  const PLACES = ".colophon, .document-head > .paper-only:not(.letterhead)";
  const QUIET = 4; // modules around a code, by the standard

  const canonical = document.querySelector("link[rel=canonical]");

  /** Return the code of the page's public address as an SVG; null where the page knows none. */
  site.makeQrCode = function () {
    const rows = canonical && site.qrCode && site.qrCode(canonical.href);
    if (!rows) return null;
    const size = rows.length + 2 * QUIET;
    const make = (name, attributes) => {
      const element = document.createElementNS(SVG, name);
      for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
      return element;
    };
    const path = rows.map((row, y) => row.map((isDark, x) =>
      (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")).join("")).join("");
    const code = make("svg", { class: "qr-code", viewBox: `0 0 ${size} ${size}`, role: "img",
      "aria-label": "网址的二维码", "shape-rendering": "crispEdges" });
    code.append(make("path", { fill: "#fff", d: `M0 0h${size}v${size}h-${size}z` }),
      make("path", { fill: "#000", d: path }));
    return code;
  };

  if (!canonical) return;
  document.addEventListener("DOMContentLoaded", () =>
    site.loadScript("theme/js/qr-code.js").catch((fault) => console.warn(fault.message)));
  self.addEventListener("beforeprint", function () {
    const place = document.querySelector(PLACES);
    const code = place && !place.querySelector(".qr-code") && site.makeQrCode();
    if (!code) return;
    place.classList.add("with-qr-code");
    place.prepend(code);
  });
})((self.site = self.site || {}));
