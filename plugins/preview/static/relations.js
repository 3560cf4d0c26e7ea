/** Relations: the provisions of the document they name, to be ticked; what readers will see of each. */
(function (site) {
  "use strict";
  var form = document.getElementById("form");
  var SIGNS = /[、，,；;]/;

  function part(record, key) { return record.querySelector("[data-part='" + key + "']"); }

  function words(input) {
    return input.value.split(SIGNS).map(function (one) { return one.trim(); }).filter(Boolean);
  }

  /** What is ticked stands in the input, before what was typed besides. */
  function put(record, box, input) {
    var said = words(input).filter(function (one) { return one !== box.value; });
    if (box.checked) { said.push(box.value); }
    input.value = said.join("、");
    input.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show(record, input, found) {
    var list = record.querySelector(".provisions") || input.parentNode.parentNode.insertBefore(
      document.createElement("fieldset"), input.parentNode.nextSibling);
    var said = words(input);
    list.className = "provisions";
    list.textContent = "";
    list.hidden = !found.length;
    list.appendChild(document.createElement("legend")).textContent = "只涉及几条、几款、几项的，勾上";
    found.forEach(function (one) {
      var label = list.appendChild(document.createElement("label"));
      if (one.within) { label.className = "within"; }
      var box = label.appendChild(document.createElement("input"));
      box.type = "checkbox";
      box.className = "provision";
      box.value = one.words;
      box.checked = said.indexOf(one.words) >= 0;
      label.appendChild(document.createTextNode(" " + one.text));
      box.addEventListener("change", function () { put(record, box, input); });
    });
  }

  /** Asks for the provisions of the document that is named, once for each. */
  function offer(record) {
    var target = part(record, "文件");
    var input = part(record, "条款");
    var of = target && input ? target.value.trim() : "";
    if (!input || record.dataset.of === of) { return; }
    record.dataset.of = of;
    fetch(form.dataset.home + "provisions?of=" + encodeURIComponent(of) + "&from=" +
      encodeURIComponent(form.dataset.path)).then(function (answer) { return answer.json(); })
      .then(function (found) {
        if (record.dataset.of === of) { show(record, input, found); }
      });
  }

  function offerIn(element) {
    var record = element.closest && element.closest(".record");
    var fold = record && record.querySelector(".folded");
    if (fold && fold.open) { offer(record); }
  }

  form.addEventListener("toggle", function (event) { offerIn(event.target); }, true);
  form.addEventListener("change", function (event) { offerIn(event.target); });

  /** What readers will see of each relation, below its control. */
  site.showSeen = function (of, seen) {
    Array.from(of.querySelectorAll(".seen")).forEach(function (list) {
      var lines = seen[list.closest("[data-key]").dataset.key] || [];
      list.textContent = "";
      lines.forEach(function (line) {
        list.appendChild(document.createElement("li")).textContent = "读者会看到：" + line;
      });
    });
  };
})(self.site = self.site || {});
