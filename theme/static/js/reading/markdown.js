/** The text of a page as Markdown, which makes the same text again. */
(function (site) {
  "use strict";
  const BLOCKS = {
    H2: (node) => heading(node, "##"),
    H3: (node) => heading(node, "###"),
    H4: (node) => heading(node, "####"),
    H5: (node) => heading(node, "#####"),
    H6: (node) => heading(node, "######"),
    UL: (node) => list(node, () => "-"),
    OL: (node) => list(node, numbers(node)),
    BLOCKQUOTE: (node) => prefixed(blocksIn(node), "> "),
    TABLE: table,
    DL: definitions,
    HR: () => "***",
    PRE: (node) => node.outerHTML,
  };
  const HOLDERS = "div, section, figure, figcaption, p, dd, li, blockquote";
  const LEFT_OUT = "script, form, .place-tools, [data-script-only], [hidden]";

  /** Return the Markdown of an element that holds blocks. */
  site.toMarkdown = function (element) {
    return blocksIn(element) + "\n";
  };

  function blocksIn(element) {
    const blocks = [];
    let words = "";
    for (const node of element.childNodes) {
      const isBlock = node.nodeType === Node.ELEMENT_NODE
        && (BLOCKS[node.tagName] || node.matches(HOLDERS + "," + LEFT_OUT));
      if (!isBlock) {
        words += site.inlineMarkdown(node);
        continue;
      }
      blocks.push(paragraph(words), block(node));
      words = "";
    }
    return [...blocks, paragraph(words)].filter(Boolean).join("\n\n");
  }

  function block(node) {
    if (node.matches(LEFT_OUT)) return "";
    if (node.matches(".footnote")) return notes(node);
    if (node.matches(".mark-note")) return prefixed(blocksIn(node), "> "); // not of the document
    return BLOCKS[node.tagName] ? BLOCKS[node.tagName](node) : blocksIn(node);
  }

  // What opens a line would make it a heading, a list, a quotation.
  function paragraph(words) {
    return words.trim().replace(/^(?:[#>+=:~-]|\d+(?=\.))/, (sign) =>
      /\d/.test(sign) ? sign + "\\" : "\\" + sign);
  }

  function heading(node, marks) {
    return `${marks} ${[...node.childNodes].map(site.inlineMarkdown).join("").trim()}`;
  }

  function numbers(node) {
    let number = node.start - 1;
    return function (item) {
      number = item.hasAttribute("value") ? item.value : number + 1;
      return number + ".";
    };
  }

  function list(node, mark) {
    const items = [...node.children].map(function (item) {
      const text = prefixed(blocksIn(item), "    ");
      const after = item.querySelector(":scope > p") ? "\n\n" : "\n"; // paragraphs stand apart
      return text.replace(/^ {4}/, (mark(item) + "    ").slice(0, 4)) + after;
    });
    return items.join("").trimEnd();
  }

  function prefixed(text, prefix) {
    return text.split("\n").map((line) => (prefix + line).trimEnd()).join("\n");
  }

  function definitions(node) {
    return [...node.children].map(function (child) {
      const text = blocksIn(child);
      return child.tagName === "DT" ? "\n" + text : ":   " + prefixed(text, "    ").trimStart();
    }).join("\n").trim();
  }

  function notes(node) {
    return [...node.querySelectorAll("li")].map(function (note) {
      const text = prefixed(blocksIn(note), "    ").trimStart();
      return `[^${note.id.replace(/^fn:/, "")}]: ${text}`;
    }).join("\n\n");
  }

  // Cells that span others, or hold more than words, only HTML can say.
  function table(node) {
    const simple = node.tHead && node.tHead.rows.length === 1 && !node.caption
      && node.tBodies.length === 1
      && !node.querySelector("[colspan], [rowspan], th[scope], td p, td ul, td ol, td br");
    if (!simple) return node.outerHTML.replace(/\n\s*\n/g, "\n");
    const rows = [...node.rows].map((row) => line([...row.cells].map(cell)));
    return [rows[0], line([...node.rows[0].cells].map(() => "---")), ...rows.slice(1)].join("\n");
  }

  function cell(one) {
    return [...one.childNodes].map(site.inlineMarkdown).join("").trim();
  }

  function line(cells) {
    return `| ${cells.join(" | ")} |`;
  }
})((self.site = self.site || {}));
