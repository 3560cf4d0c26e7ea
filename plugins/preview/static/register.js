/** A row of the register of applications, saved as it stands in its form. */
(function (site) {
  "use strict";
  var form = document.getElementById("application");
  var said = document.getElementById("said");

  try {
    said.textContent = sessionStorage.getItem("said") || "";
    sessionStorage.removeItem("said");
  } catch (error) { /* nothing was to be said */ }

  /** Each fault under its entry, the entries folded away opened; the first is gone to. */
  function show(faults) {
    Array.from(form.elements).forEach(function (one) {
      if (!one.name) { return; }
      one.removeAttribute("aria-invalid");
      document.getElementById("e-" + one.name).textContent = "";
    });
    faults.forEach(function (fault, at) {
      var one = form.elements[fault[0]];
      var folded = one.closest("details");
      one.setAttribute("aria-invalid", "true");
      document.getElementById("e-" + fault[0]).textContent += fault[1];
      if (folded) { folded.open = true; }
      if (at === 0) { one.focus(); }
    });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var values = {};
    Array.from(form.elements).forEach(function (one) { if (one.name) { values[one.name] = one.value; } });
    said.className = "";
    said.textContent = "正在保存……";
    site.send(form, "save-application", JSON.stringify({number: form.dataset.number, values: values}))
      .then(function (data) {
        said.textContent = data.said;
        try { sessionStorage.setItem("said", data.said); } catch (error) { /* then it is not said */ }
        location.href = form.dataset.home + "register?number=" + encodeURIComponent(data.number);
      }).catch(function (error) {
        said.className = "faults";
        said.textContent = error.message;
        show((error.data && error.data.faults) || []);
      });
  });
})(self.site = self.site || {});
