/**
 * Stands in every page. Loads the search when the search box is first focused, when the search
 * page has a query, or when a result led here with something to mark. Nothing before.
 * Written for old browsers too: where the search scripts do not run, the fallback stays.
 */
(function (site) {
  "use strict";
  var base = document.currentScript.src.replace(/theme\/js\/search-box\.js.*$/, "search/");
  var started = false;

  /** Data files call this with their name and value. */
  site.received = {};
  site.receive = function (name) {
    var parts = Array.prototype.slice.call(arguments, 1);
    site.received[name] = parts.length === 1 ? parts[0] : parts;
  };

  function load(then) {
    if (started) return;
    started = true;
    // Never from a cache: all other files have names that change with their content.
    add("manifest.js?" + new Date().getTime(), function () {
      var manifest = site.received.manifest;
      add(manifest.scripts + ".js", function () {
        if (!site.search || !site.search.startPage) return;
        if (document.querySelector("[data-search-sites]")) add(manifest.joinedScripts + ".js", then);
        else then();
      });
    });
  }

  function add(name, then) {
    var script = document.createElement("script");
    script.charset = "utf-8";
    script.src = base + name;
    script.onload = then;
    document.head.appendChild(script);
  }

  function start() {
    var input = document.querySelector("form[role=search] input[name=q]");
    var page = document.querySelector("[data-enhance='search-page']");
    var choice = document.querySelector("[data-search-sites]");
    var marked = /[?&]hl=([^&]*)/.exec(location.search);
    var hasQuery = /[?&#]q=[^&]/.test(location.search + location.hash);
    var then = page ? function () { startPage(page, input); } : function () {};
    if (choice) choice.hidden = false;
    if (page && hasQuery) load(then);
    if (page) input.form.addEventListener("submit", submitEarly);
    if (input) input.addEventListener("focus", function () { load(then); });
    if (marked && !page) load(function () { highlight(marked[1]); });
  }

  function startPage(page, input) {
    var fallback = document.querySelector("[data-search-fallback]");
    fallback.hidden = !fallback.contains(document.activeElement); // never from under a reader
    input.form.removeEventListener("submit", submitEarly);
    site.search.startPage(page, base, input);
  }

  /** Keep a query that is sent before the scripts are there; they will find it in the address. */
  function submitEarly(event) {
    event.preventDefault();
    // Half a surrogate pair cannot be written in an address.
    var typed = event.target.q.value.replace(/[\ud800-\udfff]+/g, function (units) {
      return units.length % 2 ? "" : units;
    });
    var box = document.querySelector("[data-search-sites] input");
    location.hash = "#q=" + encodeURIComponent(typed) + (box && box.checked ? "&sites=1" : "");
  }

  function highlight(words) {
    var text = decodeURIComponent(words.replace(/\+/g, " "));
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = base + "../theme/search.css";
    document.head.appendChild(sheet);
    site.search.highlight(document.querySelector(".document-text") || document.body, text);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})((self.site = self.site || {}));
