/** Files picked or dropped on the front page: imported one by one, each with its report. */
(function (site) {
  "use strict";
  var form = document.getElementById("find");
  var upload = document.getElementById("upload");
  var reports = document.getElementById("imports");
  var LARGEST = 64 * 1024 * 1024;

  function add(parent, name, text, css) {
    var element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    if (css) { element.className = css; }
    return element;
  }

  function addFold(report, words, lines, isOpen) {
    if (!lines.length) { return; }
    var fold = add(report, "details", "");
    add(fold, "summary", words + "（" + lines.length + "）");
    var list = add(fold, "ul", "");
    lines.forEach(function (line) { add(list, "li", line); });
    fold.open = isOpen;
  }

  function say(fact) {
    return fact.key + "：" + (Array.isArray(fact.value) ? fact.value.join("、") : fact.value || "");
  }

  function tell(report, data) {
    report.textContent = "";
    report.className = "import";
    add(report, "h2", data.is_new ? "已导入“" + data.name + "”" +
      (data.doubts.length ? "，" + data.doubts.length + "处待核实" : "") : "“" + data.name + "”已经有了");
    if (!data.is_new) { add(report, "p", data.reason); }
    else {
      var whole = !data.missing.length && !data.surplus.length;
      add(report, "p", data.kind + "，读入 " + data.read + " 字：正文 " + data.shown +
        " 字，移入各项 " + data.moved + " 字；" +
        (whole ? "没有缺失，没有增加。" : "有出入，请对照原件。"));
      var list = add(report, "ul", "", "doubts");
      data.doubts.forEach(function (fact) {
        var item = add(list, "li", "");
        add(item, "span", fact.value ? "待核实" : "要填", "stage stage-unverified");
        add(item, "span", say(fact) + (fact.value ? "。" : "") + fact.doubt);
      });
      addFold(report, "缺失的文字", data.missing, true);
      addFold(report, "多出的文字", data.surplus, true);
      addFold(report, "说明", data.notices, true);
      addFold(report, "已认出的各项", data.known.map(say), false);
    }
    add(report, "a", data.is_new && data.doubts.length ? "逐项核实" : "打开", "button button-main").href = data.form;
    if (data.is_new) {
      var undo = add(report, "a", "不要这份：到“发布”里放弃", "undo");
      undo.href = form.dataset.home + "send";
    }
  }

  function importOne(file) {
    var report = add(reports, "div", "正在导入“" + file.name + "”……", "import");
    if (file.size > LARGEST) {
      report.textContent = file.name + " 太大了，最多 64 MB。";
      return null;
    }
    return site.send(form, "import?name=" + encodeURIComponent(file.name), file)
      .then(function (data) { tell(report, data); }).catch(function (error) {
        report.textContent = error.message;
        report.className = "import import-refused";
      });
  }

  function importAll(files) {
    Array.from(files).reduce(function (before, file) {
      return before.then(function () { return importOne(file); });
    }, Promise.resolve());
  }

  function hasFiles(event) {
    return Array.from(event.dataTransfer.types).indexOf("Files") >= 0;
  }

  upload.addEventListener("change", function () {
    importAll(upload.files);
    upload.value = "";
  });
  document.addEventListener("dragover", function (event) {
    if (!hasFiles(event)) { return; }
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", function (event) {
    if (!event.relatedTarget) { document.body.classList.remove("dropping"); }
  });
  document.addEventListener("drop", function (event) {
    if (!hasFiles(event)) { return; }
    event.preventDefault();
    document.body.classList.remove("dropping");
    importAll(event.dataTransfer.files);
  });
})(self.site = self.site || {});
