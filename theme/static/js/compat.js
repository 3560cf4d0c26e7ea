/** Methods of the DOM that browsers before Chromium 86, Firefox 78 and Safari 14 do not have. */
(function () {
  "use strict";

  /** Put these nodes and texts in the place of all that a node holds. */
  function replaceChildren() {
    while (this.lastChild) this.removeChild(this.lastChild);
    this.append.apply(this, arguments);
  }

  [Element, Document, DocumentFragment].forEach(function (kind) {
    if (!kind.prototype.replaceChildren) kind.prototype.replaceChildren = replaceChildren;
  });
})();
