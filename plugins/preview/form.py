"""The form: its page, what it asks while somebody types, and what it does when they save."""

from collections.abc import Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from ..documents.body import BodyConverter
from ..documents.disk_errors import reason_of
from ..documents.document import Layout
from ..documents.fields import FIELDS, REVIEWS
from ..documents.folder import list_files
from ..documents.parsing import parse_document
from ..documents.rewriting import CannotRewrite, cut
from ..documents.yaml_text import read_items
from ..files.saving import write_file, write_new_file
from ..importing.facts import Fact
from ..importing.naming import folder_of, name_of
from .attaching import left_over
from .body_text import body_of, first_line_of
from .checking import check_sources
from .clearing import clears_others
from .composing import EMPTY, doubts_of, key_of_line, shown_by, with_keys
from .context import PreviewContext, Refusal
from .controls import CHOICES, list_controls
from .correcting import corrections_of
from .groups import list_groups
from .heads import head_of
from .live import live_html
from .panel import finding_view
from .plain_words import in_plain_words
from .procedures.effects import seen_of_relations
from .progress import Progress, progress_of
from .related import categories, is_here, issuers
from .rule_findings import RULES, rule_findings
from .state import Row
from .submission import FormSubmission
from .submitted import base_of, composed, conflict, remember

_MOST = 200  # findings shown above a form
_UNNAMED = "xin-wen-jian.md"
_LAYOUT = next(field.key for field in FIELDS if field.attribute == "layout")


def form_view(context: PreviewContext, path: str, line: str = "") -> dict[str, Any]:
    """What the page of the form shows of a document; of a new one where `path` is "".

    It begins at the key or the line of the body that stands in this `line` of the file.
    """
    data = context.existing(path).read_bytes() if path else EMPTY.encode()
    try:
        source = cut(data)
        body, first = body_of(data), first_line_of(data)
    except CannotRewrite as reason:
        raise Refusal(f"不能填表修改：{reason}") from None
    values = source.values
    comments = {key: source.comment(key) for key in values}
    at = int(line) if line.isascii() and line.isdecimal() and len(line) < 9 else 0
    return {
        "path": path, "digest": remember(context, data) if path else "",
        "body": body, "at_line": at - first + 1 if at >= first else 0,
        "at_key": key_of_line(data, at) if 0 < at < first else "",
        "groups": list_groups(list_controls(values, comments)),
        "title": head_of(path, data).title,
        "day": context.day, "progress": _progress_shown(context, path) if path else None,
        "reviews": read_items(values.get(REVIEWS)),
        "is_report": bool(path) and Layout.ANNUAL_REPORT in read_items(values.get(_LAYOUT)),
        "clears": bool(path) and clears_others(path, data),
        "choices": {**CHOICES, "issuers": issuers(context)}, "categories": categories(context),
        "editor": context.link(path) if path else "", "file": str(context.content / path),
        "page": "/" + path.removesuffix(".md") + ".html" if path else "",
        "findings": _found_by_the_whole(context, path) if path else [],
    }


def _found_by_the_whole(context: PreviewContext, path: str) -> list[dict[str, Any]]:
    """What the last inspection found in a document, but for what is found while it is written."""
    rows: Sequence[Row] = context.publisher.state.findings_of(path)
    return [finding_view(context, row, path) for row in rows if row["rule"] not in RULES
            and row["severity"] != "error"][:_MOST]


def _progress_shown(context: PreviewContext, path: str) -> Progress:
    """How far a document has come, by its text and by what the last inspection found elsewhere."""
    rows: Sequence[Row] = context.publisher.state.findings_of(path)
    return progress_of(context, path, any(
        row["severity"] == "error" and row["rule"] not in RULES for row in rows))


def check(context: PreviewContext, entry: FormSubmission) -> dict[str, Any]:
    """What is wrong with an entry, by key and by line of the body, what of it `stops` a save, what
    readers will see of its relations, how the body will look; for a new document its name, too."""
    before = b"" if entry.is_new else context.existing(entry.path).read_bytes()
    data = composed(context, entry, before).data
    document = parse_document(entry.path or _UNNAMED, data, BodyConverter()).document
    faults = _faults(context, entry, data, with_rules=True)
    return {"findings": [in_plain_words(row) for row in faults],
            "seen": seen_of_relations(document, partial(is_here, context)) if document else {},
            "proposal": _propose(context, data) if entry.is_new else "",
            "html": live_html(context, entry.path or _UNNAMED, entry.body or "")}


def save(context: PreviewContext, entry: FormSubmission) -> dict[str, Any]:
    """Writes the file of an entry, and nothing else; what it says now.

    Refusal where somebody else has changed the same key or the same lines of the file meanwhile.
    """
    file = context.file(entry.path) if entry.is_new else context.existing(entry.path)
    with context.lock:
        before = b"" if entry.is_new else file.read_bytes()
        made = composed(context, entry, before)
        data = made.data
        if data != before and not entry.is_new and base_of(context, entry, before) is None:
            raise Refusal("这个文件在别处改过，分不清哪些是您改的，没有保存。填的内容还在本页；"
                          "请另开一页打开这份文件，对照着改。")
        if not made.is_clear:
            raise conflict(context, before, made)
        faults = _faults(context, entry, data)
        if wrong := [row for row in faults if row["stops"]]:
            raise Refusal("还有错误，没有保存：" + "".join(in_plain_words(row)["message"] for row in wrong))
        if data != before:
            _write(entry, file, data)
    return {"digest": remember(context, data), "values": shown_by(data), "changed": data != before,
            "body": body_of(data), "page": "/" + entry.path.removesuffix(".md") + ".html",
            "doubts": doubts_of(data), "progress": _progress_view(progress_of(
                context, entry.path, any(row["severity"] == "error" for row in faults))),
            "notes": left_over(context, entry.path, before, data)}


def _progress_view(progress: Progress) -> dict[str, str]:
    return {"stage": str(progress.stage), "kind": progress.kind, "words": progress.words,
            "act": progress.act, "way": progress.way}


def _write(entry: FormSubmission, file: Path, data: bytes) -> None:
    try:
        write_new_file(file, data) if entry.is_new else write_file(file, data)
    except FileExistsError:
        raise Refusal(f"{entry.path} 已经有了，请换一个文件名。") from None
    except OSError as error:
        raise Refusal(f"写不进文件：{reason_of(error)}。") from None


def _faults(context: PreviewContext, entry: FormSubmission, data: bytes, with_rules: bool = False
            ) -> list[dict[str, Any]]:
    path = entry.path or _UNNAMED
    files, site = list_files(context.content), context.site
    rows = with_keys(check_sources({path: data}, files, site, context.content), data)
    if entry.is_new and any(file.path == path for file in files):
        rows.append({"key": "", "rule": "PATH-02", "severity": "error", "line": 0, "body_line": 0,
                     "message": f"{path} 已经有了。", "fix": "请换一个文件名。"})
    faults = [{**row, "stops": row["severity"] == "error" and bool(row["key"] or entry.is_new)}
              for row in rows]
    parsed = parse_document(path, data, BodyConverter()) if with_rules and site else None
    if parsed and parsed.document and parsed.body and site:
        found = with_keys(rule_findings(context, site, parsed.document, data), data)
        faults += [{**row, "stops": False} for row in found]
        places = corrections_of(context, site, parsed.document, parsed.body.text, data,
                                {row["rule"] for row in faults}).keys()
        faults = [{**row, "corrects": bool(places & {(row["rule"], row["line"]), (row["rule"], 0)})}
                  for row in faults]
    return faults


def _propose(context: PreviewContext, data: bytes) -> str:
    """A free path in the folder of the category, after 文号 or title; "" without a title."""
    document = parse_document("a.md", data, BodyConverter()).document
    if document is None or not document.title:
        return ""
    facts = (Fact("title", document.title),
             Fact("document_number", str(document.document_number or "")))
    folder, name = folder_of(document.category, context.tree), name_of(facts, "")
    paths = (f"{folder}/{name}{f'-{number}' if number > 1 else ''}.md".lstrip("/")
             for number in count(1))
    return next(path for path in paths if not (context.content / path).exists())
