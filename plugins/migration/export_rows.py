"""The rows of an export of an old system: CSV in any encoding, Excel, JSON, a line or a whole."""

import csv
import json
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any

from ..office_files.archives import Archive
from ..office_files.decoding import decode
from ..office_files.spreadsheets import SheetRow, sheets_of

SUFFIXES = (".csv", ".xlsx", ".json", ".jsonl")
LARGEST_JSON = 256 * 1024 * 1024
_LARGEST_CELL = 64 * 1024 * 1024
_FULL_CELL = 32_767  # characters that Excel keeps of a cell
_BEGINNING = 1 << 20


class ExportFault(Exception):
    """An export that cannot be read; says why and what to do, in Chinese."""


def rows_of(file: Path) -> Iterator[Mapping[str, Any]]:
    """The rows of an export by the names of their columns. ExportFault, and OSError, Unreadable,
    csv.Error or ValueError where it is none."""
    if file.suffix.lower() == ".csv":
        csv.field_size_limit(_LARGEST_CELL)
        with file.open(encoding=_encoding(file), errors="replace", newline="") as stream:
            yield from csv.DictReader(stream)
    elif file.suffix.lower() == ".xlsx":
        yield from _rows_of_workbook(file)
    elif file.suffix.lower() == ".jsonl":
        with file.open(encoding=_encoding(file), errors="replace") as stream:
            yield from (_flat(json.loads(line)) for line in stream if line.strip())
    else:
        if file.stat().st_size > LARGEST_JSON:
            raise ExportFault(f"{file} 超过 {LARGEST_JSON >> 20} MB，请导出成 CSV、.jsonl，或分成几份。")
        found = json.loads(decode(file.read_bytes())[0])
        if isinstance(found, dict):  # {"code": 0, "data": [...]}
            found = next((value for value in found.values() if isinstance(value, list)), [found])
        yield from (_flat(row) for row in found if isinstance(row, dict))


def _rows_of_workbook(file: Path) -> Iterator[Mapping[str, str]]:
    """The rows of the first sheet that has any; its first row names the columns."""
    sheets = sheets_of(Archive(file.read_bytes()), as_shown=True)
    head, *rows = next((sheet.rows for sheet in sheets if sheet.rows and not sheet.hidden), ()) or (
        SheetRow(1, ()),)
    for row in rows:
        values = dict(zip_longest(head.cells, row.cells[:len(head.cells)], fillvalue=""))
        if full := [name for name, text in values.items() if len(text) >= _FULL_CELL]:
            raise ExportFault(f"{file} 第 {row.number} 行的“{full[0]}”满 {_FULL_CELL} 字，Excel 一格放不下更多，"
                              "多半不全。请从旧系统导出成 CSV 或 JSON。")
        yield values


def _encoding(file: Path) -> str:
    """The encoding of a table by its beginning, cut where a line ends."""
    with file.open("rb") as stream:
        begin = stream.read(_BEGINNING)
    whole = begin if len(begin) < _BEGINNING else begin[:begin.rfind(b"\n") + 1]
    return decode(whole)[1].replace("utf-8", "utf-8-sig").replace("-sig-sig", "-sig")


def _flat(row: Any) -> dict[str, Any]:
    """An object with what lies one level deeper beside its own values."""
    flat: dict[str, Any] = {}
    for name, value in (row.items() if isinstance(row, dict) else ()):
        flat |= value if isinstance(value, dict) else {name: value}
    return flat
