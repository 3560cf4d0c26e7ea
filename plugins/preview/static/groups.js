/** The groups of the form: what a closed one says, what it lacks, the fields that are asked for. */
(function (site) {
  "use strict";
  var entry = site.entry;
  var LONGEST = 60;

  /** What is wrong with a control's value; the files that wait in it have words of their own. */
  function faultsOf(control) { return control.querySelector("p.faults"); }

  function isHidden(control) {
    return control.hidden || (control.parentNode.classList.contains("more") &&
      !control.classList.contains("asked"));
  }

  /** Opens what holds a control, so that it can be seen. */
  entry.show = function (control) {
    if (control.parentNode.classList.contains("more")) { control.classList.add("asked"); }
    for (var at = control; at; at = at.parentNode) {
      if (at.tagName === "DETAILS") { at.open = true; }
    }
  };

  entry.goTo = function (form, key) {
    var control = entry.controls(form).find(function (one) { return one.dataset.key === key; });
    if (!control || control.hidden) { return; }
    entry.show(control);
    var input = entry.inputs(control).find(function (one) {
      return one.getAttribute("aria-invalid") === "true";
    }) || entry.inputs(control)[0];
    input.focus();
    control.scrollIntoView({block: "center"});
  };

  /** What is done today has today's day, until it is given another. */
  entry.begin = function (form, key) {
    var control = entry.controls(form).find(function (one) { return one.dataset.key === key; });
    Array.from(control.querySelectorAll(".today")).forEach(function (input) {
      input.value = input.value || form.dataset.day;
    });
  };

  function said(control) {
    return entry.texts(control).filter(function (text) { return text.trim(); }).map(entry.inWords)
      .join("、");
  }

  function describe(group) {
    var controls = Array.from(group.querySelectorAll("[data-key]"));
    controls.forEach(function (control) {
      if (said(control) && !control.hidden) { control.classList.add("asked"); }
    });
    var shown = controls.filter(function (control) { return !isHidden(control); });
    var words = shown.map(said).filter(Boolean).join("，");
    var wrong = shown.filter(function (control) {
      return faultsOf(control).textContent;
    }).length;
    var doubts = shown.filter(function (control) {
      var mark = control.querySelector(".verified");
      return mark && !mark.hidden && !mark.querySelector("input").checked;
    }).length;
    var tick = group.querySelector(".tick");
    group.querySelector(".digest").textContent = words.slice(0, LONGEST) || "没有";
    tick.className = "tick" + (wrong ? " wrong" : doubts ? " doubtful" : "");
    tick.textContent = wrong ? "！" + wrong + "处要改" : doubts ? "！" + doubts + "处待核实" : "";
  }

  /** Says of each group what it holds; a field that is asked for is offered no more. */
  entry.describe = function (form) {
    Array.from(form.querySelectorAll(".group")).forEach(describe);
    Array.from(form.querySelectorAll(".asking option")).forEach(function (option) {
      if (!option.value) { return; }
      var control = entry.controls(form).find(function (one) {
        return one.dataset.key === option.value;
      });
      option.hidden = option.disabled = !isHidden(control) || control.hidden;
    });
    Array.from(form.querySelectorAll(".ask")).forEach(function (ask) {
      ask.hidden = !Array.from(ask.querySelectorAll("option")).some(function (option) {
        return option.value && !option.hidden;
      });
    });
  };

  /** Takes the mark of doubt from every key but these. */
  entry.showDoubts = function (form, keys) {
    entry.controls(form).forEach(function (control) {
      if (keys.indexOf(control.dataset.key) >= 0 || !control.querySelector(".verified")) { return; }
      Array.from(control.querySelectorAll(".verified, .doubt")).forEach(function (mark) {
        mark.remove();
      });
    });
    entry.describe(form);
  };

  /** Shows each finding that is about a key beside its control. */
  entry.showFindings = function (form, findings) {
    entry.controls(form).forEach(function (control) {
      var mark = control.querySelector(".verified");
      if (mark) {  // a value that is another needs no tick
        mark.hidden = !mark.querySelector("input").checked && !findings.some(function (finding) {
          return finding.key === control.dataset.key && finding.rule === "DRAFT-01";
        });
      }
      var texts = findings.filter(function (finding) {  // a doubt has a box of its own to tick
        return finding.key === control.dataset.key && finding.rule !== "DRAFT-01";
      }).map(function (finding) { return finding.message + finding.fix; });
      faultsOf(control).textContent = texts.join(" ");
      entry.inputs(control).forEach(function (input) {
        input.setAttribute("aria-invalid", texts.length > 0);
      });
      if (texts.length) { entry.show(control); }
    });
    entry.describe(form);
  };
})(self.site = self.site || {});
