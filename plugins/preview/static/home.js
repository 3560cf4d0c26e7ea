/** The front page: finds documents while somebody types, shows itself anew when something is new. */
(function () {
  "use strict";
  var PAUSE = 500;
  var TYPING = 120;
  var form = document.getElementById("find");
  var words = document.getElementById("words");
  var list = document.getElementById("list");
  var imports = document.getElementById("imports");
  var revision = document.currentScript.dataset.revision;
  var asked = 0;
  var timer = 0;

  function address(page) {
    return page + "?words=" + encodeURIComponent(words.value.trim()) + "&stage=" +
      encodeURIComponent(form.dataset.stage) + "&rule=" + encodeURIComponent(form.dataset.rule);
  }

  function find() {
    var number = asked += 1;
    fetch(form.dataset.home + address("list")).then(function (answer) {
      return answer.text();
    }).then(function (html) {
      if (number !== asked) { return; }
      list.innerHTML = html;
      history.replaceState(null, "", form.dataset.home + address(""));
    }).catch(function () { list.textContent = "编辑台没有回应，请看 serve 是否还在运行。"; });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    find();
  });
  words.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(find, TYPING);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) {
      event.preventDefault();
      words.focus();
    }
  });

  /** What waits and the counts, as they are now. */
  function renew() {
    fetch(form.dataset.home).then(function (answer) { return answer.text(); }).then(function (html) {
      var page = new DOMParser().parseFromString(html, "text/html");
      [".stages", ".waiting", ".strip"].forEach(function (part) {
        var now = document.querySelector(part);
        var next = page.querySelector(part);
        if (now && next) { now.innerHTML = next.innerHTML; }
      });
    }).catch(function () { /* at the next build */ });
  }

  function isUsed() {
    return document.hidden || document.activeElement === words || !getSelection().isCollapsed;
  }

  function look() {
    if (isUsed()) { return wait(); }
    fetch(form.dataset.home + "state").then(function (answer) {
      return answer.json();
    }).then(function (state) {
      var isNew = !state.busy && String(state.revision) !== revision;
      if (isNew && !imports.children.length) { return location.reload(); }
      if (isNew) {  // what was imported stays to be read
        revision = String(state.revision);
        find();
        renew();
      }
      wait();
    }).catch(wait);
  }

  function wait() { setTimeout(look, PAUSE); }

  wait();
})();
