"""The form: its page, what it asks while somebody types, and what it does when they save."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..documents.body import BodyConverter
from ..documents.disk_errors import reason_of
from ..documents.fields import REVIEWS
from ..documents.folder import list_files
from ..documents.parsing import parse_document
from ..documents.rewriting import CannotRewrite, cut
from ..documents.yaml_text import read_items
from ..files.saving import write_file, write_new_file
from ..importing.facts import Fact
from ..importing.naming import folder_of, name_of
from .attaching import left_over
from .checking import check_sources
from .clearing import clears_others
from .composing import EMPTY, compose, compose_new, meant_by, shown_by, with_keys
from .context import PreviewContext, Refusal
from .controls import CHOICES, list_controls
from .merging import Conflict, Shown, merge
from .panel import finding_view
from .related import categories, issuers

_MOST = 200  # findings shown above a form


@dataclass(frozen=True, slots=True)
class FormSubmission:
    """What a form sends: the file meant, whether it is new, what was entered, what it was."""

    path: str
    is_new: bool
    values: Mapping[str, tuple[str, ...]]
    body: str = ""
    digest: str = ""
    verified: tuple[str, ...] = ()


def read_entry(body: bytes) -> FormSubmission:
    """The entry in a request. ValueError, KeyError or TypeError where it is none."""
    sent = json.loads(body)
    values = {str(key): tuple(map(str, items)) for key, items in sent["values"].items()}
    return FormSubmission(str(sent["path"]), sent["new"] is True, values, str(sent.get("body", "")),
                          str(sent.get("digest", "")), tuple(map(str, sent.get("verified", ()))))


def form_view(context: PreviewContext, path: str) -> dict[str, Any]:
    """What the page of the form shows of a document; of a new one where `path` is ""."""
    data = context.existing(path).read_bytes() if path else EMPTY.encode()
    try:
        source = cut(data)
    except CannotRewrite as reason:
        raise Refusal(f"不能填表修改：{reason}") from None
    values = source.values
    comments = {key: source.comment(key) for key in values}
    return {
        "path": path, "digest": _remember(context, data) if path else "",
        "controls": tuple(list_controls(values, comments)),
        "reviews": read_items(values.get(REVIEWS)),
        "clears": bool(path) and clears_others(path, data),
        "choices": {**CHOICES, "issuers": issuers(context)}, "categories": categories(context),
        "editor": context.link(path) if path else "", "file": str(context.content / path),
        "page": "/" + path.removesuffix(".md") + ".html" if path else "",
        "findings": [finding_view(context, row, path)
                     for row in context.publisher.state.findings_of(path)[:_MOST]] if path else [],
    }


def check(context: PreviewContext, entry: FormSubmission) -> dict[str, Any]:
    """What is wrong with an entry, by key; for a new document the name it might have, too."""
    before = b"" if entry.is_new else context.existing(entry.path).read_bytes()
    data, _ = _composed(context, entry, before)
    return {"findings": _faults(context, entry, data),
            "proposal": _propose(context, data) if entry.is_new else ""}


def save(context: PreviewContext, entry: FormSubmission) -> dict[str, Any]:
    """Writes the file of an entry, and nothing else; what it says now.

    Refusal where somebody else has changed the same key of the file meanwhile.
    """
    file = context.file(entry.path) if entry.is_new else context.existing(entry.path)
    with context.lock:
        before = b"" if entry.is_new else file.read_bytes()
        data, conflicts = _composed(context, entry, before)
        if data != before and not entry.is_new and _base(context, entry, before) is None:
            raise Refusal("这个文件在别处改过，分不清哪些是您改的，没有保存。填的内容还在本页；"
                          "请另开一页打开这份文件，对照着改。")
        if conflicts:
            raise _conflict(_remember(context, before), shown_by(data), conflicts)
        wrong = [row for row in _faults(context, entry, data) if row["severity"] == "error"
                 and (row["key"] or entry.is_new)]
        if wrong:
            raise Refusal("还有错误，没有保存：" + "".join(row["message"] for row in wrong))
        if data != before:
            _write(entry, file, data)
    return {"digest": _remember(context, data), "values": shown_by(data), "changed": data != before,
            "page": "/" + entry.path.removesuffix(".md") + ".html",
            "notes": left_over(context, entry.path, before, data)}


def _write(entry: FormSubmission, file: Path, data: bytes) -> None:
    try:
        write_new_file(file, data) if entry.is_new else write_file(file, data)
    except FileExistsError:
        raise Refusal(f"{entry.path} 已经有了，请换一个文件名。") from None
    except OSError as error:
        raise Refusal(f"写不进文件：{reason_of(error)}。") from None


def _composed(context: PreviewContext, entry: FormSubmission,
              before: bytes) -> tuple[bytes, tuple[Conflict, ...]]:
    """The file as the entry makes it of `before`, and the keys that somebody else changed, too."""
    values = meant_by(entry.values)
    try:
        if entry.is_new:
            return compose_new(values, entry.body), ()
        now = shown_by(before)
        base = _base(context, entry, before)
        merged = merge(now if base is None else base, now, values)
        verified = [key for key in entry.verified
                    if base is None or now.get(key) == base.get(key)]  # what was looked at
        return compose(before, merged.changed, verified), merged.conflicts
    except CannotRewrite as reason:
        raise Refusal(str(reason)) from None


def _base(context: PreviewContext, entry: FormSubmission, now: bytes) -> Shown | None:
    """What the form showed when it was opened, None where that is not known."""
    return shown_by(now) if _digest(now) == entry.digest else context.bases.of(entry.digest)


def _conflict(digest: str, merged: Shown, conflicts: Sequence[Conflict]) -> Refusal:
    """Says which keys both sides changed; with the digest the form goes on from the file as it is.

    `merged` is what the form shows from now on, save for the keys in conflict.
    """
    keys = "、".join(f"“{conflict.key}”" for conflict in conflicts)
    return Refusal(f"{keys}刚刚在别处也改过，没有保存。两边的内容都列在该项下面；"
                   "再按一次保存，就以这里填的为准。", digest=digest, values=merged,
                   conflicts=[asdict(conflict) for conflict in conflicts])


def _faults(context: PreviewContext, entry: FormSubmission, data: bytes) -> list[dict[str, Any]]:
    path = entry.path or "xin-wen-jian.md"
    files = list_files(context.content)
    rows = with_keys(check_sources({path: data}, files, context.site, context.content), data)
    if entry.is_new and any(file.path == path for file in files):
        rows.append({"key": "", "rule": "PATH-02", "severity": "error", "line": 0,
                     "message": f"{path} 已经有了。", "fix": "请换一个文件名。"})
    return rows


def _propose(context: PreviewContext, data: bytes) -> str:
    """A path in the folder of the category, named after 文号 or title; "" without a title."""
    document = parse_document("a.md", data, BodyConverter()).document
    if document is None or not document.title:
        return ""
    facts = (Fact("title", document.title),
             Fact("document_number", str(document.document_number or "")))
    folder = folder_of(document.category, context.tree)
    return f"{folder}/{name_of(facts, '')}.md".lstrip("/")


def _remember(context: PreviewContext, data: bytes) -> str:
    """The digest of what a form shows, by which its base is found when it is saved."""
    digest = _digest(data)
    context.bases.remember(digest, shown_by(data))
    return digest


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
