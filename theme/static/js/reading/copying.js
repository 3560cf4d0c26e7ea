/** Copy a text to the clipboard; where the browser offers none, as on http, by a selection. */
(function (site) {
  "use strict";

  /** Resolve to whether the text was copied. */
  site.copyText = function (text) {
    if (!navigator.clipboard) return Promise.resolve(copyBySelection(text));
    return navigator.clipboard.writeText(text).then(() => true, () => copyBySelection(text));
  };

  function copyBySelection(text) {
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.className = "hidden";
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (focused) focused.focus({ preventScroll: true });
    return copied;
  }
})((self.site = self.site || {}));
