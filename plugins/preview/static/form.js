/** The form at work: checks while somebody types, saves when they say so, loses nothing. */
(function (site) {
  "use strict";
  var PAUSE = 300;
  var UNSAVED = "有改动，还没有保存";
  var form = document.getElementById("form");
  var said = document.getElementById("said");
  var notes = document.getElementById("notes");
  var path = document.getElementById("path");
  var body = document.getElementById("body");
  var base = body.defaultValue; // not what somebody typed before this ran
  var entry = site.entry;
  var timer = 0;
  var asked = 0;
  var named = false;
  var isNew = Boolean(path);
  var isSaving = false;
  var attachments = site.attachments(form, soon);
  var saved = entered();

  function gather() {
    return {
      path: path ? path.value.trim() : form.dataset.path, "new": isNew,
      values: entry.read(form), body: body.value, base: base,
      digest: form.dataset.digest, verified: entry.verified(form)
    };
  }

  /** All that would be lost with the page. */
  function entered() {
    return JSON.stringify([entry.read(form), entry.verified(form), body.value,
      named ? path.value : ""]);
  }

  function check() {
    var number = asked += 1;
    return site.send(form, "check", JSON.stringify(gather())).then(function (data) {
      if (number !== asked) { return data; }
      entry.showFindings(form, data.findings);
      site.showChecked(data);
      site.showSeen(form, data.seen);
      if (isNew && !named && data.proposal) { path.value = data.proposal; }
      if (!isSaving && site.hasUnsaved() && !said.className) { said.textContent = UNSAVED; }
      if (said.textContent === UNSAVED && !site.hasUnsaved()) { said.textContent = ""; }
      return data;
    });
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(function () {
      check().catch(function (error) { said.textContent = error.message; });
    }, PAUSE);
  }

  function write() {
    var sent = gather();
    return site.send(form, "save", JSON.stringify(sent)).then(function (data) {
      entry.settle(form, sent.values, data.values);
      entry.showConflicts(form, []);
      site.showBoth([]);
      if (body.value === sent.body && sent.body !== data.body) { site.editor.set(data.body); }
      base = data.body;
      form.dataset.digest = data.digest;
      isNew = false;
      saved = entered();
      return data;
    }).catch(function (error) {
      if (error.data && error.data.conflicts) {
        entry.settle(form, sent.values, error.data.values, error.data.conflicts);
        entry.showConflicts(form, error.data.conflicts);
        site.showBoth(error.data.parts, function (text) {
          site.editor.set(text);
          said.textContent = "选好了，请再按保存。";
        });
        if (error.data.parts.length) { base = error.data.base; }
        form.dataset.digest = error.data.digest;
      }
      throw error;
    });
  }

  /** Puts the certain correction of one finding into the form. */
  site.correct = function (finding) {
    var sent = gather();
    sent.rule = finding.rule;
    sent.line = finding.line;
    site.send(form, "correct", JSON.stringify(sent)).then(function (data) {
      if (body.value === sent.body && data.body !== sent.body) { site.editor.change(data.body); }
      entry.settle(form, sent.values, data.values);
      soon();
    }).catch(function (error) { said.textContent = error.message; });
  };

  function save() {
    if (isSaving) { return null; }
    isSaving = true;
    clearTimeout(timer);
    said.className = "";
    said.textContent = "正在保存……";
    notes.textContent = "";
    return check().then(function (data) {
      if (isNew && !path.value.trim()) { throw new Error("请写文件名。"); }
      var wrong = data.findings.filter(function (finding) { return finding.stops; });
      if (wrong.length) {
        if (wrong[0].key) { entry.goTo(form, wrong[0].key); }
        throw new Error("没有保存：" + wrong[0].message);
      }
      return isNew ? write() : null;  // a file stands beside a document that is there
    }).then(function (before) {
      return attachments.lay(gather().path).then(function (laid) {
        return write().then(function (data) { tell(data, data.changed || laid || before); });
      });
    }).catch(function (error) {
      said.className = "faults";
      said.textContent = error.message;
    }).then(function () {
      isSaving = false;
    });
  }

  /** Says where the document stands now and what comes next; a step taken in this form needs no
   * way to it. */
  function showProgress(progress) {
    var part = document.getElementById("progress");
    var stage = part.querySelector(".stage");
    var way = part.querySelector("a");
    if (!stage) { return; }
    stage.className = "stage stage-" + progress.kind;
    stage.textContent = progress.stage;
    part.querySelector(".words").textContent = progress.words;
    way.textContent = progress.act;
    way.href = progress.way;
    way.hidden = !progress.act || progress.way.indexOf(form.dataset.home + "edit") === 0;
  }

  function tell(data, isChanged) {
    var left = attachments.size();
    if (path && !left) {
      saved = entered();
      location.replace(form.dataset.home + "edit?path=" + encodeURIComponent(path.value.trim()) +
        "#saved");
      return;
    }
    var isClean = entered() === saved;
    entry.showDoubts(form, data.doubts);  // with the ticks that were part of what was entered
    if (isClean) { saved = entered(); }
    showProgress(data.progress);
    if (path) { path.readOnly = body.readOnly = true; }
    said.textContent = (isChanged ? "已保存。" : "没有改动。") +
      (left ? left + " 个附件没有放上：" + attachments.reason() : "");
    said.className = left ? "faults" : "";
    data.notes.forEach(function (note) { site.offerToDelete(form, notes, note); });
    soon();
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    save();
  });
  form.addEventListener("input", function (event) {
    var target = event.target;
    if (target.type === "file" || target.closest(".tool")) { return; }
    said.className = "";  // what was refused is being mended
    if (target.classList.contains("picker")) {
      target.previousElementSibling.value = target.value;
    }
    if (target.classList.contains("asking")) {
      var wanted = target.value;
      target.value = "";
      entry.goTo(form, wanted);
      entry.begin(form, wanted);
      entry.describe(form);
      return;
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
      entry.removeRow(target.closest(".record, .row"));
      soon();
    }
  });
  /** True while something would be lost with the page. */
  site.hasUnsaved = function () { return entered() !== saved || attachments.size() > 0; };

  /** Hides the form, which shows what is no more; a link in `part` opens what there is now. */
  site.leaveForm = function (part, words) {
    var link = part.appendChild(document.createElement("p")).appendChild(
      document.createElement("a"));
    link.href = form.dataset.home + "edit?path=" + encodeURIComponent(form.dataset.path);
    link.textContent = words;
    form.hidden = true;
  };

  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      save();
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (site.hasUnsaved()) {
      event.preventDefault();
      event.returnValue = "";  // browsers ask in words of their own
    }
  });
  entry.showLayout(form);
  entry.describe(form);
  saved = site.isEntered() ? "" : entered();
  if (location.hash === "#saved") {
    said.textContent = "已保存。";
    history.replaceState(null, "", location.pathname + location.search);
  }
  if (isNew) { document.getElementById("findings-title").textContent = "还没有填写"; }
  else { soon(); }
  if (form.dataset.atKey) { entry.goTo(form, form.dataset.atKey); }
  if (Number(form.dataset.atLine)) { site.editor.goTo(Number(form.dataset.atLine)); }
})(self.site = self.site || {});
