"""What the tests of the inspection share: examples as folders, and an inspection of a folder."""

import re
import shutil
import tempfile
from datetime import date
from functools import lru_cache
from pathlib import Path

from plugins.documents.fields import FIELDS
from plugins.documents.findings import Finding
from plugins.documents.publication import publish, to_inspect
from plugins.documents.site import load_site
from plugins.inspection.context import Context
from plugins.inspection.examining import examine
from plugins.inspection.inspecting import inspect_all
from plugins.inspection.inspection import Inspection
from plugins.inspection.settings import Settings, load_settings
from plugins.inspection.source import Source
from tests.support import DAY, ROOT, load, options_of, parse

_OFFICIAL = tempfile.TemporaryDirectory()
DATA = Path(_OFFICIAL.name) / "_data"
FICTION = Path(_OFFICIAL.name) / "fiction" / "_data"
_FICTIONAL = (("永昌", "示例"), ("甘肃省金昌市", "示例省示例市"), ("永政", "示政"), ("0935-7522894", "0000-6100100"), ("0935-", "0000-"),
              ("www.yongchang", "www.shili"))
_PART = re.compile(r"^=== (.+)$", re.MULTILINE)
_KEYS = re.compile(rf"[一-鿿]+: |(?:{'|'.join(field.key for field in FIELDS)})[:：]|- |—")
_FILLED = ("标题: 一个文件", "类别: 其他政策文件", "发布日期: 2026-11-20")


def _copy_as_official() -> None:
    """Fill DATA: the bundled site's, as of an office's own site without waivers and own pages."""
    shutil.copytree(ROOT / "content" / "_data", DATA)
    (DATA / "waivers.yml").unlink()
    site = DATA / "site.yml"
    text = site.read_text("utf-8").partition("关联平台:")[0]
    site.write_text(re.sub(r"^(?:演示|关于本站): .*\n", "", text, flags=re.MULTILINE), "utf-8")


def _copy_as_fiction() -> None:
    """Fill FICTION, of which the rules' examples speak: the official one, of another county."""
    shutil.copytree(DATA, FICTION)
    for file in FICTION.iterdir():
        text = file.read_text("utf-8")
        for ours, fictional in _FICTIONAL:
            text = text.replace(ours, fictional)
        file.write_text(text, "utf-8")


_copy_as_official()
_copy_as_fiction()


def to_files(example: str) -> dict[str, str]:
    """An example of a rule as files: path and source text."""
    parts = _PART.split(example) if example.startswith("===") else ["", "a.md", example]
    return {path: to_source(text.strip("\n") if example.startswith("===") else text)
            for path, text in zip(parts[1::2], parts[2::2], strict=True)}


def to_source(example: str) -> str:
    """Front matter, filled up to what is required, and the body, of a short example."""
    head, _, body = example.partition("\n\n") if "\n\n" in example else (example, "", "")
    lines = head.split("\n")
    if not all(_KEYS.match(line) for line in lines):
        lines, body = [], example.lstrip("\n")
    given = {line.partition(":")[0] for line in lines}
    filled = [line for line in _FILLED if line.partition(":")[0] not in given]
    return "---\n" + "\n".join(filled + [line for line in lines if line]) + f"\n---\n\n{body}\n"


def folder_of(folder: Path, files: dict[str, str], data: Path = DATA) -> Path:
    """A content folder with these files and the data of the bundled site, or the one given."""
    shutil.copytree(data, folder / "_data")
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def inspect_folder(content: Path, cache: Path, output: Path | None = None,
                   day: date = DAY) -> Inspection:
    """The inspection of a content folder, with a store of its own."""
    return inspect_all(options_of(content, output or cache / "no-output", cache, day))


@lru_cache(maxsize=1)
def bundled_settings() -> Settings:
    """The settings of the bundled site."""
    return load_settings(DATA)[0]


def context_of(content: Path) -> Context:
    """The context of a content folder, without facts."""
    library = load(content).library
    return Context(to_inspect(library), bundled_settings(), DAY, publish(library, DAY))


def bare_context() -> Context:
    """A context without documents, of the site that the rules' examples speak of."""
    from plugins.documents.library import Library
    library = Library(load_site(FICTION)[0], (), {})
    return Context(library, bundled_settings(), DAY, library)


def faults_in(text: str, path: str = "a.md") -> list[tuple[int, int, str]]:
    """Line, column and rule of each fault of one source text by the rules over a file."""
    parsed = parse(text, path)
    assert parsed.document, parsed.faults
    facts = examine(Source(parsed.document, text), bare_context())
    return [(fault.line, fault.column, fault.rule) for fault in facts.faults]


def rules_of(findings: tuple[Finding, ...]) -> set[str]:
    """The rules that fired, but for what the bundled data and a small folder always give."""
    always = {"FOOT-01", "COL-02", "COL-03", "FRESH-01"}
    return {finding.rule for finding in findings} - always
