/** A file changed as text: goes to the lines of its findings, saves it, loses nothing. */
(function (site) {
  "use strict";
  var form = document.getElementById("form");
  var said = document.getElementById("said");
  var list = document.getElementById("others");
  var editor = site.editor;
  var saved = editor.text.value;

  function marks() {
    var lines = {};
    Array.from(list.querySelectorAll("[data-line]")).forEach(function (button) {
      lines[button.dataset.line] = button.parentNode.className;
    });
    return lines;
  }

  function show(findings) {
    list.textContent = "";
    findings.forEach(function (finding) {
      var item = list.appendChild(document.createElement("li"));
      item.className = finding.severity;
      var button = item.appendChild(document.createElement("button"));
      button.type = "button";
      button.className = "where";
      button.dataset.line = finding.line;
      button.textContent = "第" + finding.line + "行";
      item.appendChild(document.createElement("p")).textContent = finding.message + finding.fix;
    });
    document.getElementById("findings-title").textContent =
      findings.length ? "问题（" + findings.length + "）" : "没有发现问题";
    editor.mark(marks());
  }

  function save() {
    var text = editor.text.value;
    said.textContent = "正在保存……";
    site.send(form, "write", JSON.stringify({
      path: form.dataset.path, text: text, digest: form.dataset.digest
    })).then(function (data) {
      form.dataset.digest = data.digest;
      saved = text;
      show(data.findings);
      if (/\.md$/.test(form.dataset.path) && !data.findings.some(function (finding) {
        return finding.severity === "error";
      })) { location.reload(); return; }
      said.textContent = "已保存。";
    }).catch(function (error) { said.textContent = error.message; });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    save();
  });
  list.addEventListener("click", function (event) {
    if (event.target.dataset.line) { editor.goTo(Number(event.target.dataset.line) || 1); }
  });
  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      save();
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (editor.text.value !== saved) {
      event.preventDefault();
      event.returnValue = "";  // browsers ask in words of their own
    }
  });
  editor.mark(marks());
  if (Number(form.dataset.atLine)) { editor.goTo(Number(form.dataset.atLine)); }
})(self.site = self.site || {});
