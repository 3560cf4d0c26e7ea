/** 清理: the server says what a decision lists; a second button has just that declared. */
(function (site) {
  "use strict";
  var part = document.getElementById("clearing");
  if (!part) { return; }
  var form = document.getElementById("form");
  var said = document.getElementById("cleared");
  var listed = document.getElementById("listed");
  var declaring = document.getElementById("declaring");
  var clear = document.getElementById("clear");
  var declare = document.getElementById("declare");
  var digest = "";

  function add(parent, name, text) {
    var element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    return element;
  }

  function show(data) {
    digest = data.digest;
    said.textContent = "";
    data.groups.forEach(function (group) {
      add(listed, "h3", group.heading);
      var list = add(listed, "ul", "");
      group.listed.forEach(function (line) { add(list, "li", line); });
    });
    data.remarks.forEach(function (remark) { add(listed, "p", remark); });
    declare.textContent = "把待列入的和不在本站的共 " + data.wanted + " 份写进这份决定";
    declaring.hidden = !data.wanted;
  }

  /** Asks for an action once nothing is unsaved; the buttons wait for its answer. */
  function ask(action, words, tell) {
    if (site.hasUnsaved()) { said.textContent = "上面有没保存的改动，请先保存。"; return; }
    clear.disabled = declare.disabled = true;
    said.textContent = words;
    site.send(form, action + "path=" + encodeURIComponent(form.dataset.path), "").then(tell)
      .catch(function (error) { said.textContent = error.message; }).then(function () {
        clear.disabled = declare.disabled = false;
      });
  }

  clear.addEventListener("click", function () {
    listed.textContent = "";
    declaring.hidden = true;
    ask("listed?", "正在比对……", show);
  });
  declare.addEventListener("click", function () {
    ask("declare?digest=" + digest + "&", "正在写……", function (data) {
      said.textContent = data.said;
      clear.hidden = declaring.hidden = true;
      site.leaveForm(part, "打开改好的文件");
    });
  });
})(self.site = self.site || {});
