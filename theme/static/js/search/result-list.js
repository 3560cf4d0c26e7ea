/** Show results, grouped by kind. Text goes in as text, never as markup. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  search.VALIDITY_LABELS = {
    in_force: "有效", amended: "已修改", partly_lapsed: "部分失效", suspended: "暂停执行",
    not_yet_effective: "尚未生效", expired: "失效", repealed: "废止",
  };

  // By Extent of plugins/search/attachment_text.py, as many characters as its LONGEST.
  const EXTENTS = ["", "（很长，只检索前100万字）", "（只检索名称，没有检索里面的文字）"];

  /** Return an element with attributes and children; a null child is left out. */
  search.make = function (tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]);
    element.append(...children.flat().filter((child) => child !== null));
    return element;
  };
  const make = search.make;

  /**
   * Return sections of results: those that match by kind, in order of the best, counts being
   * [kind, count]; then those that come near, as they stand.
   */
  search.makeResultList = function (results, counts) {
    const exact = results.filter((result) => !result.isNear);
    const near = results.filter((result) => result.isNear);
    const kinds = Array.from(new Set(exact.map((result) => result.record.kind)));
    const countOf = new Map(counts);
    const sections = kinds.map((kind) => makeSection(kind || "其他",
      `（${countOf.get(kind) || 0}）`, exact.filter((one) => one.record.kind === kind)));
    return near.length ? sections.concat(makeSection("相近的结果", "", near)) : sections;
  };

  /** Return what stands above the results: the best bets, with what is known of each. */
  search.makeBets = function (bets) {
    return bets.length ? [make("section", { class: "search-bets", "aria-label": "直接查到的" },
      bets.map(makeBet))] : [];
  };

  function makeBet({ title, path, lines, note, home }) {
    const notes = [home.isOwn ? "" : home.name + "的网站", note].filter(Boolean);
    const name = path ? make("a", { href: home.root + path }, title) : title;
    return make("div", { class: "search-bet" },
      make("h2", { class: "search-heading" }, name),
      notes.length ? make("p", { class: "search-facts quiet" }, notes.join("　")) : null,
      lines.length ? make("dl", { class: "search-contacts" }, lines.map(([label, value]) =>
        make("div", {}, make("dt", {}, label), make("dd", {}, value)))) : null);
  }

  function makeSection(name, count, results) {
    return make("section", { class: "search-group" },
      make("h2", { class: "search-kind" }, name, make("span", { class: "quiet" }, count)),
      make("ol", { class: "search-results" }, results.map(makeResult)));
  }

  function makeResult(result) {
    const { record } = result, { home } = record;
    const link = make("a", { href: search.linkTo(result), class: "search-title" },
      makeSegments(result.title));
    const day = record.published ? formatDay(record.published) + "发布"
      : record.signed ? formatDay(record.signed) + "成文" : "";
    const facts = [home.isOwn ? "" : home.name + "的网站", record.coverage, record.number,
      record.issuer, day].filter(Boolean);
    return make("li", { class: "search-result" },
      make("h3", { class: "search-heading" }, link),
      make("p", { class: "search-facts quiet" }, makeBadge(result.validity),
        facts.flatMap((fact, at) => [at ? "　" : "", make("span", { class: "search-fact" }, fact)])),
      result.segments.length ? make("p", { class: "search-snippet" },
        makeAttachment(result.attachment, home.root), makeMarks(result.marks),
        makeSegments(result.segments)) : null);
  }

  function makeBadge(validity) {
    if (!validity) return null;
    const label = search.VALIDITY_LABELS[validity];
    return [make("span", { class: "validity", "data-state": validity }, label),
      make("span", { class: "hidden" }, "，")]; // a pause for who hears it
  }

  function makeAttachment(attachment, root) {
    if (!attachment) return null;
    return make("a", { href: root + attachment.path, class: "search-attachment" },
      attachment.isEarlier ? "见以前的文本（" + attachment.label + "）："
        : "附件《" + attachment.label + "》" + EXTENTS[attachment.extent] + "：");
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
