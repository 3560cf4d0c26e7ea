/** Commit, exchange with the office, the change sheet, publication: one at a time, what came of it in words. */
(function (site) {
  "use strict";
  var WAIT = {commit: "正在检查、提交……", exchange: "正在取来、送出……", publish: "正在自查、发布，可能要几分钟……",
    "make-sheet": "正在生成变更单，可能要几分钟……", resolve: "正在合并、送出……", discard: "正在放弃……"};
  var part = document.getElementById("send");
  var choose = document.getElementById("choose");
  var said = document.getElementById("said");
  var printing = document.getElementById("print");

  function value(id) {
    var input = document.getElementById(id);
    return input ? input.value : "";
  }

  function say(text, isWrong) {
    said.className = isWrong ? "faults" : "";
    said.textContent = text;
  }

  function run(form, action, body, then) {
    var buttons = Array.from(form.querySelectorAll("button"));
    buttons.forEach(function (one) { one.disabled = true; });
    say(WAIT[action]);
    site.send(form, action, JSON.stringify(body)).then(then).catch(function (error) {
      say(error.message, true);
    }).then(function () { buttons.forEach(function (one) { one.disabled = false; }); });
  }

  function goOn(action, data) {
    say(data.said);
    if (data.conflict) { location.href = part.dataset.home + "conflict"; }
    else if (action === "make-sheet") { location.href = part.dataset.home + "sheet"; }
    else if (action === "commit" || action === "exchange" || action === "discard") {
      try { sessionStorage.setItem("said", data.said); } catch (error) { /* then it is not said */ }
      location.reload();
    }
  }

  /** What is given up is gone: the button asks once more before it does it. */
  function discard(button) {
    if (!button.dataset.sure) {
      button.dataset.sure = "yes";
      button.firstChild.textContent = button.dataset.kind === "新增"
        ? "再按一次：删去这份新的，找不回来" : "再按一次：回到上次提交的样子，这些改动找不回来";
      return;
    }
    run(part, "discard", {digest: part.dataset.digest, path: button.dataset.path}, function (data) {
      goOn("discard", data);
    });
  }

  if (part) {
    try {
      if (sessionStorage.getItem("said")) { say(sessionStorage.getItem("said")); }
      sessionStorage.removeItem("said");
    } catch (error) { /* nothing was to be said */ }
    part.addEventListener("click", function (event) {
      var button = event.target.closest("[data-action]");
      var action = button && button.dataset.action;
      if (action === "discard") { return discard(button); }
      if (action) {
        run(part, action, {digest: part.dataset.digest, message: value("message"),
          name: value("name"), email: value("email")}, function (data) { goOn(action, data); });
      }
    });
  }
  if (choose) {
    choose.addEventListener("submit", function (event) {
      event.preventDefault();
      var chosen = {};
      var open = null;
      Array.from(choose.querySelectorAll("fieldset")).forEach(function (one) {
        var picked = one.querySelector("input:checked");
        if (!picked) { open = open || one; return; }
        var path = one.dataset.path;
        chosen[path] = chosen[path] || {};
        chosen[path][one.dataset.key] = picked.value;
      });
      if (open) {
        say("还没有选：" + open.dataset.key + "（" + open.dataset.path + "）", true);
        open.querySelector("input").focus();
        return;
      }
      run(choose, "resolve", {digest: choose.dataset.digest, chosen: chosen}, function (data) {
        say(data.said);
        location.href = choose.dataset.home + "send";
      });
    });
  }
  if (printing) { printing.addEventListener("click", function () { window.print(); }); }
})(self.site = self.site || {});
