/** 公开目录 from a spreadsheet: read or pasted, checked cell by cell, shown, then written as shown. */
(function (site) {
  "use strict";
  var part = document.getElementById("schedule");
  var said = document.getElementById("said");
  var found = document.getElementById("found");
  var save = document.getElementById("save");
  var text = document.getElementById("text");
  var file = document.getElementById("sheet-file");
  var sheet = document.getElementById("sheet");
  var table = document.getElementById("at");
  var sheets = [];
  var digest = "";

  function say(words, isWrong) {
    said.className = isWrong ? "faults" : "";
    said.textContent = words;
  }

  function forget() {
    found.hidden = save.hidden = true;
    say("");
  }

  function fill(id, lines) {
    var list = document.getElementById(id);
    list.textContent = "";
    lines.forEach(function (line) {
      list.appendChild(document.createElement("li")).textContent = line;
    });
  }

  function sent() {
    var chosen = sheets[sheet.selectedIndex];
    return JSON.stringify({rows: chosen ? chosen.rows : null, text: text.value,
      at: table ? Number(table.value) : 0, digest: digest});
  }

  function ask(action, then) {
    say("请稍候……");
    site.send(part, action + "?path=" + encodeURIComponent(part.dataset.path), sent()).then(then)
      .catch(function (error) { say(error.message, true); });
  }

  function show(data) {
    var wrong = data.faults.filter(function (one) { return one.stops; }).length;
    digest = data.digest;
    document.getElementById("faults-title").textContent = data.faults.length ?
      "核对了" + data.rows + "项：" + (wrong ? wrong + "处要先改好，" : "") +
      (data.faults.length - wrong + data.more) + "处请看一看" : "核对了" + data.rows + "项，每一格都对";
    fill("faults", data.faults.map(function (one) {
      return (one.stops ? "要改：" : "") + one.place + "：" + one.message + one.fix;
    }));
    fill("effects", data.seen);
    document.getElementById("effects-title").hidden = !data.seen.length;
    found.hidden = false;
    save.hidden = !digest;
    say(digest ? "看过以后按“写入”。" : wrong ? "还没有写，改好以后再核对。" : "和现在的一样，不用写。");
  }

  function choose() {
    var notices = sheets[sheet.selectedIndex].notices;
    forget();
    text.value = "";
    say("已读入" + sheets[sheet.selectedIndex].rows.length + "行。" + notices.join(""));
  }

  file.addEventListener("change", function () {
    if (!file.files.length) { return; }
    forget();
    say("正在读……");
    site.send(part, "read-sheet", file.files[0]).then(function (data) {
      sheets = data.sheets;
      sheet.textContent = "";
      sheets.forEach(function (one) { sheet.add(new Option(one.name || "这个文件")); });
      document.getElementById("chosen").hidden = sheets.length < 2;
      choose();
    }).catch(function (error) { say(error.message, true); });
    file.value = "";
  });
  sheet.addEventListener("change", choose);
  if (table) { table.addEventListener("change", forget); }
  text.addEventListener("input", function () {
    sheets = [];
    document.getElementById("chosen").hidden = true;
    forget();
  });
  document.getElementById("check").addEventListener("click", function () {
    forget();
    ask("check-sheet", show);
  });
  save.addEventListener("click", function () {
    ask("save-sheet", function (data) {
      forget();
      say(data.said);
      var link = part.appendChild(document.createElement("p")).appendChild(
        document.createElement("a"));
      link.href = part.dataset.home + "edit?path=" + encodeURIComponent(part.dataset.path);
      link.textContent = "打开改好的文件";
      link.focus();
    });
  });
})(self.site = self.site || {});
