/** The words of a block as Markdown: what they are, bold, links, notes; the rest as HTML. */
(function (site) {
  "use strict";
  const KEPT = new Set("sub sup u em i del ins s small mark kbd code q abbr cite ruby rt rp"
    .split(" "));
  const LEFT_OUT = "script, form, button, .footnote-backref, .place-tools, [hidden]";
  const WORDS = {
    A: linked,
    B: bold,
    STRONG: bold,
    BR: () => "<br>",
    IMG: (image) => `![${site.escapeMarkdown(image.alt)}](${site.addressFrom(image, "src")})`,
  };

  /** Return a text in which nothing means anything to Markdown. */
  site.escapeMarkdown = function (text) {
    return text.replace(/\s*\n\s*/g, " ").replace(/[\\`*_[\]{|]/g, "\\$&")
      .replace(/&(?=#?\w+;)/g, "&amp;").replace(/</g, "&lt;");
  };

  /** Return where an element leads, so that it does from anywhere. */
  site.addressFrom = function (element, attribute) {
    const address = element.getAttribute(attribute);
    return new URL(address, site.permanentAddress()).href.replace(/[()]/g, encodeURIComponent);
  };

  /** Return the words of a node. */
  site.inlineMarkdown = function (node) {
    if (node.nodeType === Node.TEXT_NODE) return site.escapeMarkdown(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) return "";
    if (WORDS[node.tagName]) return WORDS[node.tagName](node);
    const note = node.tagName === "SUP" && node.querySelector(".footnote-ref");
    if (note) return `[^${note.hash.replace(/^#fn:/, "")}]`;
    const name = node.tagName.toLowerCase();
    return KEPT.has(name) ? `<${name}>${words(node)}</${name}>` : words(node);
  };

  function words(node) {
    return [...node.childNodes].map(site.inlineMarkdown).join("");
  }

  function bold(node) {
    const inside = words(node).trim();
    return inside ? `**${inside}**` : "";
  }

  // A numbered place and a citation in the text become links again by themselves.
  function linked(link) {
    const inside = words(link);
    if (link.matches(".place") || /^《.+》\s*[（(].+[）)]$/.test(link.textContent)) return inside;
    return `[${inside}](${site.addressFrom(link, "href")})`;
  }
})((self.site = self.site || {}));
