/** The controls of the form: what is entered in them, rows to add and take away, pickers. */
(function (site) {
  "use strict";

  function controls(form) { return Array.from(form.querySelectorAll("[data-key]")); }

  function inputs(control) {
    return Array.from(control.querySelectorAll("input, textarea, select")).filter(function (input) {
      return input.type !== "file" && input.type !== "checkbox" &&
        !input.classList.contains("picker");
    });
  }

  function records(control) { return Array.from(control.querySelectorAll(".record")); }

  /** What one record says, as the program has it: "" where it says nothing. */
  function said(record) {
    var parts = {};
    Array.from(record.querySelectorAll("[data-part]")).forEach(function (input) {
      if (input.value.trim()) { parts[input.dataset.part] = input.value.trim(); }
    });
    return Object.keys(parts).length ? JSON.stringify(parts) : "";
  }

  function tell(record, item) {
    var parts = item ? JSON.parse(item) : {};
    Array.from(record.querySelectorAll("[data-part]")).forEach(function (input) {
      input.value = parts[input.dataset.part] || "";
    });
    var file = record.querySelector(".of-file");
    if (file) { file.hidden = !item; }
  }

  /** By key, the texts entered; keys of another layout are not sent. */
  function read(form) {
    var values = {};
    controls(form).forEach(function (control) {
      if (control.hidden) { return; }
      values[control.dataset.key] = texts(control);
    });
    return values;
  }

  /** The keys ticked as verified. */
  function verified(form) {
    return Array.from(form.querySelectorAll(".verified input:checked")).map(function (input) {
      return input.value;
    });
  }

  /** The texts entered for one key. */
  function texts(control) {
    if (records(control).length) { return records(control).map(said); }
    return inputs(control).map(function (input) { return input.value; });
  }

  /** A text of a control as a person reads it. */
  function inWords(text) {
    try {
      var parts = JSON.parse(text);
      return Object.keys(parts).map(function (key) { return parts[key]; }).join("，");
    } catch (error) { return text; }
  }

  function addRow(control, text) {
    var rows = control.querySelector(".rows");
    var row = Array.from(rows.children).find(function (one, at) { return !texts(control)[at]; });
    if (!text || !row) {
      row = rows.lastElementChild.cloneNode(true);
      Array.from(row.querySelectorAll("input, select")).forEach(function (input) {
        input.removeAttribute("id");
        input.value = "";
      });
      Array.from(row.querySelectorAll(".exchanged")).forEach(function (one) { one.textContent = ""; });
      Array.from(row.querySelectorAll(".meant")).forEach(function (one) { one.textContent = ""; });
      Array.from(row.querySelectorAll(".provisions")).forEach(function (one) { one.remove(); });
      row.removeAttribute("data-of");
      rows.appendChild(row);
    }
    if (row.classList.contains("record")) { tell(row, text); }
    else { row.querySelector("input").value = text || ""; }
    return row.querySelector("input");
  }

  function removeRow(row) {
    if (row.parentNode.children.length > 1) { row.remove(); return; }
    if (row.classList.contains("record")) { tell(row, ""); }
    else { row.querySelector("input").value = ""; }
  }

  /** Puts texts into a control, one for each of its rows. */
  function fill(control, items) {
    var rows = control.querySelector(".rows");
    while (rows && rows.children.length > 1) { rows.lastElementChild.remove(); }
    if (rows) { removeRow(rows.firstElementChild); }
    if (rows) { items.forEach(function (item) { addRow(control, item); }); return; }
    var first = inputs(control)[0];
    first.value = items[0] || "";
    if (items[0] && first.tagName === "SELECT" && first.value !== items[0]) {
      first.add(new Option(items[0], items[0], true, true));
    }
  }

  /** Shows the keys of the chosen layout, and those that say something. */
  function showLayout(form) {
    var chosen = controls(form).find(function (control) {
      return control.dataset.picks === "layouts";
    });
    var layout = inputs(chosen)[0].value;
    controls(form).forEach(function (control) {
      if (control.dataset.layout) {
        control.hidden = control.dataset.layout !== layout &&
          !inputs(control).some(function (input) { return input.value; });
      }
    });
  }

  /** Offers the documents that hold the words typed, and says which one is meant. */
  function offer(form, input) {
    fetch(form.dataset.home + "documents?words=" + encodeURIComponent(input.value))
      .then(function (answer) { return answer.json(); })
      .then(function (found) {
        var list = document.getElementById("documents");
        var meant = found.find(function (one) { return one.value === input.value; });
        input.parentNode.querySelector(".meant").textContent = meant ? meant.label : "";
        list.textContent = "";
        found.forEach(function (one) {
          var option = document.createElement("option");
          option.value = one.value;
          option.label = one.label;
          list.appendChild(option);
        });
      });
  }

  site.entry = {
    controls: controls, inputs: inputs, read: read, texts: texts, verified: verified,
    addRow: addRow, removeRow: removeRow, showLayout: showLayout, offer: offer, fill: fill,
    inWords: inWords
  };
})(self.site = self.site || {});
