"""The sheets of an .xlsx, row by row, as text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from .archives import Archive
from .budget import Budget
from .relations import main_part, relations_of
from .unreadable import SAVE_AGAIN, Unreadable
from .xml_parts import iter_elements, local_name

_TRUE = ("1", "true")
_NUMBER = re.compile(r"\d{1,7}")
_COLUMN = re.compile(r"([A-Za-z]{1,3})\d*")
_FIRST, _SHARED = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")
_MOST_COLUMNS = 16_384  # of a sheet, as Excel has them


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its number from 1, and the text of its cells from the first column on."""

    number: int
    cells: tuple[str, ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its rows that hold a cell, how many of its columns are hidden."""

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False
    hidden_columns: int = 0


def read_sheets(data: bytes, budget: Budget | None = None) -> tuple[Sheet, ...]:
    """The sheets of an .xlsx, in the order of its tabs. Unreadable where it is none."""
    return sheets_of(Archive(data, budget))


def sheets_of(archive: Archive) -> tuple[Sheet, ...]:
    """The sheets of an opened .xlsx. Unreadable where a part is damaged or not there."""
    main = main_part(archive, "xl/workbook.xml", _FIRST)
    if main == _FIRST:
        return tuple(_bare_sheets(archive))
    book = archive.xml(main)
    if book is None or local_name(book) != "workbook":
        raise Unreadable("文件里没有工作簿，已损坏或不是 Excel 文件。", SAVE_AGAIN)
    relations = relations_of(archive, main)
    shared = [text for relation in relations.values() if relation.kind == "sharedStrings"
              for text in _shared_strings(archive, relation.part)]
    sheets = []
    for sheet in book.iter("{*}sheet"):
        relation = next((relations[value] for name, value in sheet.attrib.items()
                         if name.endswith("}id") and value in relations), None)
        if relation is None or relation.part not in archive:
            raise Unreadable(f"工作表“{sheet.get('name', '')}”不在文件里，文件已损坏。", SAVE_AGAIN)
        hidden = sheet.get("state", "visible") != "visible"
        sheets.append(_sheet(archive, relation.part, shared, sheet.get("name", ""), hidden))
    return tuple(sheets)


def _bare_sheets(archive: Archive) -> Iterator[Sheet]:
    """The sheets of a file that some programs write without a workbook."""
    shared = list(_shared_strings(archive, _SHARED)) if _SHARED in archive else []
    for number, part in enumerate(sorted(filter(_SHEET.fullmatch, archive.names())), 1):
        yield _sheet(archive, part, shared, f"Sheet{number}", False)


def _shared_strings(archive: Archive, part: str) -> list[str]:
    if part not in archive:
        raise Unreadable("单元格的文字不在文件里，文件已损坏。", SAVE_AGAIN)
    return [_text(item) for item in iter_elements(archive.read(part), archive.budget, "si")]


def _sheet(archive: Archive, part: str, shared: list[str], name: str, hidden: bool) -> Sheet:
    rows: list[SheetRow] = []
    hidden_columns = 0
    for element in iter_elements(archive.read(part), archive.budget, "row", "col"):
        if local_name(element) == "row":
            number = _number(element.get("r"), rows[-1].number + 1 if rows else 1)
            cells = tuple(_cells(element, shared, archive.budget))
            if cells:
                rows.append(SheetRow(number, cells, element.get("hidden") in _TRUE))
        elif element.get("hidden") in _TRUE:
            first, last = _number(element.get("min"), -1), _number(element.get("max"), -1)
            if min(first, last) < 0:
                raise Unreadable("列的编号不是数字，文件已损坏。", SAVE_AGAIN)
            if last < 1000:  # Excel hides all that lie beyond the table in one go
                hidden_columns += max(0, last - first + 1)
    return Sheet(name, tuple(rows), hidden, hidden_columns)


def _cells(row: etree._Element, shared: list[str], budget: Budget) -> Iterator[str]:
    """The text of each cell; a column that the row leaves out is empty."""
    column = 0
    for cell in row.iterchildren("{*}c"):
        at = _column(cell.get("r"), column)
        if at > column:
            budget.spend_steps(at - column)
            yield from [""] * (at - column)
        yield _value(cell, shared)
        column = max(at, column) + 1


def _column(reference: str | None, following: int) -> int:
    """The column of a reference such as B3, from 0; the following one where there is none."""
    match = _COLUMN.match(reference or "")
    if not match:
        return following
    number = 0
    for letter in match[1].upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return min(number, _MOST_COLUMNS) - 1


def _value(cell: etree._Element, shared: list[str]) -> str:
    value, inline = "", ""
    for child in cell:
        name = local_name(child)
        if name == "v":
            value = child.text or ""
        elif name == "is":
            inline = _text(child)
    if cell.get("t") != "s":
        return inline or value.removesuffix(".0")
    if not value:
        return ""
    at = _number(value, len(shared))
    if at >= len(shared):
        raise Unreadable("单元格的文字不在文件里，文件已损坏。", SAVE_AGAIN)
    return shared[at]


def _text(element: etree._Element) -> str:
    """The text without the reading aids (rPh) that East Asian workbooks may carry."""
    return "".join(part.text or "" for part in element.iter("{*}t")
                   if (parent := part.getparent()) is None or local_name(parent) != "rPh")


def _number(text: str | None, default: int) -> int:
    return int(text) if text and _NUMBER.fullmatch(text) else default
