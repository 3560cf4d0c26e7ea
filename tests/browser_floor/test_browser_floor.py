"""What a reader's browser loads uses nothing that Chromium 69 lacks, unless it is guarded.

Since when a browser has a feature is told by MDN's browser compatibility data, an npm package.
"""

import json
import os
import subprocess

import pytest

from plugins.pages.assets import EARLY_SCRIPT
from tests.browser_floor import getting
from tests.support import ROOT, build, markdown, write

STATIC = ROOT / "theme" / "static"
# What an older browser leaves out and nothing is lost: what it does instead.
REFINEMENTS = {
    "accent-color": "boxes to tick have the system's colour",
    "aspect-ratio": "a video that is not yet played is half as high as it is wide",
    "color-scheme": "scroll bars and controls stay light in dark mode",
    "font-synthesis": "a bold face may be drawn by the browser",
    "forced-colors": "the browser has no such mode, or an older one of its own",
    "hanging-punctuation": "no browser of that time hangs punctuation",
    "page": "every sheet has the margins of an ordinary page",
    "prefers-color-scheme": "the reader chooses colours by the button",
    "prefers-contrast": "the reader chooses colours by the button",
    "scripting": "what is only for readers with scripts is seen without them, too",
    "text-decoration-thickness": "underlines are of the font's own thickness",
    "text-size-adjust": "for telephones alone",
    "text-spacing-trim": "full-width punctuation keeps its width",
    "text-underline-offset": "underlines are of the font's own distance",
    "text-wrap": "lines break where they always did",
    **{f"@{place}": "sheets have no page number and no note in the margin" for place in (
        "top-left", "top-right", "bottom-left", "bottom-right")},
}
FAULTS = {
    "replaceAll.js": "text.replaceAll('a', 'b');",
    "at.js": "[1, 2].at(-1);",
    "chain.js": "self.first?.second;",
    "nullish.js": "const a = self.b ?? 1;",
    "static.js": "Object.fromEntries([]);",
    "global.js": "structuredClone({});",
    "elsewhere.js": "function f() { if (self.structuredClone) g(); }\nstructuredClone({});",
    "lookbehind.js": "/a/v.test('a');",
    "has.css": ".a:has(.b) { color: red; }",
    "inset.css": ".a { inset: 0; }",
    "gap.css": ".a { display: flex; } .a { gap: 1em; }",
    "min.css": ".a { width: min(1em, 2vw); }",
    "unit.css": ".a { height: 100dvh; }",
    "range.css": "@media (width < 40em) { .a { color: red; } }",
    "layer.css": "@layer a { .a { color: red; } }",
    "nested.css": ".a { &:hover { color: red; } }",
    "not.css": ".a:not(.b, .c) { color: red; }",
    "value.css": ".a { overflow: clip; }",
    "negated.css": "@supports not (inset: 0) { .a { inset: 0; } }",
    "other.css": "@supports (display: grid) { .a { inset: 0; } }",
    "broken.css": ".a { color red; }",
}
GUARDED = {
    "asked.js": "if (self.structuredClone) structuredClone({});",
    "early.js": "if (!('share' in navigator)) return_();\nfunction return_() {}\nnavigator.share({});",
    "own.js": "const list = { at: 3 }; list.at;",
    "supports.css": "@supports (inset: 0) { .a { inset: 0; } }",
    "selector.css": "@supports selector(:has(a)) { .a:has(.b) { color: red; } }",
    "fallback.css": ".a { height: 100vh; height: 100dvh; }",
    "grid.css": ".grid { display: grid; gap: 1em; }",
    "spaced.css": ".row { display: flex; gap: 1em; }\n"
                  "@supports not (inset: 0) { .row > * { margin-right: 1em; } }",
}


@pytest.fixture(scope="module")
def check():
    """A function from texts by path to what is too new in them, as (`path:line`, what)."""
    try:
        modules = getting.get(ROOT / ".cache")
    except getting.Missing as fault:
        pytest.skip(str(fault))
    polyfills = (STATIC / "js" / "compat.js").read_text("utf-8")

    def run(texts):
        files = [{"path": path, "text": text,
                  "polyfills": "" if EARLY_SCRIPT.endswith(path) else polyfills}
                 for path, text in texts.items()]
        done = subprocess.run(["node", str(getting.HERE / "check.js")], input=json.dumps(files),
                              env={**os.environ, "NODE_PATH": str(modules)}, check=True,
                              capture_output=True, text=True, encoding="utf-8")
        return [(f"{one['path']}:{one['line']}", one["what"].replace("-webkit-", ""))
                for one in json.loads(done.stdout)]
    return run


def test_scripts_and_styles_use_nothing_newer_than_the_oldest_browser(check, tmp_path):
    content = write(tmp_path / "content", {"a.md": markdown()})
    build(content, tmp_path / "output", tmp_path / "cache")
    sources = [*STATIC.rglob("*.js"), *STATIC.rglob("*.css")]
    preview = ROOT / "plugins" / "preview" / "static"  # editors' browsers are as old
    texts = {file.relative_to(STATIC).as_posix(): file.read_text("utf-8") for file in sources}
    texts |= {f"preview/{file.name}": file.read_text("utf-8") for file in preview.iterdir()}
    for file in (tmp_path / "output").rglob("*.js"):
        text = file.read_text("utf-8")
        if text not in texts.values():
            texts[f"output/{file.relative_to(tmp_path / 'output').as_posix()}"] = text

    found = check(texts)
    assert [(place, what) for place, what in found if what not in REFINEMENTS] == []
    assert set(REFINEMENTS) == {what for _, what in found}, "不再用的不必列出"


def test_what_is_too_new_is_found(check):
    found = {place.partition(":")[0] for place, _ in check(FAULTS)}

    assert found == set(FAULTS)


def test_what_is_guarded_is_not_found(check):
    assert check(GUARDED) == []
