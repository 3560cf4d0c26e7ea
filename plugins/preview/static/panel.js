/** The panel beside a page of the preview: findings of its document; reloads when it is new. */
(function () {
  "use strict";
  var HOME = "/_preview/";
  var PAUSE = 100;
  var page = location.pathname.replace(/\/$/, "/index.html");
  var stamp = document.currentScript.dataset.stamp;
  var shown = "";
  var root = makeRoot();

  function makeRoot() {
    var host = document.createElement("div");
    host.id = "preview-panel";
    document.body.appendChild(host);
    var shadow = host.attachShadow({mode: "open"});
    var style = add(shadow, "link");
    style.rel = "stylesheet";
    style.href = HOME + "static/panel.css";
    return add(shadow, "aside");
  }

  function add(parent, name, text) {
    var element = document.createElement(name);
    if (text) { element.textContent = text; }
    return parent.appendChild(element);
  }

  function addLink(parent, href, text) {
    var link = add(parent, "a", text);
    link.href = href;
    return link;
  }

  function summary(state) {
    if (state.failed) { return "内容有错，网站" + (state.built ? "还是上一版" : "还没有生成"); }
    if (state.busy) { return "正在更新……"; }
    var count = state.findings.length;
    if (count) { return count + " 个问题"; }
    if (!state.checked) { return "正在检查……"; }
    return state.document ? "没有发现问题" : "预览";
  }

  function showFinding(list, finding) {
    var item = add(list, "li");
    item.className = finding.severity;
    add(item, "strong", finding.rule);
    add(item, "span", finding.message);
    if (finding.fix) { add(item, "em", finding.fix); }
    var place = finding.here && finding.line ? "第 " + finding.line + " 行" : finding.place;
    if (finding.form) { addLink(item, finding.form, place); } else { add(item, "code", place); }
    if (finding.editor) { addLink(item, finding.editor, "编辑器"); }
  }

  function show(state) {
    var text = JSON.stringify(state);
    if (text === shown) { return; }
    shown = text;
    var open = root.querySelector("details");
    open = open ? open.open : state.findings.length > 0 || state.failed;
    root.textContent = "";
    root.className = state.failed ? "failed" : "";
    var details = add(root, "details");
    details.open = open || state.failed;
    add(details, "summary", summary(state));
    if (state.complaint) { add(details, "pre", state.complaint); }
    var list = add(details, "ol");
    state.findings.forEach(function (finding) { showFinding(list, finding); });
    var ways = add(root, "p");
    if (state.document) {
      addLink(ways, state.document.form, "修改");
      if (state.document.editor) { addLink(ways, state.document.editor, "在编辑器里打开"); }
    }
    addLink(ways, HOME, "编辑台" + (state.others > 0 ? "（另有 " + state.others + " 个问题）" : ""));
  }

  function look() {
    if (document.hidden) { return wait(); }
    fetch(HOME + "state?page=" + encodeURIComponent(page)).then(function (answer) {
      return answer.json();
    }).then(function (state) {
      if (!state.busy && state.stamp !== stamp) { return location.reload(); }
      show(state);
      wait();
    }).catch(function () {
      shown = "";
      root.textContent = "预览已停止";
      wait();
    });
  }

  function wait() { setTimeout(look, PAUSE); }

  look();
})();
