/** A signature, or a reason to send it back: what was read goes with it, so that nothing else is signed. */
(function (site) {
  "use strict";
  var form = document.getElementById("opinion");
  var said = document.getElementById("said");
  var name = document.getElementById("name");
  var reason = document.getElementById("reason");

  /** The text as readers will see it, in a root of its own: no name in it is one of the page's. */
  function showText() {
    var root = document.getElementById("reading").attachShadow({mode: "open"});
    ["text.css", "live.css"].forEach(function (name) {
      var style = root.appendChild(document.createElement("link"));
      style.rel = "stylesheet";
      style.href = form.dataset.home + "static/" + name;
    });
    var made = root.appendChild(document.createElement("div"));
    made.className = "text text-document";
    made.appendChild(document.getElementById("html").content);
  }

  /** What was done, and the way to what else waits, on the page as it is since. */
  function tell(words) {
    said.textContent = words;
    var link = form.appendChild(document.createElement("p")).appendChild(
      document.createElement("a"));
    link.href = form.dataset.home + "review";
    link.textContent = "看还有哪些等待审核";
    link.focus();
  }

  function buttons(isOff) {
    Array.from(form.querySelectorAll("button")).forEach(function (one) { one.disabled = isOff; });
  }

  function send(back) {
    var checked = Array.from(form.querySelectorAll("input[name=checked]:checked"))
      .map(function (one) { return one.value; });
    buttons(true);
    said.className = "";
    said.textContent = back ? "正在退回……" : "正在签名……";
    site.send(form, "sign?path=" + encodeURIComponent(form.dataset.path), JSON.stringify({
      digest: form.dataset.digest, checked: checked, reason: reason.value, back: back,
      name: name ? name.value : ""
    })).then(function (data) {
      try { sessionStorage.setItem("said", data.said); } catch (error) { return tell(data.said); }
      location.reload();
    }).catch(function (error) {
      said.className = "faults";
      said.textContent = error.message;
      buttons(false);
    });
  }

  showText();
  try {
    if (sessionStorage.getItem("said")) { tell(sessionStorage.getItem("said")); }
    sessionStorage.removeItem("said");
  } catch (error) { /* nothing was to be said */ }
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    send(false);
  });
  document.getElementById("send-back").addEventListener("click", function () {
    if (!reason.value.trim()) {
      said.className = "faults";
      said.textContent = "退回要写明理由，起草的人才知道改什么。";
      reason.focus();
      return;
    }
    send(true);
  });
})(self.site = self.site || {});
