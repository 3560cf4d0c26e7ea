/** The form at work: checks while somebody types, saves when they say so. */
(function (site) {
  "use strict";
  var PAUSE = 300;
  var form = document.getElementById("form");
  var said = document.getElementById("said");
  var path = document.getElementById("path");
  var entry = site.entry;
  var timer = 0;
  var asked = 0;
  var named = false;

  function gather() {
    var body = document.getElementById("body");
    return {
      path: path ? path.value.trim() : form.dataset.path, "new": Boolean(path),
      values: entry.read(form), body: body ? body.value : "",
      digest: form.dataset.digest, verified: entry.verified(form)
    };
  }

  function send(action, body) {
    return fetch(form.dataset.home + action, {
      method: "POST", body: body, headers: {"X-Preview-Token": form.dataset.token}
    }).then(function (answer) {
      return answer.json().then(function (data) {
        if (!answer.ok) { throw new Error(data.refused); }
        return data;
      });
    });
  }

  function check() {
    var number = asked += 1;
    return send("check", JSON.stringify(gather())).then(function (data) {
      if (number !== asked) { return data; }
      entry.showFindings(form, data.findings);
      if (path && !named && data.proposal) { path.value = data.proposal; }
      said.textContent = data.findings.length ? data.findings.length + " 处要改" : "可以保存";
      return data;
    }).catch(function (error) {
      if (number === asked) { said.textContent = error.message; }
    });
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  }

  /** Lays the chosen files beside the document, one after the other, and names them. */
  function attachAll() {
    var chosen = form.querySelector(".attach");
    var control = chosen.closest("[data-key]");
    return Array.from(chosen.files).reduce(function (before, file) {
      return before.then(function () {
        var where = "attach?path=" + encodeURIComponent(gather().path) +
          "&name=" + encodeURIComponent(file.name);
        return send(where, file).then(function (data) { entry.addRow(control, data.item); });
      });
    }, Promise.resolve()).then(function () { chosen.value = ""; });
  }

  function save() {
    clearTimeout(timer);
    said.textContent = "正在保存……";
    return check().then(function (data) {
      if (path && !path.value.trim()) { throw new Error("请写文件名。"); }
      var wrong = (data ? data.findings : []).filter(function (finding) {
        return finding.severity === "error" && (finding.key || path);
      });
      if (!data || wrong.length) { throw new Error("还有错误，没有保存。"); }
      return attachAll();
    }).then(function () {
      return send("save", JSON.stringify(gather()));
    }).then(saved).catch(function (error) { said.textContent = error.message; });
  }

  function saved(data) {
    if (path) {
      location.replace(form.dataset.home + "edit?path=" + encodeURIComponent(path.value.trim()));
      return;
    }
    form.dataset.digest = data.digest;
    said.textContent = data.changed ? "已保存。" : "没有改动。";
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    save();
  });
  form.addEventListener("input", function (event) {
    var target = event.target;
    if (target.classList.contains("picker")) {
      target.previousElementSibling.value = target.value;
    }
    if (target === path) { named = true; }
    if (target.getAttribute("list") === "documents") { entry.offer(form, target); }
    entry.showLayout(form);
    soon();
  });
  form.addEventListener("click", function (event) {
    var target = event.target;
    if (target.classList.contains("add")) {
      entry.addRow(target.closest("[data-key]"), "").focus();
    } else if (target.classList.contains("remove")) {
      entry.removeRow(target.parentNode);
      soon();
    }
  });
  entry.showLayout(form);
  check();
})(self.site = self.site || {});
