/** What a script uses that the oldest browser lacks: syntax, globals, members, events. */
"use strict";
const acorn = require("acorn");
const walk = require("acorn-walk");
const features = require("./features.js");

const EDITION = 2019; // of the language: Chromium 69 parses all of it
const NAMESPACE = "site"; // what our scripts share
const NEW_MEMBERS = features.newMembers();
const SINGLETONS = { navigator: "Navigator", self: "Window", window: "Window", location: "Location" };

/**
 * The findings of scripts `{path, text, polyfills}` as `{path, line, what}`; `polyfills` is the text
 * of the script that runs before. Not found is what a function around it asks for first.
 */
function check(scripts) {
  const found = [];
  const parsed = [];
  for (const script of scripts) {
    try {
      parsed.push({ ...script, tree: parse(script.text) });
    } catch (fault) {
      const what = fault.message.replace(/ \(\d+:\d+\)$/, "");
      found.push({ path: script.path, line: fault.loc.line, what });
    }
  }
  const own = ownNames(parsed.map(({ tree }) => tree));
  for (const { path, tree, polyfills } of parsed) {
    found.push(...checkTree(tree, polyfilled(polyfills || ""), own)
      .map((one) => ({ path, ...one })));
  }
  return found;
}

function parse(text) {
  return acorn.parse(text, { ecmaVersion: EDITION, locations: true });
}

function checkTree(tree, present, own) {
  const declared = declaredNames(tree);
  const spaces = namespaces(tree);
  const tests = testedNames(tree);
  const found = [];
  walk.ancestor(tree, {
    Identifier: (node, state, ancestors) => report(node, ancestors, globalFault(node, declared)),
    MemberExpression(node, state, ancestors) {
      const name = memberName(node);
      const parent = ancestors[ancestors.length - 2];
      const names = parent.type === "CallExpression" && parent.callee === node ? own.methods : own.fields;
      if (present.has(name) || names.has(name) || isOurs(node.object, spaces)) return;
      report(node, ancestors, memberFault(node, declared));
    },
    CallExpression: (node, state, ancestors) => report(node, ancestors, eventFault(node)),
  });
  return found;

  function report(node, ancestors, fault) {
    if (!fault || ancestors.some((one) => tests.has(one) && tests.get(one).has(fault.name))) return;
    found.push({ line: node.loc.start.line, what: fault.what });
  }
}

/** The variables for our namespace and for what is made in it: `search = site.search = …`. */
function namespaces(tree) {
  const names = new Set([NAMESPACE]);
  walk.simple(tree, {
    VariableDeclarator({ id, init }) {
      const target = init && init.type === "AssignmentExpression" ? init.left : init;
      if (target && target.object && target.object.name === NAMESPACE) names.add(id.name);
    },
  });
  return names;
}

/** Whether the members of an object are named by us: a namespace, the `data-` of an element. */
function isOurs(object, spaces) {
  return object.type === "Identifier" ? spaces.has(object.name) : memberName(object) === "dataset";
}

/** The names in the values that the scripts make themselves: `{path: …}`, `{union: function…}`. */
function ownNames(trees) {
  const own = { fields: new Set(), methods: new Set() };
  for (const tree of trees) {
    walk.simple(tree, {
      Property({ key, value, computed, shorthand }) {
        if (computed) return;
        own.fields.add(key.name || key.value);
        if (shorthand || /Function/.test(value.type)) own.methods.add(key.name || key.value);
      },
    });
  }
  return own;
}

/** The members that a script of polyfills gives to prototypes. */
function polyfilled(text) {
  const names = new Set();
  walk.simple(parse(text), {
    AssignmentExpression({ left }) {
      if (left.type === "MemberExpression" && memberName(left.object) === "prototype") {
        names.add(memberName(left));
      }
    },
  });
  return names;
}

function globalFault({ name }, declared) {
  if (declared.has(name)) return null;
  const paths = [["api", name], ["api", "Window", name], ["javascript", "builtins", name]];
  return features.since(paths) > features.FLOOR ? { name, what: name } : null;
}

function memberFault(node, declared) {
  const name = memberName(node);
  const object = node.object.type === "Identifier" && !declared.has(node.object.name)
    ? node.object.name : "";
  const kind = SINGLETONS[object] || object;
  const exact = [["api", kind, name], ["api", kind, `${name}_static`],
    ["javascript", "builtins", kind, name], ["javascript", "builtins", "Intl", name]]
    .concat(kind === "Window" ? [["api", name], ["javascript", "builtins", name]] : []);
  const version = kind ? features.since(exact) : null;
  const isNew = version === null ? NEW_MEMBERS.has(name) : version > features.FLOOR;
  return name && isNew ? { name, what: `${object || "…"}.${name}` } : null;
}

function eventFault({ callee, arguments: [first] }) {
  if (memberName(callee) !== "addEventListener" || !first || first.type !== "Literal") return null;
  const name = `${first.value}_event`;
  return NEW_MEMBERS.has(name) ? { name: first.value, what: `"${first.value}"` } : null;
}

function memberName(node) {
  if (!node || node.type !== "MemberExpression") return "";
  return node.computed ? String(node.property.value || "") : node.property.name;
}

/** Every name that the script itself declares, wherever: none of them is a global. */
function declaredNames(tree) {
  const names = new Set();
  const add = (pattern) => pattern && walk.simple(pattern, {
    Pattern: (node) => node.type === "Identifier" && names.add(node.name),
    VariablePattern: (node) => names.add(node.name),
  }, { ...walk.base, Identifier: (node) => names.add(node.name) });
  const routine = (node) => [node.id, ...node.params].forEach(add);
  walk.full(tree, function (node) {
    if (node.type === "VariableDeclarator") add(node.id);
    else if (node.type === "CatchClause") add(node.param);
    else if (/Function/.test(node.type)) routine(node);
    else if (node.type === "ClassDeclaration") add(node.id);
  });
  return names;
}

/** By function or program: the names whose presence is tested in it before they are used. */
function testedNames(tree) {
  const tests = new Map();
  const note = function (test, ancestors) {
    const home = [...ancestors].reverse().find(({ type }) => /Function|Program/.test(type));
    if (!tests.has(home)) tests.set(home, new Set());
    for (const name of namesIn(test)) tests.get(home).add(name);
  };
  const test = (node, state, ancestors) => note(node.test, ancestors);
  walk.ancestor(tree, {
    IfStatement: test,
    ConditionalExpression: test,
    LogicalExpression: (node, state, ancestors) => note(node.left, ancestors),
    UnaryExpression(node, state, ancestors) {
      if (node.operator === "typeof" || node.operator === "!") note(node.argument, ancestors);
    },
  });
  return tests;
}

/** The names that a condition asks for: `self.name`, `name`, `"name" in self`; no name it calls. */
function namesIn(test) {
  if (test.type === "MemberExpression") return [memberName(test)];
  if (test.type === "Identifier") return [test.name];
  if (test.type === "UnaryExpression") return namesIn(test.argument);
  if (test.type === "LogicalExpression") return [...namesIn(test.left), ...namesIn(test.right)];
  if (test.type !== "BinaryExpression") return [];
  if (test.operator === "in") return [String(test.left.value).replace(/^on/, "")];
  return [...namesIn(test.left), ...namesIn(test.right)];
}

module.exports = { check };
