/** The buttons above the text: heading, bold, list, table, a link to a document, picture, footnote. */
(function (site) {
  "use strict";
  var TYPING = 150;
  var form = document.getElementById("form");
  var said = document.getElementById("tool-said");
  var editor = site.editor;
  var text = editor.text;
  var asked = 0;
  var timer = 0;

  function byId(id) { return document.getElementById(id); }

  /** The lines that are selected, as a whole: where they begin and end. */
  function lines() {
    var begin = text.value.lastIndexOf("\n", text.selectionStart - 1) + 1;
    var end = text.value.indexOf("\n", text.selectionEnd);
    return {begin: begin, end: end < 0 ? text.value.length : end};
  }

  function changeLines(change) {
    var at = lines();
    var changed = text.value.slice(at.begin, at.end).split("\n").map(change).join("\n");
    editor.put(changed, at.begin, at.end);
  }

  var TOOLS = {
    heading: function () {
      changeLines(function (line) {
        var mark = /^(#{2,4}) /.exec(line);
        var words = line.replace(/^#+ +/, "");
        return !words || (mark && mark[1].length === 4) ? words : (mark ? mark[1] : "#") + "# " + words;
      });
    },
    bold: function () {
      var begin = text.selectionStart;
      var words = text.value.slice(begin, text.selectionEnd) || "文字";
      var bare = /^\*\*([^]*)\*\*$/.exec(words);
      editor.put(bare ? bare[1] : "**" + words + "**");
      if (!bare) { text.setSelectionRange(begin + 2, begin + 2 + words.length); }
    },
    list: function () {
      changeLines(function (line) {
        return /^- /.test(line) ? line.slice(2) : line.trim() ? "- " + line : line;
      });
    },
    footnote: function () {
      var number = 1;
      while (text.value.indexOf("[^" + number + "]") >= 0) { number += 1; }
      var mark = "[^" + number + "]";
      editor.put(mark, text.selectionEnd, text.selectionEnd);
      var end = text.value.length;
      editor.put((/\n$/.test(text.value) ? "\n" : "\n\n") + mark + ": 注的内容", end, end);
      text.setSelectionRange(text.value.length - 4, text.value.length);
    },
    table: function () { toggle("table", "table-rows"); },
    link: function () { toggle("link", "link-words"); },
    picture: function () { toggle("picture", "picture-words"); }
  };

  function toggle(name, focused) {
    ["table", "link", "picture"].forEach(function (one) {
      var isOpen = one === name && byId("tool-" + one).hidden;
      byId("tool-" + one).hidden = !isOpen;
      form.querySelector("[data-tool=" + one + "]").setAttribute("aria-expanded", isOpen);
      if (isOpen) { byId(focused).focus(); }
    });
    if (!name) { text.focus(); }
  }

  function putTable() {
    var width = Math.max(2, Math.min(12, Number(byId("table-columns").value) || 3));
    var height = Math.max(2, Math.min(50, Number(byId("table-rows").value) || 3));
    function row(word) { return "|" + Array(width + 1).join(" " + word + " |"); }
    var rows = [row("栏目"), row("---")];
    while (rows.length < height + 1) { rows.push(row("　")); }
    toggle("");
    editor.putBlock(rows.join("\n"));
  }

  /** A document as the text names it: by its number, which makes a link of itself, else by a link. */
  function putLink(one) {
    var picked = text.value.slice(text.selectionStart, text.selectionEnd);
    toggle("");
    editor.put(one.number && !picked ? "《" + one.label + "》（" + one.number + "）"
      : "[" + (picked || one.label) + "](/" + one.path + ")");
  }

  function find() {
    var number = asked += 1;
    var list = byId("link-found");
    fetch(form.dataset.home + "documents?words=" + encodeURIComponent(byId("link-words").value))
      .then(function (answer) { return answer.json(); }).then(function (found) {
        if (number !== asked) { return; }
        list.textContent = found.length ? "" : "没有找到，少写几个字试试。";
        found.forEach(function (one) {
          var button = list.appendChild(document.createElement("li"))
            .appendChild(document.createElement("button"));
          button.type = "button";
          button.textContent = one.label + (one.number ? "（" + one.number + "）" : "");
          button.addEventListener("click", function () { putLink(one); });
        });
      });
  }

  function putPicture() {
    var file = byId("picture-file").files[0];
    var words = byId("picture-words").value.trim().replace(/[\[\]\n]/g, " ");
    if (!form.dataset.path) { said.textContent = "新文件先保存一次，再插入图片。"; return; }
    if (!file) { said.textContent = "请先选一张图片。"; return; }
    if (!words) {
      said.textContent = "请写图上是什么。";
      byId("picture-words").focus();
      return;
    }
    site.send(form, "attach?path=" + encodeURIComponent(form.dataset.path) + "&name=" +
      encodeURIComponent(file.name), file).then(function (data) {
      toggle("");
      editor.putBlock("![" + words + "](" + data.file + ")");
      byId("picture-words").value = byId("picture-file").value = "";
      said.textContent = "图片已放到文件旁边，保存以后生效。";
    }).catch(function (error) { said.textContent = error.message; });
  }

  Array.from(form.querySelectorAll("[data-tool]")).forEach(function (button) {
    button.addEventListener("click", function () { TOOLS[button.dataset.tool](); });
  });
  byId("put-table").addEventListener("click", putTable);
  byId("put-picture").addEventListener("click", putPicture);
  byId("link-words").addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(find, TYPING);
  });
  document.querySelector(".write").addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !event.isComposing) { toggle(""); }
    if (event.key === "Enter" && event.target.tagName === "INPUT") {
      event.preventDefault();  // no field of a tool saves the form
      if (event.target.id === "link-words") {
        var first = byId("link-found").querySelector("button");
        if (first) { first.click(); }
      }
    }
    if ((event.ctrlKey || event.metaKey) && event.key === "b" && event.target === text) {
      event.preventDefault();
      TOOLS.bold();
    }
  });
})(self.site = self.site || {});
