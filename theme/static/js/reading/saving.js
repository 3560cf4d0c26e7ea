/** Save the document as a file, made here from the page: as Markdown or as plain text. */
(function (site) {
  "use strict";
  const WAYS = {
    md: (article) => article.querySelector("[data-front-matter]").dataset.frontMatter
      .replace(/^---\n/, site.caution() ? "---\n# " + site.caution() + "\n" : "$&")
      .replace(/---\n$/, "# 网址：" + site.permanentAddress() + "\n---\n\n")
      + site.toMarkdown(article.querySelector(".text")),
    // What old editors of Windows need to show it right.
    txt: (article) => "\ufeff" + site.toPlainText(article).replace(/\n/g, "\r\n"),
  };

  /** Return the document as a text of one of the two kinds. */
  site.textToSave = function (kind) {
    return WAYS[kind](document.querySelector("article.document"));
  };

  /** Offer the document as a Word file; resolve when it is offered. */
  site.saveWord = () => site.loadScript("theme/js/word.js").then(() =>
    offer(site.toWord(document.querySelector("article.document")), "docx"));

  /** Offer the document as a text of one of the two kinds. */
  site.saveText = (kind) => offer(new Blob([site.textToSave(kind)], { type: "text/plain" }), kind);

  /** Offer a file named by the document's title. */
  function offer(blob, kind) {
    const link = document.createElement("a");
    const title = document.querySelector("h1").textContent.trim();
    link.download = title.replace(/[\\/:*?"<>|\s]+/g, "_").slice(0, 80) + "." + kind;
    link.href = URL.createObjectURL(blob);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }
})((self.site = self.site || {}));
