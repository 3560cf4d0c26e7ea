/** What a file says after a save, or what somebody else has written into it, put into the form. */
(function (site) {
  "use strict";
  var entry = site.entry;

  function said(texts) {
    return texts.map(function (text) { return entry.inWords(text).trim(); }).filter(Boolean);
  }

  function isSame(one, other) { return JSON.stringify(said(one)) === JSON.stringify(said(other)); }

  /** Shows what the file says, where nobody has typed since and nothing is in conflict. */
  entry.settle = function (form, sent, values, conflicts) {
    var open = (conflicts || []).map(function (conflict) { return conflict.key; });
    entry.controls(form).forEach(function (control) {
      var key = control.dataset.key;
      var items = values[key] || [];
      if (sent[key] && open.indexOf(key) < 0 && isSame(entry.texts(control), sent[key]) &&
          !isSame(sent[key], items)) { entry.fill(control, items); }
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
      entry.show(control);
      shown.textContent = conflict.found.length
        ? "别处已改为：" + conflict.found.map(entry.inWords).join("；") : "别处已删去这一项。";
      var button = shown.appendChild(document.createElement("button"));
      button.type = "button";
      button.className = "button";
      button.textContent = "改用别处的";
      button.addEventListener("click", function () {
        entry.fill(control, conflict.found);
        shown.remove();
        control.dispatchEvent(new Event("input", {bubbles: true}));
      });
    });
  };
})(self.site = self.site || {});
