"""The procedures of a document in the browser: what readers would see first, then the word for it.
"""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ...documents.clearing import NUMBERS, TITLES, read_list
from ...documents.document import Layout
from ...documents.folder import list_files
from ...documents.numbers import number_parts, parse_number
from ...documents.rewriting import CannotRewrite
from ...files.saving import write_file, write_new_file
from ..attaching import attach
from ..checking import check_sources
from ..clearing import clears_others
from ..composing import compose, shown_by
from ..context import PreviewContext, Refusal
from ..exchange import Request, Response, data, page
from ..progress import progress_of
from .asked import KEYS, Asked, ProcedurePlan
from .document_validity import PlannedContent
from .effects import read_document
from .plans import PROCEDURES

_LIST, _LABEL = "qingli.csv", "清理目录"
_ATTACHMENTS = KEYS["attachments"]


def handle_page(request: Request) -> Response:
    """The procedures of a document."""
    context, path = request.context, request.query.get("path", "")
    content = context.existing(path).read_bytes()
    document = read_document(path, content)
    if document is None:
        raise Refusal("这份文件有错，先改好再办。")
    return page("handle.html", request, here="", path=path, document=document,
                day=context.day.isoformat(), clears=clears_others(path, content),
                stands=_stands(context, path),
                is_report=document.layout is Layout.ANNUAL_REPORT,
                is_schedule=document.layout is Layout.SCHEDULE,
                number=str(document.document_number or ""))


def _stands(context: PreviewContext, path: str) -> str:
    """Until when a document is in force, in words, or why nobody can tell."""
    try:
        return PlannedContent(context).validity_of(path).words
    except Refusal as reason:
        return f"有效期算不出：{reason}"


def try_procedure(context: PreviewContext, path: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """What readers would see of a procedure, and the digest of what would be written."""
    plan = _plan(context, path, sent)
    return {"foreseen": list(plan.effects), "digest": _digest(plan),
            "files": sorted(plan.files)}


def do_procedure(context: PreviewContext, path: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Does what was shown. Refusal where it is no longer the same."""
    with context.lock:
        plan = _plan(context, path, sent)
        if _digest(plan) != sent["digest"]:
            raise Refusal("文件刚刚在别处改过，没有写；请再看一次读者会看到什么。")
        _write(context, plan)
    there = [name for name, content in plan.files.items() if content is not None]
    changed = path if path in there else there[0]
    progress = progress_of(context, changed)
    return {"said": f"已写进 {'、'.join(there)}。{progress.words}", "to_do": list(plan.to_do),
            "path": changed, "act": progress.act, "way": progress.way}


def _write(context: PreviewContext, plan: ProcedurePlan) -> None:
    """Writes what is planned: new files first, which go again where another cannot be written."""
    there = {name: content for name, content in plan.files.items() if content is not None}
    new = [name for name in there if not context.file(name).exists()]
    made: list[Path] = []
    try:
        for name in new:
            write_new_file(context.file(name), there[name])
            made.append(context.file(name))
        for name in (name for name in there if name not in new):
            write_file(context.existing(name), there[name])
        for name in (name for name, content in plan.files.items() if content is None):
            context.existing(name).unlink()
    except OSError:
        for file in made:
            file.unlink()
        raise


def paste_list(context: PreviewContext, path: str, text: str) -> dict[str, Any]:
    """Lays a pasted list beside a clean-up decision as its attachment; how many rows it has.

    Refusal where a row names nothing.
    """
    table = _as_csv(text)
    found = read_list(_LIST, table)
    if found.faults:
        raise Refusal("没有存：" + "".join(fault.message + fault.fix for fault in found.faults[:5]))
    name = _own_list(context, path)
    laid = attach(context, path, name, table, replace=True, label=_LABEL)
    with context.lock:
        content = context.existing(path).read_bytes()
        items = shown_by(content).get(_ATTACHMENTS, ())
        if not any(laid["file"] in item for item in items):
            written = compose(content, {_ATTACHMENTS: (*items, laid["item"])})
            write_file(context.existing(path), written)
    return {"said": f"清单有 {len(found.entries)} 件，存成附件 {laid['file']}；看过每一件的去向，再写进这份决定。"}


def _own_list(context: PreviewContext, path: str) -> str:
    """The name of the list of a decision: the one it has, else one that is nobody's beside it."""
    named = "".join(shown_by(context.existing(path).read_bytes()).get(_ATTACHMENTS, ()))
    names = (_LIST if number == 1 else f"qingli-{number}.csv" for number in count(1))
    return next(name for name in names
                if name in named or not (context.existing(path).parent / name).exists())


def _plan(context: PreviewContext, path: str, sent: Mapping[str, Any]) -> ProcedurePlan:
    content = context.existing(path).read_bytes()
    document = read_document(path, content)
    if document is None:
        raise Refusal("这份文件有错，先改好再办。")
    said = {str(name): str(value) for name, value in sent["said"].items()}
    try:
        plan = PROCEDURES[str(sent["procedure"])](
            Asked(context, path, content, document, said, PlannedContent(context)))
    except CannotRewrite as reason:
        raise Refusal(f"没有改动：{reason}") from None
    files = [file for file in list_files(context.content)
             if plan.files.get(file.path, b"") is not None]
    sources = {name: written for name, written in plan.files.items() if written is not None}
    wrong = [fault for fault in check_sources(sources, files, context.site, context.content)
             if fault.severity == "错误"]
    if wrong:
        raise Refusal("还不能办：" + "".join(fault.message + fault.fix for fault in wrong[:5]))
    return plan


def _as_csv(text: str) -> bytes:
    """What was pasted from a spreadsheet or a text as CSV with a heading."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in text.splitlines()
            if line.strip()]
    named = NUMBERS | TITLES
    if rows and not any(cell in named for cell in rows[0]):
        width = max(map(len, rows))
        rows = [[*row, *[""] * (width - len(row))] for row in rows]
        numbered = [sum(_is_number(row[at]) for row in rows) for at in range(width)]
        at = numbered.index(max(numbered)) if any(numbered) else -1
        longest = max((one for one in range(width) if one != at), default=-1,
                      key=lambda one: sum(len(row[one]) for row in rows))
        rows.insert(0, ["文号" if one == at else "标题" if one == longest else f"栏{one + 1}"
                        for one in range(width)])
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def _is_number(cell: str) -> bool:
    return number_parts(parse_number(cell)) is not None


def _digest(plan: ProcedurePlan) -> str:
    return hashlib.sha256(repr(sorted(plan.files.items())).encode()).hexdigest()


def _sent(request: Request) -> Any:
    return json.loads(request.body)


PAGES: Mapping[str, Callable[[Request], Response]] = MappingProxyType({"handle": handle_page})
ACTIONS: Mapping[str, Callable[[Request], Response]] = MappingProxyType({
    "try": lambda request: data(try_procedure(request.context, request.query["path"],
                                              _sent(request))),
    "do": lambda request: data(do_procedure(request.context, request.query["path"],
                                            _sent(request))),
    "paste-list": lambda request: data(paste_list(request.context, request.query["path"],
                                                  str(_sent(request)["text"]))),
})
