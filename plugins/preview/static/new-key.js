/** A key for who has none: made on this computer, its public line shown to be handed on. */
(function (site) {
  "use strict";
  var form = document.getElementById("new-key");
  var said = document.getElementById("said");

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    site.send(form, "new-key", JSON.stringify({name: document.getElementById("name").value}))
      .then(function (data) {
        var lines = document.getElementById("lines");
        said.className = "";
        said.textContent = data.said;
        lines.textContent = data.record;
        lines.hidden = false;
      }).catch(function (error) {
        said.className = "faults";
        said.textContent = error.message;
      });
  });
})(self.site = self.site || {});
