/** Beside the text how it will look, below it what is wrong, each finding a way to its place. */
(function (site) {
  "use strict";
  var WORDS = {error: "错误", warning: "提醒", note: "说明"};
  var WEIGHTS = {error: 0, warning: 1, note: 2};
  var form = document.getElementById("form");
  var live = document.getElementById("live");
  var list = document.getElementById("others");
  var title = document.getElementById("findings-title");
  var conflict = document.getElementById("conflict");
  var editor = site.editor;
  var page = makePage();
  var shown = null;

  /** A root of its own: no name in the text is one of the page's. */
  function makePage() {
    var root = live.attachShadow({mode: "open"});
    ["text.css", "live.css"].forEach(function (name) {
      var style = root.appendChild(document.createElement("link"));
      style.rel = "stylesheet";
      style.href = form.dataset.home + "static/" + name;
    });
    var made = root.appendChild(document.createElement("div"));
    made.className = "text text-document";
    root.addEventListener("click", function (event) {
      if (event.target.closest("a")) { event.preventDefault(); }  // nobody leaves the form so
    });
    return made;
  }

  function add(parent, name, text, css) {
    var element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    if (css) { element.className = css; }
    return element;
  }

  function addFinding(finding) {
    var item = add(list, "li", "", finding.severity);
    var where = add(item, "button", finding.key || (finding.body_line
      ? "第" + finding.body_line + "行" : "整份文件"), "where");
    where.type = "button";
    where.addEventListener("click", function () {
      if (finding.key) { site.entry.goTo(form, finding.key); }
      else { editor.goTo(finding.body_line || 1); }
    });
    add(item, "span", WORDS[finding.severity], "weight");
    var fix = finding.rule === "DRAFT-01" ? "对照原件以后，勾“已对照原件核实”。" : finding.fix;
    var words = add(item, "p", finding.message + fix + " ");
    if (finding.corrects) {
      var button = add(words, "button", "改正", "correct");
      button.type = "button";
      button.title = "只改这一处，可以撤销；保存以后才写进文件";
      button.addEventListener("click", function () { site.correct(finding); });
    }
    var help = add(words, "a", finding.rule);
    help.href = form.dataset.home + "handbook#rule-" + finding.rule;
    help.target = "_blank";
    help.title = "这条规则是什么";
  }

  function count(findings, severity) {
    return findings.filter(function (finding) { return finding.severity === severity; }).length;
  }

  /** Shows what a check has found, and the text as it will look. */
  site.showChecked = function (data) {
    var findings = data.findings.slice().sort(function (one, other) {
      return WEIGHTS[one.severity] - WEIGHTS[other.severity] || one.line - other.line;
    });
    var lines = {};
    findings.slice().reverse().forEach(function (finding) {
      if (!finding.key && finding.body_line) { lines[finding.body_line] = finding.severity; }
    });
    editor.mark(lines);
    list.textContent = "";
    findings.forEach(addFinding);
    var parts = ["error", "warning", "note"].map(function (severity) {
      var number = count(findings, severity);
      return number ? number + "处" + WORDS[severity] : "";
    }).filter(Boolean);
    title.textContent = parts.length ? "检查结果：" + parts.join("，") : "没有发现问题";
    if (data.html !== shown) {
      shown = data.html;
      page.innerHTML = data.html;  // sanitised by the program, in a root of its own
    }
  };

  editor.source.addEventListener("scroll", function () {
    var room = editor.source.scrollHeight - editor.source.clientHeight;
    if (room > 0) {
      live.scrollTop = editor.source.scrollTop / room * (live.scrollHeight - live.clientHeight);
    }
  });

  function addSide(both, name, words, lines, isChosen) {
    var label = add(both, "label", "");
    var radio = label.appendChild(document.createElement("input"));
    radio.type = "radio";
    radio.name = name;
    radio.checked = isChosen;
    radio.value = words;
    add(label, "strong", words);
    add(label, "pre", lines.join("\n") || "（删去了）");
  }

  /** Shows the lines that both sides changed, side by side; `take` is called with the text. */
  site.showBoth = function (parts, take) {
    conflict.textContent = "";
    conflict.hidden = !parts.length;
    if (!parts.length) { return; }
    add(conflict, "h2", "正文的这几处，你和别处都改了，请各选一个");
    parts.forEach(function (part, at) {
      if (part.found === null) { return; }
      var both = add(conflict, "div", "", "both");
      addSide(both, "both-" + at, "你写的", part.own, true);
      addSide(both, "both-" + at, "别处写的", part.found, false);
    });
    var button = add(conflict, "button", "用选定的", "button button-main");
    button.type = "button";
    button.addEventListener("click", function () {
      conflict.hidden = true;
      var lines = [];
      parts.forEach(function (part, at) {
        var own = part.found === null ||
          conflict.querySelector("[name=both-" + at + "]:checked").value === "你写的";
        lines = lines.concat(own ? part.own : part.found);
      });
      take(lines.join("\n"));
    });
    conflict.scrollIntoView({block: "center"});
  };
})(self.site = self.site || {});
