/** What style sheets use that the oldest browser lacks: properties, values, selectors, at-rules. */
"use strict";
const csstree = require("css-tree");
const features = require("./features.js");

const GAPS = new Set(["gap", "row-gap", "column-gap"]);
const VIEWPORTS = { d: "dynamic", l: "large", s: "small" };
// What a value has in it, where the data names it by another word than the value's own.
const SHAPES = [
  ["text-decoration", "Dimension", "includes_thickness"],
  ["content", "Operator", "alt_text"],
];

/**
 * The findings of style sheets `{path, text}` as `{path, line, what}`. Not found is what lies in an
 * `@supports` that newer browsers alone pass, what follows another value of the same property, and
 * a gap in a flex row whose children have a margin in `@supports not`.
 */
function check(sheets) {
  const found = [];
  const parsed = sheets.map(function ({ path, text }) {
    const note = (fault) => found.push({ path, line: fault.line, what: fault.message });
    return { path, tree: parse(text, note) };
  });
  const trees = parsed.map(({ tree }) => tree);
  const known = { rows: selectorsOf(trees, isFlexible), spaced: selectorsOf(trees, isSpaced) };
  return found.concat(...parsed.map(({ path, tree }) => checkSheet(tree, known)
    .map((one) => ({ path, ...one }))));
}

function parse(text, note) {
  return csstree.parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: note,
  });
}

function checkSheet(tree, known) {
  const found = [];
  const floors = [features.FLOOR]; // the oldest browser that reads what lies in each @supports
  csstree.walk(tree, { enter, leave });
  return found;

  function enter(node) {
    if (inSupports(this)) return;
    if (node.type === "Atrule") atRule(node, this.atrule);
    else if (node.type === "Declaration") declaration(node, this.rule, this.atrule);
    else if (node.type === "Feature" && node.kind === "media") {
      report(node, node.name, [["css", "at-rules", "media", node.name]]);
    } else if (node.type === "FeatureRange") {
      report(node, "@media (… < …)", [["css", "at-rules", "media", "range_syntax"]]);
    } else if (!this.declaration) selector(node);
  }

  function leave(node) {
    if (node.type === "Atrule" && node.name === "supports") floors.pop();
  }

  function atRule(node, outer) {
    if (node.name === "supports") floors.push(Math.max(floors[floors.length - 1], passedSince(node)));
    const inPage = outer && outer.name === "page" ? ["page", `at_${node.name}`] : [node.name];
    report(node, `@${node.name}`, [["css", "at-rules", ...inPage]]);
  }

  function declaration(node, rule, atrule) {
    const { name, basename, custom, vendor } = csstree.property(node.property);
    const path = ["css", "properties", name];
    if (custom) return values(node, []);
    if (atrule && atrule.name === "page" && !rule) return undefined;
    const isUnknown = features.since([path]) === null && vendor;
    const isNew = isUnknown ? report(node, name, [["css", "properties", basename]], vendor)
      : !hasEarlier(rule, node, basename) && report(node, name, [path]);
    const selectors = rule ? selectorsIn(rule) : [];
    const unspaced = selectors.filter((one) => known.rows.has(one) && !known.spaced.has(`${one}>*`));
    if (GAPS.has(name) && unspaced.length) report(node, `${name} (flex)`, [[...path, "flex_context"]]);
    return isNew || hasEarlier(rule, node, basename) ? undefined : values(node, path);
  }

  function values(node, path) {
    csstree.walk(node.value, function (value) {
      const name = String(value.name || value.unit || "").toLowerCase();
      if (value.type === "Identifier" && path.length) {
        report(node, `${node.property}: ${name}`, [[...path, name]]);
      } else if (value.type === "Function") {
        const kinds = features.types.map((kind) => ["css", "types", kind, name]);
        report(node, `${name}()`, [[...path, name], ["css", "types", name], ...kinds]);
      } else if (value.type === "Dimension") {
        report(node, name, [["css", "types", "length", unitName(name)]]);
      }
      const shape = SHAPES.find(([property, type]) => node.property === property && value.type === type);
      if (shape) report(node, `${node.property}: ${shape[2]}`, [[...path, shape[2]]]);
    });
  }

  function selector(node) {
    const path = ["css", "selectors", node.name];
    if (node.type === "NestingSelector") report(node, "&", [["css", "selectors", "nesting"]]);
    if (node.type !== "PseudoClassSelector" && node.type !== "PseudoElementSelector") return;
    report(node, `:${node.name}`, [path]);
    const list = node.children && node.children.first;
    if (list && list.type === "SelectorList" && list.children.size > 1) {
      report(node, `:${node.name}(…, …)`, [[...path, "selector_list"]]);
    }
  }

  /** Note a thing that is too new, and return whether it is. */
  function report(node, what, paths, prefix) {
    const isNew = features.since(paths, prefix) > floors[floors.length - 1];
    if (isNew) found.push({ line: node.loc.start.line, what });
    return isNew;
  }
}

/** Whether the walk stands in the condition of an `@supports`. */
function inSupports({ atrule, atrulePrelude }) {
  return Boolean(atrule && atrulePrelude && atrule.name === "supports");
}

/** The first version that passes an `@supports`: what it asks for and does not negate. */
function passedSince({ prelude }) {
  const asked = csstree.generate(prelude).replace(/not ?\(.*\)/, "");
  const selectors = [...asked.matchAll(/::?([a-z-]+)/g)].map(([, name]) => ["css", "selectors", name]);
  const properties = [...asked.matchAll(/\(([a-z-]+):/g)].map(([, name]) => ["css", "properties", name]);
  return Math.max(0, ...[...selectors, ...properties].map((path) => features.since([path]) || 0));
}

function unitName(unit) {
  const viewport = /^([dls])v/.exec(unit);
  if (viewport) return `viewport_percentage_units_${VIEWPORTS[viewport[1]]}`;
  return /^cq/.test(unit) ? "container_query_length_units" : unit;
}

/** Whether a rule gives the property before, so that an old browser keeps that value. */
function hasEarlier(rule, node, basename) {
  const before = rule ? rule.block.children.toArray() : [];
  return before.slice(0, before.indexOf(node))
    .some((one) => one.property && csstree.property(one.property).basename === basename);
}

/** The selectors, as written, of the rules with a declaration of this kind. */
function selectorsOf(trees, isWanted) {
  const found = new Set();
  for (const tree of trees) {
    csstree.walk(tree, {
      visit: "Declaration",
      enter(node) {
        if (this.rule && isWanted(node, this.atrule)) {
          selectorsIn(this.rule).forEach((one) => found.add(one));
        }
      },
    });
  }
  return found;
}

function isFlexible({ property, value }) {
  return property === "display" && /flex/.test(csstree.generate(value));
}

function isSpaced({ property }, atrule) {
  const inOlder = atrule && atrule.name === "supports" && /^not/.test(csstree.generate(atrule.prelude));
  return Boolean(inOlder) && /^margin/.test(property);
}

function selectorsIn(rule) {
  return rule.prelude.children.toArray().map((one) => csstree.generate(one));
}

module.exports = { check };
