/** Build the in-force table as theme/templates/expiry/macros.html has it. */
(function (site) {
  "use strict";
  const HEADS = ["序号", "标题", "发文字号", "施行日期", "有效期至", "有效性"];

  function make(name, className, ...children) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  function makeRow(row, at) {
    const link = make("a", "", row.title);
    link.href = site.addressOf(row.path);
    const badge = make("span", "validity", site.validityLabel(row.state));
    badge.dataset.state = row.state;
    const cells = [String(at + 1), link, row.number, row.since, row.until, badge];
    return make("tr", "", ...cells.map(function (content, column) {
      const cell = make("td", "", content);
      cell.dataset.label = HEADS[column];
      return cell;
    }));
  }

  /** Return the table of these rows; with none, a sentence that says so. */
  site.makeInForceTable = function (rows) {
    if (rows.length === 0) return make("p", "notice", "没有当天有效的文件。");
    const heads = HEADS.map(function (text) {
      const head = make("th", "", text);
      head.scope = "col";
      return head;
    });
    return make("table", "rows-table document-rows",
      make("caption", "", "按日期由近及远排列"),
      make("thead", "", make("tr", "", ...heads)),
      make("tbody", "", ...rows.map(makeRow)));
  };
})((self.site = self.site || {}));
