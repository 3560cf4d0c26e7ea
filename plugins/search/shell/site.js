/** Run a built site's own search scripts in Node, with files in place of script elements. */
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const zlib = require("node:zlib");

/** Return the files of a site, as openFiles does, once its search scripts have run. */
function openSite(directory) {
  globalThis.self = globalThis;
  globalThis.site = { received: {} };
  // As theme/static/js/search-box.js does.
  site.receive = (name, ...parts) => {
    site.received[name] = parts.length === 1 ? parts[0] : parts;
  };
  const opened = openFiles(directory);
  opened.load(opened.load("manifest").scripts);
  return opened;
}

/** Return functions that read a site's files once and tell how large each is when gzipped. */
function openFiles(directory) {
  const sizes = new Map(), values = new Map();
  const run = (name) => {
    const file = path.join(directory, "search", name + ".js");
    const content = fs.readFileSync(file);
    vm.runInThisContext(content.toString("utf8"), { filename: file });
    sizes.set(name, content);
  };
  const load = (name) => {
    if (!values.has(name)) {
      run(name);
      values.set(name, site.received[name]);
      delete site.received[name];
    }
    return values.get(name);
  };
  const sizeOf = (name) => {
    const content = sizes.get(name);
    if (typeof content === "number") return content;
    sizes.set(name, zlib.gzipSync(content, { level: 6 }).length);
    return sizes.get(name);
  };
  return { load, sizeOf };
}

module.exports = { openFiles, openSite };
