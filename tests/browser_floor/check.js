/**
 * Standard input: an array of files `{path, text, polyfills}`; `polyfills` is the script before it.
 * Standard output: an array of `{path, line, what}`, each a thing that Chromium 69 does not know.
 */
"use strict";
const scripts = require("./scripts.js");
const styles = require("./styles.js");

const files = JSON.parse(require("fs").readFileSync(0, "utf8"));
const [sheets, others] = [true, false].map((isSheet) =>
  files.filter(({ path }) => path.endsWith(".css") === isSheet));
process.stdout.write(JSON.stringify([...scripts.check(others), ...styles.check(sheets)]));
