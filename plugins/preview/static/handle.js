/** Procedures of a document: what readers would see, then the same written; a list pasted. */
(function (site) {
  "use strict";
  var part = document.getElementById("handle");
  var decisions = document.getElementById("decisions");

  function say(box, text, isWrong) {
    var said = box.querySelector(".said");
    said.className = isWrong ? "said faults" : "said";
    said.textContent = text;
  }

  function filled(box) {
    var said = {};
    Array.from(box.querySelectorAll("input")).forEach(function (one) { said[one.name] = one.value; });
    return said;
  }

  function address(action) { return action + "?path=" + encodeURIComponent(part.dataset.path); }

  function forget(box) {
    box.querySelector(".seen").textContent = "";
    box.querySelector("[data-do=do]").hidden = true;
    say(box, "");
  }

  function show(box, data) {
    var list = box.querySelector(".seen");
    data.foreseen.forEach(function (line) {
      list.appendChild(document.createElement("li")).textContent = line;
    });
    list.appendChild(document.createElement("li")).textContent = "改动的文件：" + data.files.join("、");
    box.dataset.digest = data.digest;
    box.querySelector("[data-do=do]").hidden = false;
    say(box, "");
  }

  function done(box, data) {
    forget(box);
    say(box, data.said);
    data.to_do.forEach(function (line) {
      box.querySelector(".seen").appendChild(document.createElement("li")).textContent = line;
    });
    var ways = box.querySelector(".ways") || box.appendChild(document.createElement("p"));
    ways.className = "ways";
    ways.textContent = "";
    [[data.act, data.way], ["打开改好的文件", part.dataset.home + "edit?path=" +
      encodeURIComponent(data.path)]].forEach(function (way) {
      if (!way[0]) { return; }
      var link = ways.appendChild(document.createElement("a"));
      link.textContent = way[0];
      link.href = way[1];
      ways.appendChild(document.createTextNode("　"));
    });
    ways.querySelector("a").focus();
  }

  part.addEventListener("click", function (event) {
    var action = event.target.dataset.do;
    if (!action) { return; }
    var box = event.target.closest(".procedure");
    var sent = {procedure: box.dataset.procedure, said: filled(box), digest: box.dataset.digest || ""};
    if (action === "try") { forget(box); }
    say(box, "请稍候……");
    site.send(part, address(action), JSON.stringify(sent)).then(function (data) {
      (action === "try" ? show : done)(box, data);
    }).catch(function (error) { say(box, error.message, true); });
  });
  part.addEventListener("input", function (event) {
    var box = event.target.closest("[data-procedure]");
    if (box) { forget(box); }
    if (event.target.getAttribute("list") !== "decisions") { return; }
    fetch(part.dataset.home + "documents?words=" + encodeURIComponent(event.target.value))
      .then(function (answer) { return answer.json(); }).then(function (found) {
        decisions.textContent = "";
        found.forEach(function (one) {
          var option = decisions.appendChild(document.createElement("option"));
          option.value = one.value;
          option.label = one.label;
        });
      });
  });
  var box = document.getElementById("pasting");
  var declare = document.getElementById("declare");
  var digest = "";

  function showListed(data) {
    var listed = document.getElementById("listed");
    digest = data.digest;
    listed.textContent = "";
    data.groups.forEach(function (group) {
      listed.appendChild(document.createElement("h3")).textContent = group.heading;
      var list = listed.appendChild(document.createElement("ul"));
      list.className = "lines";
      group.listed.forEach(function (line) {
        list.appendChild(document.createElement("li")).textContent = line;
      });
    });
    data.remarks.forEach(function (remark) {
      listed.appendChild(document.createElement("p")).textContent = remark;
    });
    declare.textContent = "把待列入的和不在本站的共 " + data.wanted + " 份写进这份决定";
    declare.hidden = !data.wanted;
  }

  function wrong(error) { say(box, error.message, true); }

  if (box) {
    document.getElementById("paste").addEventListener("click", function () {
      say(box, "正在比对……");
      site.send(part, address("paste-list"),
        JSON.stringify({text: document.getElementById("pasted").value})).then(function (data) {
        return site.send(part, address("listed"), "").then(function (listed) {
          showListed(listed);
          say(box, data.said);
        });
      }).catch(wrong);
    });
    declare.addEventListener("click", function () {
      say(box, "正在写……");
      site.send(part, address("declare") + "&digest=" + digest, "").then(function (data) {
        declare.hidden = true;
        say(box, data.said);
      }).catch(wrong);
    });
  }
})(self.site = self.site || {});
