"""The figures of an annual report, pasted from a spreadsheet, checked cell by cell, written."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ...annual_report.data_file import parse_report
from ...annual_report.tables import REQUESTS_TABLE, TABLES, FormTable
from ...documents.fields import data_file
from ...documents.findings import Finding
from ...documents.paths import candidate_paths
from ...files.saving import write_file
from ..context import PreviewContext, Refusal
from ..exchange import Request, Response, data, page
from .applications import figures_of
from .effects import read_document
from .register_file import read_register

_FIGURES = re.compile(r"^\d[\d.,，]*$|^[-—/－]$|^$")
_SPACES = re.compile(r"\t| {2,}")


def annual_page(request: Request) -> Response:
    """A place for each statutory table, with what it says now and what the register counts."""
    context, path = request.context, request.query.get("path", "")
    file, now = _data_file(context, path)
    report, _ = parse_report(file, now)
    counted: list[list[str]] = []
    if report:
        rows, _ = read_register(context.content)
        figures = figures_of(rows, report.year) if rows else {}
        counted = [list(map(str, figures[row.key])) for row in REQUESTS_TABLE.rows] \
            if figures else []
    tables = [(table, [column.label for column in table.columns],
               [(row.key, row.full_label, _written(now, row.key)) for row in table.rows])
              for table in TABLES]
    return page("annual.html", request, here="", path=path, file=file, tables=tables,
                digest=_digest(now), requests=REQUESTS_TABLE.id,
                counted="\n".join("\t".join(row) for row in counted))


def check_figures(context: PreviewContext, path: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """What the data file would say, and what is wrong with which cell."""
    file, now = _data_file(context, path)
    written, faults = _composed(file, now, sent["tables"])
    return {"faults": faults, "text": written.decode("utf-8"), "changed": written != now}


def save_figures(context: PreviewContext, path: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Writes the figures into the data file. Refusal where a cell is wrong."""
    with context.lock:
        file, now = _data_file(context, path)
        if _digest(now) != sent["digest"]:
            raise Refusal("数据文件刚刚在别处改过，没有写；请重新打开本页。")
        written, faults = _composed(file, now, sent["tables"])
        if faults:
            raise Refusal("还有不对的格，没有写：" + "".join(faults[:5]))
        write_file(context.listed(file), written)
    return {"said": f"已写进 {file}。各表之间的勾稽关系由检查核对，见“文件”一页。"}


def _data_file(context: PreviewContext, path: str) -> tuple[str, bytes]:
    """The path and the bytes of a report's data file. Refusal where it has none."""
    document = read_document(path, context.existing(path).read_bytes())
    named = data_file(document) if document else ""
    for candidate in candidate_paths(path, named) if named else ():
        if (context.content / candidate).is_file():
            return candidate, context.listed(candidate).read_bytes()
    raise Refusal("这份文件没有年报的数据文件；请先用“新建文件”或 inv new --kind 年报 建立。")


def _composed(file: str, now: bytes, pasted: Mapping[str, Any]) -> tuple[bytes, list[str]]:
    """The data file with the figures that were pasted, and every fault in words."""
    text = now.decode("utf-8").replace("\r\n", "\n")
    faults: list[str] = []
    for table in TABLES:
        lines = str(pasted.get(table.id, "")).strip("\n")
        if lines.strip():
            text, wrong = _with_table(text, table, lines)
            faults += wrong
    _, found = parse_report(file, text.encode())
    return text.encode(), [*faults, *map(_words, found)]


def _with_table(text: str, table: FormTable, pasted: str) -> tuple[str, list[str]]:
    lines = [line for line in pasted.split("\n") if _cells(line)]  # headings have no figures
    rows = [_cells(line) for line in lines]
    if len(rows) != len(table.rows):
        return text, [f"{table.name}有 {len(table.rows)} 行，粘贴的有 {len(rows)} 行数字；请从第一行数字复制到最后一行。"]
    faults = []
    for row, cells, written in zip(table.rows, rows, lines, strict=True):
        if len(cells) != len(table.columns):
            odd = _word_among_figures(_parts(written))
            faults.append(f"{table.name}“{row.full_label}”行应有 {len(table.columns)} 格，"
                          f"粘贴的有 {len(cells)} 格{f'；“{odd}”不是数字' if odd else ''}。")
            continue
        line = re.compile(rf"^(\s+{re.escape(row.key)}\s*[:：]).*$", re.MULTILINE)
        if not line.search(_section(text, table)):
            faults.append(f"数据文件里没有“{row.key}”一行。")
            continue
        start = _section_start(text, table)
        text = text[:start] + line.sub(rf"\1 {' '.join(cells)}", text[start:], count=1)
    return text, faults


def _cells(line: str) -> list[str]:
    """The figures at the end of a pasted line: empty cells are 0, labels before them go."""
    parts = _parts(line)
    kept: list[str] = []
    for part in reversed(parts):
        if not _FIGURES.match(part):
            break
        kept.insert(0, part if part and part not in "-—/－" else "0")
    return kept if any(_FIGURES.match(part) and part for part in parts) else []


def _word_among_figures(parts: list[str]) -> str:
    """The first cell behind a figure that is none, "" where there is none."""
    figures = [bool(part) and bool(_FIGURES.match(part)) for part in parts]
    return next((part for at, part in enumerate(parts)
                 if part and not figures[at] and any(figures[:at])), "")


def _parts(line: str) -> list[str]:
    """The cells of a pasted line."""
    return [part.strip().replace(",", "").replace("，", "") for part in (
        line.split("\t") if "\t" in line else _SPACES.split(line.strip()) if "  " in line
        else line.split())]


def _section_start(text: str, table: FormTable) -> int:
    found = re.search(rf"^{table.section}\s*[:：]", text, re.MULTILINE)
    return found.start() if found else 0


def _section(text: str, table: FormTable) -> str:
    return text[_section_start(text, table):]


def _written(now: bytes, key: str) -> str:
    found = re.search(rf"^\s+{re.escape(key)}\s*[:：](.*)$", now.decode("utf-8", "replace"),
                      re.MULTILINE)
    return " ".join(found[1].split()) if found else ""


def _words(fault: Finding) -> str:
    return f"{fault.message}{fault.fix}"


def _digest(now: bytes) -> str:
    return hashlib.sha256(now).hexdigest()


def _sent(request: Request) -> Iterator[Any]:
    yield request.context
    yield request.query["path"]
    yield json.loads(request.body)


PAGES: Mapping[str, Callable[[Request], Response]] = MappingProxyType({"annual": annual_page})
ACTIONS: Mapping[str, Callable[[Request], Response]] = MappingProxyType({
    "check-figures": lambda request: data(check_figures(*_sent(request))),
    "save-figures": lambda request: data(save_figures(*_sent(request))),
})
