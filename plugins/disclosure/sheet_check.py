"""The cells of a disclosure schedule in a spreadsheet, checked: what is wrong with which."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .columns import needed_columns
from .schedule import offices_in
from .sheet_columns import SheetColumn

_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")  # a date as Excel keeps it
_ERROR = re.compile(r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)|#{3,}")
_BETWEEN = re.compile(r"\s*[、；;，,\n]\s*")
_REPEATED = ("subject", "matter", "office")  # an empty cell says the same as the one above
_NEEDED = tuple(column.attribute for column in needed_columns())
_LONGEST_NUMBER = 6


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is wrong with a cell, where it is, what to do; whether it keeps all from being
    written."""

    place: str
    message: str
    fix: str
    stops: bool = False


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What the site knows: whether an office and a place of publication are among it, and in
    words which one may be meant."""

    has_office: Callable[[str], bool]
    has_place: Callable[[str], bool]
    nearest_office: Callable[[str], str]
    nearest_place: Callable[[str], str]


def check_columns(columns: Sequence[SheetColumn], row: int) -> Iterator[CellFault]:
    """What is wrong with the heads in a row of the sheet: columns that are needed, strange ones."""
    there = {column.attribute for column in columns}
    for needed in needed_columns():
        if needed.attribute not in there:
            also = "、".join(needed.heads[1:])
            yield CellFault(f"第{row}行（栏目名）", f"没有“{needed.heads[0]}”一栏。",
                            f"请加上这一栏{f'，也可以写作{also}' if also else ''}。", True)
    for column in columns:
        if not column.attribute:
            yield CellFault(f"第{row}行（栏目名）", f"“{column.head}”不是标准的栏目名，照样写进目录。",
                            "写错的请改过来；不要的请删去这一栏。")


def check_cells(columns: Sequence[SheetColumn], rows: Sequence[tuple[int, tuple[str, ...]]],
             known: KnownNames) -> Iterator[CellFault]:
    """What is wrong with the cells of each row."""
    above: dict[str, str] = {}
    seen: dict[tuple[str, ...], int] = {}
    last = 0
    for row, cells in rows:
        values = {column.attribute: (column, cell)
                  for column, cell in zip(columns, cells, strict=True) if column.attribute}
        if values.get("subject", (None, ""))[1]:
            above.pop("matter", None)
        above |= {name: values[name][1] for name in _REPEATED if values.get(name, (None, ""))[1]}
        yield from (CellFault(_at(row, column), f"是 Excel 的错误值“{cell}”。", "请在 Excel 里改好公式再复制。",
                              True)
                    for column, cell in zip(columns, cells, strict=True) if _ERROR.search(cell))
        for attribute in _NEEDED:
            column, cell = values.get(attribute, (None, ""))
            if column and not cell and not above.get(attribute):
                yield CellFault(_at(row, column), "空着。", f"请写明{column.head}；Excel 里合并的单元格，请上传文件。")
        named = tuple(above.get(name, "") for name in ("subject", "matter"))
        named += tuple(values[name][1] for name in ("content",) if name in values)
        if named in seen:
            yield CellFault(f"第{row}行", f"和第{seen[named]}行是同一项“{named[1] or named[0]}”。",
                            "重复的请删去一行。")
        seen.setdefault(named, row)
        column, cell = values.get("number", (None, ""))
        if column and cell:
            if cell.isdigit() and last and int(cell) != last + 1:
                yield CellFault(_at(row, column), f"序号是 {cell}，上一行是 {last}。", "请核对有没有漏行；序号请连着编。")
            last = int(cell) if cell.isdigit() and len(cell) < _LONGEST_NUMBER else 0
        yield from _names(row, values, known)


def _names(row: int, values: dict[str, tuple[SheetColumn, str]], known: KnownNames
           ) -> Iterator[CellFault]:
    column, cell = values.get("term", (None, ""))
    if column and _SERIAL.fullmatch(cell):
        yield CellFault(_at(row, column), f"“{cell}”像是 Excel 里的日期。", "请把这一格设成文本，写成 20个工作日内 的样子。")
    column, cell = values.get("office", (None, ""))
    for name in offices_in(cell) if column and cell else ():
        if not known.has_office(name) and (meant := known.nearest_office(name)):
            yield CellFault(_at(row, column), f"“{name}”不在机关名单里。", meant)
    column, cell = values.get("place", (None, ""))
    for name in filter(None, _BETWEEN.split(cell)) if column else ():
        if not known.has_place(name):
            yield CellFault(_at(row, column), f"“{name}”不是本站的类别，也不是本站文件的文号或路径，网页上没有链接。",
                            known.nearest_place(name) or "请写类别的名称，或者文件的文号。")


def _at(row: int, column: SheetColumn | None) -> str:
    """A cell as somebody finds it in the spreadsheet: 第5行“公开依据”（E列）."""
    if column is None:
        return f"第{row}行"
    return f"第{row}行“{column.head}”（{letters_of(column.sources[0][0])}列）"


def letters_of(at: int) -> str:
    """What a spreadsheet calls a column, from 0: A, Z, AA."""
    number, letters = at + 1, ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
