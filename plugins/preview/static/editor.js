/** The text: numbers at its lines, however they wrap; lines marked; words put in, to be undone. */
(function (site) {
  "use strict";
  var text = document.getElementById("body");
  var source = text.parentNode.parentNode;  // what scrolls, lines and text together
  var mirror = source.querySelector(".mirror");
  var shown = [];

  /** Brings the mirror to the lines of the text: only those that changed are made anew. */
  function render() {
    var lines = text.value.split("\n");
    var first = 0;
    var last = 0;
    var most = Math.min(lines.length, shown.length);
    while (first < most && lines[first] === shown[first]) { first += 1; }
    while (last < most - first &&
      lines[lines.length - 1 - last] === shown[shown.length - 1 - last]) { last += 1; }
    for (var gone = shown.length - last; gone > first; gone -= 1) {
      mirror.children[gone - 1].remove();
    }
    var made = document.createDocumentFragment();
    lines.slice(first, lines.length - last).forEach(function (line) {
      made.appendChild(document.createElement("div")).textContent = line || "\u200b";
    });
    mirror.insertBefore(made, mirror.children[first] || null);
    shown = lines;
  }

  /** Marks lines, by number from 1, with a severity. */
  function mark(severities) {
    Array.from(mirror.children).forEach(function (line, at) {
      line.className = severities[at + 1] || "";
    });
  }

  function goTo(number) {
    var lines = text.value.split("\n");
    var at = Math.min(number, lines.length) - 1;
    var begin = lines.slice(0, at).join("\n").length + (at > 0 ? 1 : 0);
    text.focus();
    text.setSelectionRange(begin, begin + lines[at].length);
    source.scrollTop = mirror.children[at].offsetTop - source.clientHeight / 3;
    source.scrollIntoView({block: "nearest"});
  }

  /** Puts words in the place of what is selected, so that the browser can undo it. */
  function put(words, begin, end) {
    text.focus();
    if (begin !== undefined) { text.setSelectionRange(begin, end); }
    if (!document.execCommand("insertText", false, words)) {
      text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
    }
    text.dispatchEvent(new Event("input", {bubbles: true}));
  }

  /** Puts a block in the place of `begin` to `end`, behind the selection where they are not given,
   * with a blank line before and after it. */
  function putBlock(words, begin, end) {
    var from = begin === undefined ? text.selectionEnd : begin;
    var to = end === undefined ? from : end;
    var before = text.value.slice(0, from);
    var after = text.value.slice(to);
    var lead = !before ? "" : /\n\n$/.test(before) ? "" : /\n$/.test(before) ? "\n" : "\n\n";
    var tail = !after ? "\n" : /^\n\n/.test(after) ? "" : /^\n/.test(after) ? "\n" : "\n\n";
    put(lead + words + tail, from, to);
  }

  /** Makes another text of it, where the two differ alone, so that the browser can undo it. */
  function change(words) {
    var now = text.value;
    var first = 0;
    var last = 0;
    var most = Math.min(now.length, words.length);
    while (first < most && now[first] === words[first]) { first += 1; }
    while (last < most - first &&
      now[now.length - 1 - last] === words[words.length - 1 - last]) { last += 1; }
    put(words.slice(first, words.length - last), first, now.length - last);
  }

  function set(words) {
    text.value = words;
    text.dispatchEvent(new Event("input", {bubbles: true}));
  }

  text.addEventListener("input", render);
  window.addEventListener("resize", render);
  render();
  site.editor = {
    text: text, source: source, mark: mark, goTo: goTo, put: put, putBlock: putBlock, change: change, set: set
  };
})(self.site = self.site || {});
