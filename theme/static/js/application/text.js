/** An application as a text file that any program of an office opens. Nothing here is of the page. */
(function (site) {
  "use strict";

  /**
   * Return the text: `caution` before all where there is one, `title`, `office` it goes to, `sections` [{ name, rows: [[label, value]] }].
   * Lines end as Windows has them; the sign at the beginning tells old editors it is UTF-8.
   */
  site.applicationText = function (title, office, sections, caution) {
    const lines = caution ? [caution, ""] : [];
    lines.push(title, "", office ? office + "：" : "");
    for (const section of sections) {
      lines.push("", section.name);
      for (const [label, value] of section.rows) {
        lines.push("  " + label + "：" + value.trim().replace(/\s*\n\s*/g, "\n      "));
      }
    }
    lines.push("", "申请人签名或者盖章：", "", "申请日期：        年    月    日", "");
    return "\ufeff" + lines.join("\n").replace(/\n/g, "\r\n");
  };

  /** Return a name for the file, without what file systems refuse. */
  site.applicationFileName = (title, name) =>
    title + (name ? "-" + name.replace(/[\\/:*?"<>|\s]/g, "") : "") + ".txt";
})((self.site = self.site || {}));
