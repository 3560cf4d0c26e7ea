/** The document as a Word file in the form of an official document (GB/T 9704-2012). */
(function (site) {
  "use strict";
  const RED = "C00000";
  const SIZES = { large: 84, medium: 66, small: 52 }; // of the red head, in half points
  const LINE = 579;
  const KEEP = "<w:keepNext/>";
  const CAUTIONS = ".validity-banner:not([hidden]), .text-banner > :not([hidden]), [data-coverage]";

  /** Return the document of the page as a Blob. */
  site.toWord = function (article) {
    const heading = article.querySelector("h1");
    const title = heading.textContent.trim();
    const end = [...article.querySelectorAll(".attachments, .corrections")].map((part) =>
      [...part.querySelectorAll("h2, li")].map((one) => small(squeezed(one))).join("")).join("");
    const head = letterhead(article);
    const body = cautions(article) + head
      + site.wordParagraph(site.wordTitle(heading),
        { align: "center", line: 660, before: head ? 2 * LINE : 0, after: LINE })
      + kept(site.wordBlocks(article.querySelector(".text"))) + end
      + small("网页下载件，非正本。引用：" + site.citationOf() + "。网址：" + site.permanentAddress());
    return site.zip(site.wordParts(body, title, site.permanentAddress()), site.WORD_TYPE);
  };

  /** What must be said first: a demonstration, a summary, a text that no longer applies. */
  function cautions(article) {
    const said = [...article.querySelectorAll(CAUTIONS)].map(squeezed);
    if (site.caution()) said.unshift(site.caution());
    return said.map((words) => site.wordParagraph(
      site.wordRun(words, { face: "black", size: 24, colour: RED }), { line: 400 })).join("");
  }

  /** The names of the offices in red and the number over the red rule, "" where there are none. */
  function letterhead(article) {
    const head = article.querySelector(".letterhead");
    if (!head) return "";
    const size = SIZES[/letterhead-(large|medium|small)/.exec(head.className)[1]];
    const names = [...head.querySelectorAll(".letterhead-name")].map((name, at) =>
      site.wordParagraph(site.wordRun(squeezed(name), { face: "title", size, colour: RED }),
        { align: "center", line: size * 12, before: at ? 0 : 1984 }));
    const number = squeezed(head.querySelector(".letterhead-number"));
    return names.join("") + site.wordParagraph(site.wordRun(number, {}),
      { align: "center", before: 2 * LINE, rule: true });
  }

  function small(words) {
    return site.wordParagraph(site.wordRun(words, { size: 21 }), { line: 360, align: "left" });
  }

  /** The text, its last paragraph on one sheet with what stands below: a note alone is no sheet. */
  function kept(blocks) {
    const at = blocks.lastIndexOf("<w:p><w:pPr>");
    const isLast = at >= 0 && !blocks.includes("</w:tbl>", at) && !blocks.startsWith(KEEP, at + 12);
    return isLast ? blocks.slice(0, at + 12) + KEEP + blocks.slice(at + 12) : blocks;
  }

  function squeezed(element) {
    return element.textContent.replace(/[ \t\n]+/g, " ").trim();
  }
})((self.site = self.site || {}));
