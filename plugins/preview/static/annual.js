/** Figures pasted for the tables of an annual report: checked cell by cell, then written. */
(function (site) {
  "use strict";
  var part = document.getElementById("annual");
  var said = document.getElementById("said");
  var faults = document.getElementById("faults");
  var counted = document.getElementById("counted");

  function send(action) {
    var tables = {};
    Array.from(part.querySelectorAll("textarea")).forEach(function (one) {
      tables[one.dataset.table] = one.value;
    });
    faults.textContent = "";
    said.className = "";
    said.textContent = "请稍候……";
    return site.send(part, action + "?path=" + encodeURIComponent(part.dataset.path),
      JSON.stringify({tables: tables, digest: part.dataset.digest}));
  }

  function fail(error) {
    said.className = "faults";
    said.textContent = error.message;
  }

  document.getElementById("check").addEventListener("click", function () {
    send("check-figures").then(function (data) {
      data.faults.forEach(function (line) {
        faults.appendChild(document.createElement("li")).textContent = line;
      });
      said.textContent = data.faults.length ? data.faults.length + "处不对" :
        data.changed ? "每一格都对，可以写进数据文件。" : "没有改动。";
    }).catch(fail);
  });
  document.getElementById("save").addEventListener("click", function () {
    send("save-figures").then(function (data) {
      said.textContent = data.said;
      setTimeout(function () { location.reload(); }, 1500);
    }).catch(fail);
  });
  if (counted) {
    counted.addEventListener("click", function () {
      counted.closest("section").querySelector("textarea").value = counted.dataset.figures;
    });
  }
})(self.site = self.site || {});
