"""The form: its page, what it asks while somebody types, and what it does when they save."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..documents.body import BodyConverter
from ..documents.fields import REVIEWS
from ..documents.folder import list_files
from ..documents.parsing import parse_document
from ..documents.rewriting import CannotRewrite, cut
from ..documents.yaml_text import read_items
from ..importing.facts import Fact
from ..importing.naming import folder_of, name_of
from .checking import check_sources
from .composing import compose, compose_new, with_keys
from .controls import CHOICES, list_controls
from .desk import Desk, Refusal
from .related import categories, issuers
from .saving import write_file, write_new_file


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form sends: the file meant, whether it is new, what was entered, what it was."""

    path: str
    is_new: bool
    values: Mapping[str, tuple[str, ...]]
    body: str = ""
    digest: str = ""
    verified: tuple[str, ...] = ()


def read_entry(body: bytes) -> Entry:
    """The entry in a request. ValueError, KeyError or TypeError where it is none."""
    sent = json.loads(body)
    values = {str(key): tuple(map(str, items)) for key, items in sent["values"].items()}
    return Entry(str(sent["path"]), sent["new"] is True, values, str(sent.get("body", "")),
                 str(sent.get("digest", "")), tuple(map(str, sent.get("verified", ()))))


def form_view(desk: Desk, path: str) -> dict[str, Any]:
    """What the page of the form shows of a document; of a new one where `path` is ""."""
    data = desk.existing(path).read_bytes() if path else b"---\n---\n"
    try:
        source = cut(data)
    except CannotRewrite as reason:
        raise Refusal(f"{path}：{reason}") from None
    values = source.values
    comments = {key: source.comment(key) for key in values}
    return {
        "path": path, "digest": _digest(data) if path else "",
        "controls": tuple(list_controls(values, comments)),
        "reviews": read_items(values.get(REVIEWS)),
        "choices": {**CHOICES, "issuers": issuers(desk)}, "categories": categories(desk),
        "editor": desk.link(path) if path else "",
        "page": "/" + path.removesuffix(".md") + ".html" if path else "",
    }


def check(desk: Desk, entry: Entry) -> dict[str, Any]:
    """What is wrong with an entry, by key; for a new document the name it might have, too."""
    data = _compose(desk, entry)
    path = entry.path or "xin-wen-jian.md"
    files = list_files(desk.content)
    rows = with_keys(check_sources({path: data}, files, desk.site), data)
    if entry.is_new and any(file.path == path for file in files):
        rows.append({"key": "", "rule": "PATH-02", "severity": "error", "line": 0,
                     "message": f"{path} 已经有了。", "fix": "请换一个文件名。"})
    return {"findings": rows, "proposal": _propose(desk, entry, data) if entry.is_new else ""}


def save(desk: Desk, entry: Entry) -> dict[str, Any]:
    """Writes the file of an entry, and nothing else. Refusal where somebody else has changed it."""
    file = desk.file(entry.path) if entry.is_new else desk.existing(entry.path)
    before = b"" if entry.is_new else file.read_bytes()
    if not entry.is_new and _digest(before) != entry.digest:
        raise Refusal("这个文件刚刚在别处改过，请重新打开本页再改，以免覆盖。")
    wrong = [row for row in check(desk, entry)["findings"] if row["severity"] == "error"
             and (row["key"] or entry.is_new)]
    if wrong:
        raise Refusal("还有错误，没有保存：" + "".join(row["message"] for row in wrong))
    data = _compose(desk, entry)
    try:
        write_new_file(file, data) if entry.is_new else write_file(file, data)
    except FileExistsError:
        raise Refusal(f"{entry.path} 已经有了，请换一个文件名。") from None
    except OSError as error:
        raise Refusal(f"写不进文件：{error.strerror}。") from None
    return {"digest": _digest(data), "page": "/" + entry.path.removesuffix(".md") + ".html",
            "changed": data != before}


def _compose(desk: Desk, entry: Entry) -> bytes:
    try:
        if entry.is_new:
            return compose_new(entry.values, entry.body)
        return compose(desk.existing(entry.path).read_bytes(), entry.values, entry.verified)
    except CannotRewrite as reason:
        raise Refusal(str(reason)) from None


def _propose(desk: Desk, entry: Entry, data: bytes) -> str:
    """A path in the folder of the category, named after 文号 or title; "" without a title."""
    document = parse_document("a.md", data, BodyConverter()).document
    if document is None:
        return ""
    facts = (Fact("title", document.title),
             Fact("document_number", str(document.document_number or "")))
    folder = folder_of(document.category, desk.tree)
    return f"{folder}/{name_of(facts, '')}.md".lstrip("/")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
