/** Search a built site from a shell: node tests/js/search.js OUTPUT_DIR [--limit N] */
"use strict";
require("../../plugins/search/shell/search.js");
