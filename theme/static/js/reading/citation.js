/** The citation of the document, or of one numbered place in it, and where it is to be found. */
(function (site) {
  "use strict";

  /** Return the address to hand on: the published one where the page knows it, else this one. */
  site.permanentAddress = function (place) {
    const canonical = document.querySelector("link[rel=canonical]");
    const page = canonical ? canonical.href : location.href.replace(/[?#][^]*$/, "");
    return page + (place ? place.hash : "");
  };

  /** Return what a demonstration says of itself, "" on any other site. */
  site.caution = function () {
    const said = document.querySelector("[data-caution]");
    return said ? said.dataset.caution : "";
  };

  /** Return what a citation of a place says of it: 自2025年10月1日起废止. */
  function markOf(place) {
    const marked = place instanceof Element ? place.closest(".marked") : null;
    const notes = marked ? [...marked.querySelectorAll(":scope > .mark-note [data-cited]")] : [];
    const said = notes.filter((note) => !note.hidden).map((note) => note.dataset.cited);
    return said.length ? "（" + said.join("，") + "）" : "";
  }

  /** Return the citation of the text that a notice issues and a place is part of, "" for none. */
  function textAround(place) {
    const isBefore = function (cited) {
      const heading = document.getElementById(cited.dataset.citedText);
      return heading ? heading.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING
        : place.hash.startsWith("#article-");
    };
    const found = [...document.querySelectorAll("[data-cited-text]")].filter(isBefore).pop();
    return found ? found.textContent : "";
  }

  /** Return 《标题》（文号）第三条; `place` is the link at a numbered place. */
  site.citationOf = function (place) {
    const name = place ? (place.title || place.textContent) + markOf(place) : "";
    const own = document.querySelector("[data-citation]").textContent.trim();
    const mark = document.querySelector("[data-citation-mark]");
    const end = mark ? mark.textContent : "";
    const around = place instanceof Element ? textAround(place) : "";
    return (around || own.slice(0, own.length - end.length)) + name + end;
  };
})((self.site = self.site || {}));
