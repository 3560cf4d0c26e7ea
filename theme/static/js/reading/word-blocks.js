/** The paragraphs and tables of a page's text as WordprocessingML. */
(function (site) {
  "use strict";
  const CELL = 316; // a character of 16 pt on the grid, in twips
  const LEFT_OUT = "script, form, button, .place-tools, [data-script-only], .footnote-backref, "
    + "[hidden], video, audio, track, hr";
  const HOLDERS = "div, section, figure, figcaption, details, summary, dl";
  const RULE = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="C00000"/></w:pBdr>';
  const ANNEX = { line: 660, align: "center", indent: 0, isNewPage: true, after: 579 };
  const FACES = { black: "黑体", script: "楷体_GB2312", title: "方正小标宋简体" };
  const PARAGRAPHS = {
    H2: { face: "black", indent: 2, keep: true },
    H3: { face: "script", indent: 2, keep: true },
    H4: { indent: 2, keep: true },
    DT: { face: "black" },
    P: { indent: 2 },
  };

  /**
   * Return a paragraph: `runs` as WordprocessingML, a look of `indent` (characters of its first
   * line, below 0 of all but the first), `left`, `align`, `before` and `after` (twips), `line`,
   * `keep`, `isNewPage`, `rule`.
   */
  site.wordParagraph = function (runs, look) {
    const flag = (name, isOn) => (isOn ? `<w:${name}/>` : "");
    const [left, first] = [look.left, look.indent].map((characters) => (characters || 0) * CELL);
    const line = look.line ? `w:line="${look.line}" w:lineRule="exact"` : "";
    return `<w:p><w:pPr>${flag("keepNext", look.keep)}${flag("pageBreakBefore", look.isNewPage)}`
      + (look.rule ? RULE : "")
      + '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
      + `<w:spacing w:before="${look.before || 0}" w:after="${look.after || 0}" ${line}/>`
      + `<w:ind w:left="${left}" w:${first < 0 ? "hanging" : "firstLine"}="${Math.abs(first)}"/>`
      + (look.align ? `<w:jc w:val="${look.align}"/>` : "") + `</w:pPr>${runs}</w:p>`;
  };

  /** Return a run of words: `face`, `size` (half points), `colour`, `isRaised`, `isLowered`. */
  site.wordRun = function (text, look) {
    const face = FACES[look.face];
    const fonts = face
      ? `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}"/>` : "";
    const shift = look.isRaised ? "superscript" : look.isLowered ? "subscript" : "";
    return `<w:r><w:rPr>${fonts}` + (look.colour ? `<w:color w:val="${look.colour}"/>` : "")
      + (look.size ? `<w:sz w:val="${look.size}"/>` : "")
      + (shift ? `<w:vertAlign w:val="${shift}"/>` : "")
      + `</w:rPr><w:t xml:space="preserve">${site.escapeXml(text)}</w:t></w:r>`;
  };

  /** Return an element that holds blocks as paragraphs and tables. */
  site.wordBlocks = function (element, look) {
    const blocks = [];
    let runs = "", hasWords = false;
    const flush = function () {
      if (hasWords) blocks.push(site.wordParagraph(runs, look || {}));
      runs = "";
      hasWords = false;
    };
    for (const node of element.childNodes) {
      const made = node.nodeType === Node.ELEMENT_NODE ? block(node, look || {}) : null;
      if (made === null) {
        runs += inline(node, look || {});
        hasWords = hasWords || Boolean(node.textContent.trim()) || node.nodeName === "IMG";
      } else {
        flush();
        blocks.push(made);
      }
    }
    flush();
    return blocks.join("");
  };

  /** Return a block, "" for what paper does not have, null for what stands within a line. */
  function block(node, look) {
    if (node.matches(LEFT_OUT)) return "";
    if (node.matches("table")) return site.wordTable(node);
    if (node.matches(".signature")) return signature(node);
    if (node.matches("ul, ol")) return list(node, look);
    if (node.matches(".mark-note")) return paragraph(node, { face: "script", size: 24 }, "〔", "〕");
    if (node.matches("blockquote")) return site.wordBlocks(node, { ...look, size: 24 });
    if (node.matches("img")) return null;
    if (node.matches("pre, dd")) return paragraph(node, { ...look, left: 2 });
    const own = PARAGRAPHS[node.tagName];
    const placed = special(node);
    if (placed === ANNEX)
      return site.wordParagraph(site.wordTitle(node), ANNEX);
    if (own) return paragraph(node, { ...own, ...look, ...placed });
    return node.matches(HOLDERS) ? site.wordBlocks(node, look) : null;
  }

  /** What the place of a paragraph says of its look. */
  function special(node) {
    const before = node.previousElementSibling;
    if (node.tagName === "H2" && before && before.matches(".signature")) return ANNEX;
    if (/^(chapter|book|section|.*-section)/.test(node.id) && node.tagName !== "P")
      return { align: "center", indent: 0 };
    if (node.matches(".addressee")) return { indent: 0 };
    // GB/T 9704, 7.3.4: each number stands below the first, what goes on below its own name.
    if (node.matches(".annexes-numbered > p")) return { left: 6, indent: before ? -1 : -4 };
    if (node.matches(".annexes > p")) return { left: 5, indent: -3 };
    return node.matches(".picture, .caption") ? { align: "center", indent: 0 } : {};
  }

  /** Return a paragraph of an element's words, between `open` and `close`; "" where it has none. */
  site.wordLine = paragraph;

  function paragraph(node, look, open, close) {
    const runs = [...node.childNodes].map((child) => inline(child, look)).join("");
    const sign = (words) => (words ? site.wordRun(words, look) : "");
    const all = sign(open) + runs + sign(close);
    return all ? site.wordParagraph(all, look) : "";
  }

  function inline(node, look) {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.data.replace(/[ \t\n]+/g, " ");
      const isEdge = !words.trim() && !(node.previousElementSibling && node.nextElementSibling);
      return isEdge ? "" : site.wordRun(words, look);
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) return "";
    if (node.matches("br")) return "<w:r><w:br/></w:r>";
    if (node.matches("img")) return site.wordRun(`〔图片：${node.alt}〕`, look);
    const inner = node.matches("strong, b, th") ? { ...look, face: "black" }
      : node.matches("sup") ? { ...look, isRaised: true }
        : node.matches("sub") ? { ...look, isLowered: true } : look;
    return [...node.childNodes].map((child) => inline(child, inner)).join("");
  }

  /** The first line of a signature begins where it must for its day to end two characters in. */
  function signature(node) {
    const lines = [...node.children];
    const widths = lines.map((line) => line.textContent.trim().replace(/[!-~]{2}/g, "一").length);
    const isLast = (at) => at > 0 && at === lines.length - 1;
    const widest = Math.max(...widths.map((width, at) => width + (isLast(at) ? 2 : 0)));
    return lines.map((line, at) => paragraph(line, {
      left: Math.max(0, 26 - widest) + (isLast(at) ? 2 : 0),
      before: at ? 0 : 579,
      keep: !isLast(at),
    })).join("");
  }

  function list(node, look) {
    const own = node.matches(".annexes > ol") ? { left: 6, indent: -1 } : { indent: 2 };
    let number = (node.start || 1) - 1;
    return [...node.children].map(function (item) {
      number = item.hasAttribute("value") ? item.value : number + 1;
      const sign = node.tagName === "OL" ? number + ". " : "";
      const inner = site.wordBlocks(item, { ...look, ...own });
      return sign ? inner.replace(/<w:r>/, site.wordRun(sign, look) + "$&") : inner;
    }).join("");
  }
})((self.site = self.site || {}));
