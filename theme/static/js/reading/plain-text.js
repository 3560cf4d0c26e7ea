/** A page as plain text, as an archive keeps it: title, facts, text, files, citation, address. */
(function (site) {
  "use strict";
  const INDENT = "\u3000\u3000";
  const BLOCKS = "p, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, table, caption, "
    + "colgroup, thead, tbody, tfoot, tr, div, section, figure, figcaption";
  const LEFT_OUT = "script, form, button, .place-tools, [data-script-only], .footnote-backref, "
    + "[hidden]";
  const HEADING = "h2, h3, h4, h5, h6, p[id^=chapter-], p[id^=section-]";
  // What an empty line stands before, unless it belongs to what is above.
  const APART = HEADING + ", table, .signature, .marked, p[id^=article-]:not([id*=-item-])";

  /** Return the whole document as plain text. */
  site.toPlainText = function (article) {
    const lines = site.caution() ? [site.caution(), ""] : [];
    const notes = article.querySelectorAll("h1, [data-coverage], .text-banner > :not([hidden])");
    lines.push(...[...notes].map(squeezed), "");
    for (const fact of article.querySelectorAll(".paper-only > .facts > div")) {
      const [label, value] = fact.children;
      lines.push(squeezed(label) + "：" + squeezed(value));
    }
    lines.push("网址：" + site.permanentAddress(), "引用：" + site.citationOf(), "");
    lines.push(...linesOf(article.querySelector(".text")));
    for (const part of article.querySelectorAll(".attachments, .corrections, .related-documents"))
      lines.push("", ...[...part.querySelectorAll("h2, li")].map(withAddress));
    return lines.join("\n") + "\n";
  };

  function inLine(text) {
    return text.replace(/[ \t\n]+/g, " ").trim();
  }

  function squeezed(element) {
    return inLine(element.textContent);
  }

  function withAddress(element) {
    const link = element.querySelector("a[download]");
    return squeezed(element) + (link ? "　" + site.addressFrom(link, "href") : "");
  }

  // A block: its own words, then the blocks within it, each on lines of their own.
  function linesOf(node) {
    if (node.matches("tr")) return [[...node.cells].map(squeezed).join("\t")];
    const lines = [];
    let words = "";
    for (const child of node.childNodes) {
      const isElement = child.nodeType === Node.ELEMENT_NODE;
      if (isElement && child.matches(LEFT_OUT)) continue;
      if (isElement && child.matches(BLOCKS)) {
        lines.push(inLine(words), ...linesOf(child));
        words = "";
      } else words += child.textContent;
    }
    return parted(node, led(node, [...lines, inLine(words)].filter(Boolean)));
  }

  function parted(node, lines) {
    const before = node.previousElementSibling;
    const isApart = node.matches(APART) && before && !before.matches(HEADING + ", .mark-note");
    return isApart && lines.length ? ["\n" + lines[0], ...lines.slice(1)] : lines;
  }

  /** Indent the lines of a block as readers of official documents know it. */
  function led(node, lines) {
    if (node.matches("li")) return lines.map((line, at) => INDENT + (at ? "" : mark(node)) + line);
    if (node.matches(".mark-note")) return lines.map((line) => "〔" + line + "〕");
    return node.matches("p") && !node.closest("li") ? lines.map((line) => INDENT + line) : lines;
  }

  function mark(item) {
    const list = item.parentElement;
    if (list.tagName !== "OL") return "";
    let number = list.start - 1;
    for (const one of list.children) {
      number = one.hasAttribute("value") ? one.value : number + 1;
      if (one === item) return number + ". ";
    }
  }
})((self.site = self.site || {}));
