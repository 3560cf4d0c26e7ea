/** Show results, grouped by kind. Text goes in as text, never as markup. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  search.VALIDITY_LABELS = {
    in_force: "有效", amended: "已修改", partly_lapsed: "部分失效", suspended: "暂停执行",
    not_yet_effective: "尚未生效", expired: "失效", repealed: "废止",
  };

  /** Return an element with attributes and children; a null child is left out. */
  search.make = function (tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]);
    element.append(...children.flat().filter((child) => child !== null));
    return element;
  };
  const make = search.make;

  /** Return sections of results by kind, in order of the best result; counts are [kind, count]. */
  search.makeResultList = function (results, counts, root, marked) {
    const kinds = Array.from(new Set(results.map((result) => result.record.kind)));
    const countOf = new Map(counts);
    return kinds.map((kind) => make("section", { class: "search-group" },
      make("h2", { class: "search-kind" }, kind || "其他",
        make("span", { class: "quiet" }, "（" + (countOf.get(kind) || 0) + "）")),
      make("ol", { class: "search-results" }, results
        .filter((result) => result.record.kind === kind)
        .map((result) => makeResult(result, root, marked)))));
  };

  function makeResult(result, root, marked) {
    const { record } = result;
    const link = make("a", { href: search.linkTo(root, result, marked), class: "search-title" },
      makeSegments(result.title));
    const day = record.published ? formatDay(record.published) + "发布"
      : record.signed ? formatDay(record.signed) + "成文" : "";
    const facts = [record.coverage, record.number, record.issuer, day].filter(Boolean);
    return make("li", { class: "search-result" },
      make("h3", { class: "search-heading" }, link),
      make("p", { class: "search-facts quiet" }, makeBadge(result.validity), facts.join("　")),
      result.segments.length ? make("p", { class: "search-snippet" },
        makeAttachment(result.attachment, root), makeMarks(result.marks),
        makeSegments(result.segments)) : null);
  }

  function makeBadge(validity) {
    if (!validity) return null;
    const label = search.VALIDITY_LABELS[validity];
    return make("span", { class: "validity", "data-state": validity }, label);
  }

  function makeAttachment(attachment, root) {
    if (!attachment) return null;
    return make("a", { href: root + attachment.path, class: "search-attachment" },
      attachment.isEarlier ? "见以前的文本（" + attachment.label + "）："
        : "附件《" + attachment.label + "》：");
  }

  function makeMarks(marks) {
    return marks.map((words) => make("strong", { class: "search-mark" }, words));
  }

  function makeSegments(segments) {
    return segments.map(([text, isMarked]) => (isMarked ? make("mark", {}, text) : text));
  }

  function formatDay(day) {
    const parts = /^(\d+)-(\d+)-(\d+)/.exec(day || "");
    return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : "";
  }
})((self.site = self.site || {}));
