/** At a numbered place whose ordinal is pressed: its citation, to be copied with its address. */
(function (site) {
  "use strict";
  if (!document.querySelector("[data-tools]")) return;
  let shown = null;

  const bar = document.createElement("div");
  bar.className = "place-tools";
  bar.setAttribute("role", "group");
  const words = document.createElement("span");
  const said = document.createElement("span");
  said.className = "tools-said";
  said.setAttribute("aria-hidden", "true"); // heard already, from the tools
  bar.append(words, button("复制引用", citation, "引用和网址"),
             button("复制网址", () => site.permanentAddress(shown), "网址"), said);

  function citation() {
    return site.citationOf(shown) + "\n" + site.permanentAddress(shown);
  }

  function button(label, text, what) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "tool";
    element.textContent = label;
    element.addEventListener("click", function () {
      site.copyAloud(text(), what).then((outcome) => { said.textContent = outcome; });
    });
    return element;
  }

  function open(place) {
    const block = place.closest("[id]");
    shown = place;
    words.textContent = site.citationOf(place);
    said.textContent = "";
    bar.setAttribute("aria-label", "引用" + (place.title || place.textContent));
    if (block.matches("li")) block.append(bar);
    else block.after(bar);
    location.hash = place.hash; // which takes the focus away from the link
    bar.querySelector("button").focus({ preventScroll: true });
  }

  function close() {
    bar.remove();
    shown = null;
  }

  // One of the numbered places is in the order of Tab; from it the arrow keys lead to the others.
  const places = [...document.querySelectorAll(".text a.place")];
  for (const place of places.slice(1)) place.tabIndex = -1;
  document.addEventListener("keydown", function (event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = places.indexOf(document.activeElement);
    const next = step && at >= 0 ? places[at + step] : null;
    if (!next) return;
    event.preventDefault();
    places[at].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });

  document.addEventListener("click", function (event) {
    const place = event.target.closest("a.place");
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (place === shown) close();
    else open(place);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !shown) return;
    if (bar.contains(document.activeElement)) shown.focus();
    close();
  });
})((self.site = self.site || {}));
