/** Files chosen for a document: they wait in a list, are laid beside it on saving, one by one. */
(function (site) {
  "use strict";
  var LARGEST = 64 * 1024 * 1024;
  var entry = site.entry;

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.textContent = text || "";
    return parent.appendChild(element);
  }

  function addButton(item, text, act) {
    var button = add(item, "button", text);
    button.type = "button";
    button.className = "button";
    button.addEventListener("click", act);
    return button;
  }

  /** True where a row of the form names this file already. */
  function isNamed(control, file) {
    return Array.from(control.querySelectorAll(".part-file input")).some(function (input) {
      return input.value === file;
    });
  }

  /** A file that is an attachment no longer, and a button that deletes it. */
  site.offerToDelete = function (form, notes, file) {
    var item = add(notes, "li", file + " 不再是这份文件的附件，还留在文件夹里。");
    var button = addButton(item, "删除这个文件", function () {
      site.send(form, "delete?path=" + encodeURIComponent(form.dataset.path) + "&file=" +
        encodeURIComponent(file), "").then(function () {
        item.textContent = "已删除 " + file + "。";
      }).catch(function (error) { item.textContent = error.message; });
    });
    button.className = "button button-warn";
  };

  /** What waits for one form: its `size`, and `lay`. */
  site.attachments = function (form, changed) {
    var chosen = form.querySelector(".attach");
    var control = chosen.closest("[data-key]");
    var list = control.querySelector(".waiting");
    var waiting = [];
    var laid = 0;

    function forget(one) {
      waiting.splice(waiting.indexOf(one), 1);
      one.item.remove();
      changed();
    }

    /** `as` is the name of the attachment that a file takes the place of. */
    function wait(file, as, record) {
      var place = record ? record.querySelector(".exchanged") : list;
      var one = {file: file, item: add(place, "li"), replaces: Boolean(as), as: as};
      add(one.item, "span", file.name);
      one.reason = add(one.item, "span", as ? "保存时换掉 " + as + "，网址不变" : "保存时放到文件旁边");
      one.reason.className = "hint";
      one.replace = addButton(one.item, "替换旁边的那个", function () {
        one.replaces = true;
        one.replace.hidden = true;
        say(one, "保存时替换", false);
      });
      one.replace.hidden = true;
      addButton(one.item, "不附", function () { forget(one); });
      waiting.push(one);
      entry.show(control);
    }

    function say(one, text, isWrong) {
      one.reason.textContent = text;
      one.reason.className = isWrong ? "faults" : "hint";
    }

    function layOne(path, one) {
      if (one.file.size > LARGEST) { return say(one, "太大了，最多 64 MB。", true); }
      var where = "attach?path=" + encodeURIComponent(path) + "&name=" +
        encodeURIComponent(one.file.name) + (one.replaces ? "&replace=1" : "") +
        (one.as ? "&as=" + encodeURIComponent(one.as) : "");
      return site.send(form, where, one.file).then(function (data) {
        if (!isNamed(control, data.file)) { entry.addRow(control, data.item); }
        forget(one);
        laid += 1;
      }).catch(function (error) {
        say(one, error.message, true);
        one.replace.hidden = !(error.data && error.data.taken);
      });
    }

    control.addEventListener("change", function (event) {
      var input = event.target;
      if (input.type !== "file") { return; }
      var record = input.closest(".record");
      Array.from(input.files).forEach(function (file) {
        wait(file, record ? record.querySelector(".part-file input").value : "", record);
      });
      input.value = "";
      changed();
    });

    return {
      size: function () { return waiting.length; },
      /** Why the first of those that wait was refused. */
      reason: function () { return waiting[0].reason.textContent; },
      /** Lays all that wait beside the document, and counts; the refused wait on, with why. */
      lay: function (path) {
        laid = 0;
        return waiting.slice().reduce(function (before, one) {
          return before.then(function () { return layOne(path, one); });
        }, Promise.resolve()).then(function () { return laid; });
      }
    };
  };
})(self.site = self.site || {});
