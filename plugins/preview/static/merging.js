/** What a file says after a save, or what somebody else has written into it, put into the form. */
(function (site) {
  "use strict";
  var entry = site.entry;

  function said(texts) {
    return texts.map(function (text) { return text.trim(); }).filter(Boolean);
  }

  function isSame(one, other) { return JSON.stringify(said(one)) === JSON.stringify(said(other)); }

  /** Puts texts into a control, one for each of its rows. */
  function fill(control, items) {
    var rows = control.querySelector(".rows");
    while (rows && rows.children.length > 1) { rows.lastElementChild.remove(); }
    var first = entry.inputs(control)[0];
    first.value = items[0] || "";
    if (items[0] && first.tagName === "SELECT" && first.value !== items[0]) {
      first.add(new Option(items[0], items[0], true, true));
    }
    if (rows) { items.slice(1).forEach(function (item) { entry.addRow(control, item); }); }
  }

  /** Shows what the file says, where nobody has typed since and nothing is in conflict. */
  entry.settle = function (form, sent, values, conflicts) {
    var open = (conflicts || []).map(function (conflict) { return conflict.key; });
    entry.controls(form).forEach(function (control) {
      var key = control.dataset.key;
      var items = values[key] || [];
      if (sent[key] && open.indexOf(key) < 0 && isSame(entry.texts(control), sent[key]) &&
          !isSame(sent[key], items)) { fill(control, items); }
    });
  };

  /** Beside each key in conflict, what the file says now, and a button that takes it over. */
  entry.showConflicts = function (form, conflicts) {
    Array.from(form.querySelectorAll(".conflict")).forEach(function (shown) { shown.remove(); });
    conflicts.forEach(function (conflict) {
      var control = entry.controls(form).find(function (one) {
        return one.dataset.key === conflict.key;
      });
      var shown = control.appendChild(document.createElement("p"));
      shown.className = "conflict";
      shown.textContent = conflict.found.length
        ? "别处已改为：" + conflict.found.join("；") : "别处已删去这一项。";
      var button = shown.appendChild(document.createElement("button"));
      button.type = "button";
      button.textContent = "改用别处的";
      button.addEventListener("click", function () {
        fill(control, conflict.found);
        shown.remove();
        control.dispatchEvent(new Event("input", {bubbles: true}));
      });
    });
  };
})(self.site = self.site || {});
