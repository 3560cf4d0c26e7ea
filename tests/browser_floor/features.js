/**
 * Since which Chromium a feature is there, by the browser compatibility data of MDN
 * (npm package @mdn/browser-compat-data, CC0; the version is in package-lock.json).
 */
"use strict";
const data = require("@mdn/browser-compat-data");

const FLOOR = 69; // what 360 and Sogou of village offices are made of

/** The first version that has what stands at one of the paths of names; null: not in the data. */
function since(paths, prefix) {
  const versions = paths.map(find).filter(Boolean).map((feature) => firstVersion(feature, prefix));
  return versions.length ? Math.min(...versions) : null;
}

/** The first version with a feature, unflagged and under this prefix; Infinity if there is none. */
function firstVersion(feature, prefix) {
  const entries = [].concat(feature.__compat.support.chrome || []);
  const usable = entries.filter((entry) => !entry.flags && !entry.alternative_name
    && (entry.prefix || "") === (prefix || "") && !(number(entry.version_removed) <= FLOOR));
  return Math.min(Infinity, ...usable.map((entry) => number(entry.version_added)));
}

function number(version) {
  return parseInt(String(version).replace("≤", ""), 10) || Infinity;
}

function find(path) {
  const found = path.reduce((node, name) => (node && own(node, name)) || null, data);
  return found && found.__compat ? found : null;
}

/** The names of members that some interface has, but none at the floor. */
function newMembers() {
  const oldest = new Map();
  const { builtins } = data.javascript;
  for (const kind of [data.api, builtins, builtins.Intl].map(Object.values).flat()) {
    for (const [key, feature] of Object.entries(kind)) {
      if (key === "__compat" || !feature.__compat) continue;
      const name = key.replace(/_static$/, "");
      oldest.set(name, Math.min(firstVersion(feature), oldest.has(name) ? oldest.get(name) : Infinity));
    }
  }
  return new Set([...oldest.keys()].filter((name) => oldest.get(name) > FLOOR));
}

function own(node, name) {
  return Object.prototype.hasOwnProperty.call(node, name) ? node[name] : null;
}

module.exports = { FLOOR, newMembers, since, types: Object.keys(data.css.types) };
