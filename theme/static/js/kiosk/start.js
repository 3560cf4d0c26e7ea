/** Make a kiosk of the page: a bar instead of a keyboard, no way out, back to the start in time. */
(function (site) {
  "use strict";
  const HELD = ["contextmenu", "dragstart"]; // a long touch offers new windows and saving

  function start() {
    const root = site.addressOf("");
    const here = location.href.split(/[?#]/)[0];
    const isSearch = here === site.addressOf("search.html");
    const warning = site.makeKioskWarning();
    document.body.append(site.makeKioskBar(here === site.addressOf("kiosk.html"), isSearch),
      warning);
    site.watchIdle(warning);
    for (const kind of HELD) document.addEventListener(kind, (event) => event.preventDefault());
    disarm(root);
    new MutationObserver(() => disarm(root)).observe(document.body,
      { childList: true, subtree: true });
    const article = document.querySelector("article.document");
    if (article) equip(article);
    const form = document.querySelector("form.search-form-large");
    if (isSearch && form) site.startKioskKeys(form);
    document.documentElement.setAttribute("data-kiosk", "ready");
  }

  /** Give a document the button that prints it, and the code by which a telephone takes it along. */
  function equip(article) {
    const head = article.querySelector(".document-head");
    const code = site.makeQrCode && site.makeQrCode();
    const isForm = article.querySelector("form"); // which has a button of its own
    if (!isForm) head.append(site.makeKioskPrint(article));
    if (code) {
      head.append(site.makeElement("p", { class: "kiosk-code" }, code, "用手机扫码，在手机上看这一页。"));
    }
  }

  /** Make of links that lead out, or to files, what they say. */
  function disarm(root) {
    for (const link of document.querySelectorAll("a[href]")) {
      if (site.isWithin(link.href, root)) link.removeAttribute("target");
      else link.removeAttribute("href");
    }
  }

  // The site's own scripts come before `load`.
  if (document.readyState === "complete") start();
  else self.addEventListener("load", start);
})((self.site = self.site || {}));
