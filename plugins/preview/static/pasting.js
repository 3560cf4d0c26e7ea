/** What is pasted from Word or a web page arrives as Markdown, tables too; plain text as it is. */
(function (site) {
  "use strict";
  var form = document.getElementById("form");
  var said = document.getElementById("tool-said");
  var editor = site.editor;
  var BLOCK = /\n|^(#|[|]|<|[-*] )/;  // more than words within a paragraph

  editor.text.addEventListener("paste", function (event) {
    var html = event.clipboardData.getData("text/html");
    var plain = event.clipboardData.getData("text/plain");
    if (!html) { return; }
    event.preventDefault();
    var begin = editor.text.selectionStart;
    var end = editor.text.selectionEnd;
    said.textContent = "正在整理粘贴的内容……";
    site.send(form, "paste", html).then(function (data) {
      if (BLOCK.test(data.markdown)) { editor.putBlock(data.markdown.replace(/\n+$/, ""), begin, end); }
      else { editor.put(data.markdown, begin, end); }
      said.textContent = data.notes.join(" ") || "已整理粘贴的内容；按 Ctrl+Z 撤销。";
    }).catch(function (error) {
      editor.put(plain, begin, end);
      said.textContent = error.message + "只粘贴了文字。";
    });
  });
})(self.site = self.site || {});
