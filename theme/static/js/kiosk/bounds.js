/** Where a kiosk may go; nothing here touches the page. */
(function (site) {
  "use strict";

  /**
   * Return whether a kiosk may go to an address: to a page of the site below `root`, not to a file,
   * which its browser would show without a way back, nor to the notice before another website.
   */
  site.isWithin = function (address, root) {
    const path = address.startsWith(root) ? address.slice(root.length).replace(/[?#].*/, "") : "";
    return /\.html$/.test(path) && !path.startsWith("leaving/");
  };
})((self.site = self.site || {}));
