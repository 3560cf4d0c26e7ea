/**
 * A table wider than the text says so and is a stop of the Tab key; one that is not is none.
 * Without scripts each is a stop.
 */
(function () {
  "use strict";
  const boxes = [...document.querySelectorAll(".scroll")];

  function see() {
    for (const box of boxes) {
      const isWide = box.scrollWidth > box.clientWidth;
      box.toggleAttribute("data-wide", isWide);
      if (isWide) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  }

  if (!boxes.length) return;
  addEventListener("resize", see);
  see();
})();
