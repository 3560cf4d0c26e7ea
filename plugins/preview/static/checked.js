/** A page that was opened while the check was still under way shows itself anew once it is done. */
(function () {
  "use strict";
  var PAUSE = 1000;
  var home = document.currentScript.dataset.home;

  function isWriting() { return /INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName); }

  function look() {
    fetch(home + "state").then(function (answer) { return answer.json(); }).then(function (state) {
      if (state.checked && !isWriting()) { return location.reload(); }
      setTimeout(look, PAUSE);
    }).catch(function () { setTimeout(look, PAUSE); });
  }

  setTimeout(look, PAUSE);
})();
