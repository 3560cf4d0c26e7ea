/** The preview's front page: finds documents, and shows itself anew when something has changed. */
(function () {
  "use strict";
  var PAUSE = 500;
  var form = document.getElementById("find");
  var words = document.getElementById("words");
  var revision = document.currentScript.dataset.revision;

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    location.href = form.dataset.home + "?words=" + encodeURIComponent(words.value.trim());
  });

  function isUsed() {
    return document.hidden || document.activeElement === words || !getSelection().isCollapsed;
  }

  function look() {
    if (isUsed()) { return wait(); }
    fetch(form.dataset.home + "state").then(function (answer) {
      return answer.json();
    }).then(function (state) {
      if (!state.busy && String(state.revision) !== revision) { return location.reload(); }
      wait();
    }).catch(wait);
  }

  function wait() { setTimeout(look, PAUSE); }

  wait();
})();
