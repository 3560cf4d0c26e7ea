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
    return inputs(control).map(function (input) { return input.value; });
  }

  function addRow(control, text) {
    var rows = control.querySelector(".rows");
    var empty = inputs(control).find(function (input) { return !input.value; });
    if (text && empty) { empty.value = text; return empty; }
    var row = rows.lastElementChild.cloneNode(true);
    var input = row.querySelector("input");
    input.removeAttribute("id");
    input.value = text || "";
    rows.appendChild(row);
    return input;
  }

  function removeRow(row) {
    if (row.parentNode.children.length > 1) { row.remove(); }
    else { row.querySelector("input").value = ""; }
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

  /** Offers the documents that hold the words typed. */
  function offer(form, input) {
    fetch(form.dataset.home + "documents?words=" + encodeURIComponent(input.value))
      .then(function (answer) { return answer.json(); })
      .then(function (found) {
        var list = document.getElementById("documents");
        list.textContent = "";
        found.forEach(function (one) {
          var option = document.createElement("option");
          option.value = one.value;
          option.label = one.label;
          list.appendChild(option);
        });
      });
  }

  /** Shows each finding beside its control, the rest in a list. */
  function showFindings(form, findings) {
    var others = document.getElementById("others");
    others.textContent = "";
    var byKey = {};
    findings.forEach(function (finding) {
      var text = finding.message + finding.fix;
      if (finding.key) { (byKey[finding.key] = byKey[finding.key] || []).push(text); }
      else { others.appendChild(document.createElement("li")).textContent = text; }
    });
    controls(form).forEach(function (control) {
      var texts = byKey[control.dataset.key] || [];
      control.querySelector(".faults").textContent = texts.join(" ");
      inputs(control).forEach(function (input) {
        input.setAttribute("aria-invalid", texts.length > 0);
      });
    });
  }

  site.entry = {
    controls: controls, inputs: inputs, read: read, texts: texts, verified: verified,
    addRow: addRow, removeRow: removeRow, showLayout: showLayout, offer: offer,
    showFindings: showFindings
  };
})(self.site = self.site || {});
