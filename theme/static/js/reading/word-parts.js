/**
 * The parts of a Word document that are the same for every text: A4 with the 版心 of GB/T
 * 9704-2012 (156 × 225 mm, 22 lines of 28 characters), fonts, page numbers outside. Lengths in
 * twips, 1/20 pt.
 */
(function (site) {
  "use strict";
  const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const OFFICE = "http://schemas.openxmlformats.org/";
  const WORD = OFFICE + "wordprocessingml/2006/main";
  const RELATIONS = OFFICE + "officeDocument/2006/relationships";
  const KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const PACKAGE = "application/vnd.openxmlformats-package.";
  const PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" '
    + 'w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>';

  // Of Word 2013 and later: else it says 兼容模式, and tables stand out of the 版心.
  const MODE = '<w:compatSetting w:name="compatibilityMode" w:val="15" '
    + 'w:uri="http://schemas.microsoft.com/office/word"/>';

  /** The type of a Word file. */
  site.WORD_TYPE = KIND + "document";

  /** Return a text so that XML holds it; what no XML can hold is left out. */
  site.escapeXml = function (text) {
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  };

  /** Return the files of a Word document by path; `body` is its text as paragraphs and tables. */
  site.wordParts = function (body, title, source) {
    return {
      "[Content_Types].xml": `${XML}<Types xmlns="${OFFICE}package/2006/content-types">`
        + `<Default Extension="rels" ContentType="${PACKAGE}relationships+xml"/>`
        + '<Default Extension="xml" ContentType="application/xml"/>'
        + override("word/document.xml", KIND + "document.main+xml")
        + override("word/styles.xml", KIND + "styles+xml")
        + override("word/settings.xml", KIND + "settings+xml")
        + override("word/odd.xml", KIND + "footer+xml")
        + override("word/even.xml", KIND + "footer+xml")
        + override("docProps/core.xml", PACKAGE + "core-properties+xml")
        + "</Types>",
      "_rels/.rels": relations([["officeDocument", "word/document.xml"],
        ["metadata/core-properties", "docProps/core.xml"]]),
      "docProps/core.xml": XML
        + `<cp:coreProperties xmlns:cp="${OFFICE}package/2006/metadata/core-properties"`
        + ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        + `<dc:title>${site.escapeXml(title)}</dc:title>`
        + `<dc:identifier>${site.escapeXml(source)}</dc:identifier></cp:coreProperties>`,
      "word/_rels/document.xml.rels": relations([["styles", "styles.xml"],
        ["settings", "settings.xml"], ["footer", "odd.xml"], ["footer", "even.xml"]]),
      "word/document.xml": `${XML}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}">`
        + `<w:body>${body}`
        + '<w:sectPr><w:footerReference w:type="default" r:id="r3"/>'
        + `<w:footerReference w:type="even" r:id="r4"/>${PAGE}</w:sectPr></w:body></w:document>`,
      "word/styles.xml": `${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>`
        + '<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/>'
        + '<w:spacing w:val="-4"/><w:sz w:val="32"/><w:lang w:eastAsia="zh-CN"/>'
        + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        // Word's own default; where it is not said, LibreOffice lets marks stand out of the 版心.
        + '<w:overflowPunct w:val="1"/><w:spacing w:line="579" w:lineRule="exact"/>'
        + '<w:jc w:val="both"/>'
        + "</w:pPr></w:pPrDefault></w:docDefaults></w:styles>",
      "word/settings.xml": XML
        + `<w:settings xmlns:w="${WORD}"><w:evenAndOddHeaders/><w:compat>${MODE}</w:compat>`
        + "</w:settings>",
      "word/odd.xml": footer("right"),
      "word/even.xml": footer("left"),
    };
  };

  function override(path, type) {
    return `<Override PartName="/${path}" ContentType="${type}"/>`;
  }

  function relations(pairs) {
    const packaged = OFFICE + "package/2006/relationships";
    const rows = pairs.map(([kind, target], at) =>
      `<Relationship Id="r${at + 1}" Target="${target}" `
      + `Type="${kind.startsWith("metadata") ? packaged : RELATIONS}/${kind}"/>`);
    return `${XML}<Relationships xmlns="${packaged}">${rows.join("")}</Relationships>`;
  }

  /** The number stands a character in from the outer edge, between dashes. */
  function footer(side) {
    const run = (inner) => '<w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>'
      + `<w:sz w:val="28"/></w:rPr>${inner}</w:r>`;
    return `${XML}<w:ftr xmlns:w="${WORD}"><w:p>`
      + `<w:pPr><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>`
      + run('<w:t xml:space="preserve">— </w:t>')
      + '<w:fldSimple w:instr="PAGE">' + run("<w:t>1</w:t>") + "</w:fldSimple>"
      + run('<w:t xml:space="preserve"> —</w:t>') + "</w:p></w:ftr>";
  }
})((self.site = self.site || {}));
