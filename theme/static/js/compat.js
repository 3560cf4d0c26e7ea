/**
 * Old browsers. Before Chromium 86, Firefox 78 and Safari 14 a method of the DOM is missing, which
 * stands here. Below Chromium 69 the pages are complete as texts, and what is missing is said once.
 */
(function () {
  "use strict";
  var TOLD = "told-old-browser"; // the key in the storage
  var WORDS = "这个浏览器太旧：网页上的文字是全的，但检索、朗读、下载和公文格式的打印用不了。"
    + "请换用新的浏览器；360、QQ等浏览器请切换到极速模式，或者升级。这句话只说一次。";

  /** Put these nodes and texts in the place of all that a node holds. */
  function replaceChildren() {
    while (this.lastChild) this.removeChild(this.lastChild);
    this.append.apply(this, arguments);
  }

  function isTold() {
    try {
      var told = localStorage.getItem(TOLD);
      localStorage.setItem(TOLD, "1");
      return told;
    } catch (refused) {
      return false;
    }
  }

  function tell() {
    var main = document.getElementById("main"), note = document.createElement("p");
    if (!main || isTold()) return;
    note.className = "page copy-age";
    note.appendChild(document.createTextNode(WORDS));
    main.insertBefore(note, main.firstChild);
  }

  // What came with Chromium 69, Firefox 62 and Safari 12.
  if (!Array.prototype.flat) document.addEventListener("DOMContentLoaded", tell);

  [Element, Document, DocumentFragment].forEach(function (kind) {
    if (!kind.prototype.replaceChildren) kind.prototype.replaceChildren = replaceChildren;
  });
})();
