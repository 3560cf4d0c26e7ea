"""The rows of a spreadsheet as somebody sees them: .xlsx, CSV, or what was copied from one."""

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from ..office_files.archives import Archive
from ..office_files.decoding import decode
from ..office_files.spreadsheets import Sheet, sheets_of
from ..office_files.unreadable import Unreadable

_ZIP, _OLD = b"PK", b"\xd0\xcf\x11\xe0"
_MOST_CELLS = 200_000
Row = tuple[int, tuple[str, ...]]  # its number in the sheet, its cells from the first column on


class ReadSheet(NamedTuple):
    """A sheet: its name, its rows that hold anything, what of it was not read."""

    name: str
    rows: tuple[Row, ...]
    notices: tuple[str, ...] = ()


def read_rows(data: bytes) -> tuple[ReadSheet, ...]:
    """The shown sheets of a file, a merged cell in each place it covers. Unreadable."""
    if data.startswith(_OLD):
        raise Unreadable("是旧格式的 Excel 文件。", "请用 Excel 或 WPS 另存为 .xlsx 再选。")
    if not data.startswith(_ZIP):
        return (ReadSheet("", tuple(pasted_rows(decode(data)[0]))),)
    found = tuple(ReadSheet(sheet.name, tuple(_rows(sheet)), tuple(_notices(sheet)))
                  for sheet in sheets_of(Archive(data), as_shown=True) if not sheet.hidden)
    if not any(sheet.rows for sheet in found):
        raise Unreadable("工作簿里没有文字。", "请选填好的那一个。")
    return found


def pasted_rows(text: str) -> Iterator[Row]:
    """The rows of text copied from a spreadsheet, or of CSV."""
    separator = "\t" if "\t" in text else ","
    for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=separator), 1):
        if any(map(str.strip, cells)):
            yield number, tuple(cells)


def _rows(sheet: Sheet) -> Iterator[Row]:
    texts = {row.number: dict(enumerate(row.cells)) for row in sheet.rows}
    for area in sheet.merged:
        said = texts.get(area.top, {}).get(area.left, "")
        covered = [number for number in texts if area.top <= number <= area.bottom]
        if len(covered) * (area.right - area.left + 1) > _MOST_CELLS:
            raise Unreadable(f"工作表“{sheet.name}”里有一格合并得太大。", "请拆开再选。")
        for number in covered if said else ():
            texts[number].update(dict.fromkeys(range(area.left, area.right + 1), said))
    hidden = {row.number for row in sheet.rows if row.hidden}
    for number, cells in texts.items():
        line = tuple("" if at in sheet.concealed else cells.get(at, "")
                     for at in range(max(cells, default=-1) + 1))
        if number not in hidden and any(map(str.strip, line)):
            yield number, line


def _notices(sheet: Sheet) -> Iterator[str]:
    rows = sum(row.hidden and any(row.cells) for row in sheet.rows)
    for count, words in ((rows, "行"), (sheet.hidden_columns, "列")):
        if count:
            yield f"工作表“{sheet.name}”里隐藏的{count}{words}没有读入。"
    if sheet.uncomputed:
        yield f"有{sheet.uncomputed}个公式没有存下结果，是空的，请用 Excel 打开保存再选。"
