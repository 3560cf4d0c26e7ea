"""公开目录 from a spreadsheet: checked cell by cell, what readers will see of it, then written."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from ...disclosure.schedule import Schedule, read_schedule
from ...disclosure.schedule_changes import tell_changes
from ...disclosure.schedule_source import put_table, schedules_in
from ...disclosure.sheet import SheetTable, read_sheet
from ...disclosure.sheet_check import KnownNames
from ...disclosure.sheet_columns import SheetLine
from ...documents.body import BodyConverter
from ...documents.disclosing import OfficeRegister
from ...documents.document import Layout
from ...documents.folder import list_files
from ...documents.numbers import number_key
from ...documents.parsing import parse_document
from ...documents.paths import candidate_paths
from ...documents.schema import nearest
from ...files.saving import write_file
from ...importing.sheet_rows import pasted_rows
from ..body_text import body_of, merge_body, with_body
from ..checking import check_sources
from ..context import PreviewContext, Refusal
from ..exchange import Request, Response, data, page
from .effects import read_document

_MOST = 200  # remarks shown
_ROWS = 3000
_NUMBER = re.compile(r"\d+")


def schedule_page(request: Request) -> Response:
    """A place for the sheet of a schedule."""
    context, path = request.context, request.query.get("path", "")
    now = context.existing(path).read_bytes()
    document = read_document(path, now)
    if document is None or document.layout is not Layout.SCHEDULE:
        raise Refusal("这份文件不是公开目录（版式“目录”），或者还有错。")
    return page("schedule.html", request, here="", path=path, title=document.title,
                tables=[(at, _name(markdown)) for at, markdown in enumerate(
                    schedules_in(body_of(now)))])


def read_upload(context: PreviewContext, body: bytes) -> dict[str, Any]:
    """The sheets of a file: names, rows, what was not read. Refusal where it is none."""
    with context.reading:
        read = context.sheets.ask(body)
    if isinstance(read, str):
        raise Refusal(read)
    return {"sheets": [{"name": name, "rows": rows, "notices": list(notices)}
                       for name, rows, notices in read if rows]}


def check_sheet(context: PreviewContext, path: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """What is wrong with which cell, and what readers would see; `digest` is of what would be
    written, "" where nothing may be."""
    now = context.existing(path).read_bytes()
    table, made = _made(context, path, now, sent)
    faults = sorted(table.faults, key=lambda one: (not one.stops, _row_of(one.place)))
    return {"faults": [{"place": one.place, "message": one.message, "fix": one.fix,
                        "stops": one.stops} for one in faults[:_MOST]],
            "more": max(len(faults) - _MOST, 0), "rows": len(table.rows),
            "seen": list(tell_changes(_schedule(path, now), _schedule(path, made)))
            if made else [],
            "digest": _digest(now, made) if made and made != now else ""}


def save_sheet(context: PreviewContext, path: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Writes what was shown under `digest`. Refusal where it is no longer the same."""
    with context.lock:
        now = context.existing(path).read_bytes()
        table, made = _made(context, path, now, sent)
        if not made or _digest(now, made) != sent["digest"]:
            raise Refusal("目录或者文件刚刚又改过，没有写；请再看一次读者会看到什么。")
        write_file(context.existing(path), made)
    return {"said": f"已把{len(table.rows)}项写进 {path}，请重新审核、提交。"}


def _made(context: PreviewContext, path: str, now: bytes, sent: Mapping[str, Any]
          ) -> tuple[SheetTable, bytes]:
    """The schedule that was sent, and the file with it; b"" where it cannot be written."""
    table = read_sheet(_lines(sent), _known(context, path))
    if any(one.stops for one in table.faults):
        return table, b""
    body = body_of(now)
    try:
        text = put_table(body, table, int(sent["at"]))
    except ValueError as reason:
        raise Refusal(str(reason)) from None
    made = with_body(now, merge_body(now, body, text))
    wrong = [one for one in check_sources({path: made}, list_files(context.content),
                                          context.site, context.content) if one.severity == "错误"]
    if wrong:
        raise Refusal("这样写进去文件有错：" + "".join(one.message + one.fix for one in wrong[:5]))
    return table, made


def _lines(sent: Mapping[str, Any]) -> Sequence[SheetLine]:
    """The rows that were sent: those of a file, else those that were pasted."""
    rows = sent.get("rows") or list(pasted_rows(str(sent.get("text", ""))))
    if not rows:
        raise Refusal("请先选 Excel 文件，或者粘贴目录。")
    if len(rows) > _ROWS:
        raise Refusal(f"超过{_ROWS}行，请分成几份。")
    return [SheetLine(int(number), tuple(map(str, cells))) for number, cells in rows]


def _known(context: PreviewContext, path: str) -> KnownNames:
    site = context.site
    if site is None:
        raise Refusal("_data 里的设置有错，先改好才能核对。")
    register = OfficeRegister(site.issuers)
    heads = [one.head for one in context.list_documents() if one.path.endswith(".md")]
    numbers = {number_key(head.number) for head in heads if head.number}
    titles = {head.title for head in heads} - {""}
    paths = {file.path for file in list_files(context.content)}
    offices = [name for issuer in register.offices for name in (issuer.name, issuer.name[2:])]

    def has_place(name: str) -> bool:
        return (site.categories.find(name) is not None or number_key(name) in numbers
                or name in titles or bool(paths.intersection(candidate_paths(path, name))))

    return KnownNames(lambda name: bool(register.named(name)), has_place,
                      lambda name: nearest(name, offices),
                      lambda name: nearest(name, [*site.categories.by_name, *titles]))


def _schedule(path: str, source: bytes) -> Schedule:
    body = parse_document(path, source, BodyConverter()).body
    return read_schedule(body.html) if body else Schedule((), ())


def _name(markdown: str) -> str:
    """A table by its first and last line, for who must choose."""
    lines = [line.strip("| ").replace("|", "，") for line in markdown.split("\n")[2:]]
    return f"{len(lines)}行：{lines[0][:30] if lines else ''}……"


def _row_of(place: str) -> int:
    found = _NUMBER.search(place)
    return int(found[0]) if found else 0


def _digest(now: bytes, made: bytes) -> str:
    return hashlib.sha256(now + b"\0" + made).hexdigest()


PAGES: Mapping[str, Callable[[Request], Response]] = MappingProxyType({"schedule": schedule_page})
ACTIONS: Mapping[str, Callable[[Request], Response]] = MappingProxyType({
    "read-sheet": lambda request: data(read_upload(request.context, request.body)),
    "check-sheet": lambda request: data(check_sheet(
        request.context, request.query["path"], json.loads(request.body))),
    "save-sheet": lambda request: data(save_sheet(
        request.context, request.query["path"], json.loads(request.body))),
})
