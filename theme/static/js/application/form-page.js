/**
 * The application form: checked, printed or saved as a file, sent nowhere, kept nowhere.
 * Without this script it is a form to fill in and print with the browser's own means.
 */
(function (site) {
  "use strict";

  /** Return the block of a field: its label, control, hint and error. */
  const blockOf = (form, field) => form.querySelector("[data-field='" + field + "']");
  const controlsOf = (block) => [...block.querySelectorAll("input, select, textarea")];

  function read(form) {
    const given = {};
    for (const [name, value] of new FormData(form)) given[name] = value.trim();
    return given;
  }

  /**
   * Show the parts that go with what is chosen: data-when="way=fax" while 传真 is. While nothing is
   * chosen, all; of the kinds of applicant both on paper alone.
   */
  function showParts(form) {
    const given = read(form);
    form.toggleAttribute("data-unchosen", !given.kind);
    form.querySelectorAll("[data-when]").forEach(function (part) {
      const [name, values] = part.dataset.when.split("=");
      part.hidden = Boolean(given[name]) && !values.split(" ").includes(given[name]);
    });
  }

  function setError(block, message) {
    const error = block.querySelector(".field-error");
    error.textContent = message;
    error.hidden = !message;
    for (const control of controlsOf(block)) {
      if (message) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
      const described = (control.getAttribute("aria-describedby") || "").split(" ")
        .filter((id) => id && id !== error.id);
      if (message) described.push(error.id);
      if (described.length) control.setAttribute("aria-describedby", described.join(" "));
      else control.removeAttribute("aria-describedby");
    }
  }

  /** Show what may be lacking, above the form and at each field. */
  function showGaps(form, gaps) {
    form.querySelectorAll("[data-field]").forEach((block) => setError(block, ""));
    const summary = form.querySelector("[data-summary]");
    summary.hidden = gaps.length === 0;
    summary.querySelector("[data-count]").textContent = gaps.length;
    summary.querySelector("ul").replaceChildren(...gaps.map(function (gap) {
      const block = blockOf(form, gap.field), control = controlsOf(block)[0];
      setError(block, gap.message);
      const line = document.createElement("li"), link = document.createElement("a");
      link.href = "#" + control.id;
      link.textContent = gap.message;
      link.addEventListener("click", function (event) {
        event.preventDefault();
        control.focus();
      });
      line.append(link);
      return line;
    }));
    if (gaps.length) summary.focus();
  }

  /** Return the parts of the form that are shown, with what was filled in, by their labels. */
  function sectionsOf(form) {
    return [...form.querySelectorAll("[data-section]")].map(function (section) {
      const blocks = [...section.querySelectorAll("[data-field]")]
        .filter((block) => !block.closest("[data-when][hidden]"));
      return { name: section.dataset.section, rows: blocks.map((block) =>
        [block.dataset.label, valueOf(block)]).filter((row) => row[1]) };
    });
  }

  function valueOf(block) {
    return controlsOf(block).filter((control) => control.value &&
      (control.checked || !["radio", "checkbox"].includes(control.type)))
      .map((control) => control.dataset.says || control.value).join(" ");
  }

  function save(form) {
    const given = read(form), title = form.dataset.title;
    const said = document.querySelector("[data-caution]"); // of a demonstration
    const text = site.applicationText(title, form.dataset.office, sectionsOf(form),
      said ? said.dataset.caution : "");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    link.download = site.applicationFileName(title, given.name || given.organisation || "");
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  /** Do what was asked for, whatever is lacking, and then say what is (条例第三十条: 补正). */
  function remindAfter(form, deed) {
    deed(form);
    showGaps(form, site.checkApplication(read(form)));
  }

  function start(form) {
    const deeds = {
      print: () => remindAfter(form, () => print()),
      save: () => remindAfter(form, save),
      clear: function () {
        form.reset();
        showGaps(form, []);
        showParts(form);
        copyForPaper(form);
        form.querySelectorAll("[data-doubt]").forEach((line) => { line.hidden = true; });
      },
    };
    form.querySelector("[data-deeds]").hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("click", function (event) {
      const deed = event.target.dataset.deed;
      if (deed) deeds[deed]();
    });
    form.addEventListener("input", function (event) {
      const block = event.target.closest("[data-field]");
      if (!block.querySelector(".field-error").hidden) setError(block, "");
      showParts(form);
      copyForPaper(form);
    });
    form.addEventListener("change", (event) => showDoubt(event.target));
    showParts(form);
    copyForPaper(form);  // a browser may have kept what was typed before
  }

  /** Copy what is typed to where paper shows all of it. */
  function copyForPaper(form) {
    form.querySelectorAll("[data-printed]").forEach(function (copy) {
      copy.textContent = controlsOf(copy.parentElement)[0].value;
    });
  }

  function showDoubt(control) {
    const line = control.closest("[data-field]").querySelector("[data-doubt]");
    if (!line) return;
    line.textContent = site.doubtOf(control.name, control.value);
    line.hidden = !line.textContent;
  }

  document.addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("[data-application-form]").forEach(start));
})((self.site = self.site || {}));
