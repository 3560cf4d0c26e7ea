// What is pressed, chosen or typed before the scripts of the page have run is told them once they have.
(function (site) {
  "use strict";
  var TYPES = ["click", "input", "change"];
  var held = [];

  function hold(event) {
    var target = event.type === "click" ? event.target.closest("button") : event.target;
    if (!target) { return; }
    if (event.type === "click") { event.preventDefault(); }
    event.stopPropagation();
    if (!held.some(function (one) { return one.target === target && one.type === event.type; })) {
      held.push({target: target, type: event.type});
    }
  }

  /** True when something was typed or chosen before the scripts came. */
  site.isEntered = function () {
    return held.some(function (one) { return one.type !== "click"; });
  };

  TYPES.forEach(function (type) { document.addEventListener(type, hold, true); });
  document.addEventListener("DOMContentLoaded", function () {  // what is deferred has run by then
    TYPES.forEach(function (type) { document.removeEventListener(type, hold, true); });
    held.forEach(function (one) {
      if (one.type === "click") { one.target.click(); }
      else { one.target.dispatchEvent(new Event(one.type, {bubbles: true})); }
    });
  });
})(self.site = self.site || {});
