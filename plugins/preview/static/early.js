// A button pressed before the scripts of the page have run is pressed again once they have.
(function () {
  "use strict";
  var pressed = null;

  function hold(event) {
    var button = event.target.closest("button");
    if (!button) { return; }
    event.preventDefault();
    event.stopPropagation();
    pressed = button;
  }

  document.addEventListener("click", hold, true);
  document.addEventListener("DOMContentLoaded", function () {  // what is deferred has run by then
    document.removeEventListener("click", hold, true);
    if (pressed) { pressed.click(); }
  });
})();
