/** 修订: the server sets the text aside and puts a new one in its place; the page then starts anew. */
(function (site) {
  "use strict";
  var part = document.getElementById("revising");
  if (!part) { return; }
  var form = document.getElementById("form");
  var said = document.getElementById("revised");
  var since = document.getElementById("since");

  function tell(data) {
    said.textContent = "以前的文本移到 " + data.earlier + "，新文本仍是 " + form.dataset.path + "。";
    var list = part.appendChild(document.createElement("ul"));
    data.todo.forEach(function (line) {
      list.appendChild(document.createElement("li")).textContent = line;
    });
    site.leaveForm(part, "打开新文本的文件头");
  }

  document.getElementById("revise").addEventListener("click", function (event) {
    if (site.hasUnsaved()) { said.textContent = "上面有没保存的改动，请先保存。"; return; }
    event.target.disabled = true;
    said.textContent = "正在修订……";
    site.send(form, "revise?path=" + encodeURIComponent(form.dataset.path) + "&since=" +
      encodeURIComponent(since.value), "").then(tell).catch(function (error) {
      said.textContent = error.message;
      event.target.disabled = false;
    });
  });
})(self.site = self.site || {});
