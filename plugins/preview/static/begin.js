/** A new document of a kind: asks only what that kind wants, then opens what was made. */
(function (site) {
  "use strict";
  var form = document.getElementById("begin");
  var kind = document.getElementById("kind");
  var said = document.getElementById("said");

  function value(id) { return document.getElementById(id).value; }

  function show() {
    var chosen = kind.options[kind.selectedIndex].dataset;
    Array.from(form.querySelectorAll("[data-of]")).forEach(function (part) {
      part.hidden = part.dataset.of === "numbered" ? !chosen.numbered : part.dataset.of !== chosen.layout;
    });
  }

  function field() {
    var shown = form.querySelector("[data-of]:not([hidden]) .field");
    return shown ? shown.value : "";
  }

  kind.addEventListener("change", show);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    said.className = "";
    said.textContent = "正在新建……";
    site.send(form, "begin", JSON.stringify({kind: kind.value, title: value("title"),
      office: value("office"), number: value("number"), field: field()})).then(function (data) {
      said.textContent = data.said;
      location.href = form.dataset.home + "edit?path=" + encodeURIComponent(data.path);
    }).catch(function (error) {
      said.className = "faults";
      said.textContent = error.message;
    });
  });
  show();
})(self.site = self.site || {});
