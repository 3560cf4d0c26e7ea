"""The sheets of an .xlsx, row by row, as text."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lxml import etree

from .archives import Archive
from .budget import Budget
from .cell_styles import unseen_formats
from .relations import main_part, relations_of
from .unreadable import SAVE_AGAIN, Unreadable
from .xml_parts import iter_elements, local_name

_TRUE = ("1", "true")
_NUMBER = re.compile(r"\d{1,7}")
_COLUMN = re.compile(r"([A-Za-z]{1,3})\d*")
_FIRST, _SHARED = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")
_MOST_COLUMNS = 16_384  # of a sheet, as Excel has them
_LARGEST_EXPONENT = 20
_MARGINS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_LISTS = ("formula1", "formula2")
_MARGIN_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d{1,3}|[A-Za-z&])')


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its number from 1, and the text of its cells from the first column on."""

    number: int
    cells: tuple[str, ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its rows that hold a cell, how many of its columns are hidden.

    `margins` are the texts of headers and footers, `lists` the values that cells may be given
    (data validation), `unseen` how many values the format of their cells hides, by the reason.
    """

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False
    hidden_columns: int = 0
    margins: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    unseen: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Tables:
    """What the cells of a workbook refer to: texts by number, formats that show nothing."""

    shared: list[str]
    unseen: dict[str, str]


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
    styles = next((relation.part for relation in relations.values()
                   if relation.kind == "styles"), "")
    tables = _Tables(shared, unseen_formats(archive, styles))
    sheets = []
    for sheet in book.iter("{*}sheet"):
        relation = next((relations[value] for name, value in sheet.attrib.items()
                         if name.endswith("}id") and value in relations), None)
        if relation is None or relation.part not in archive:
            raise Unreadable(f"工作表“{sheet.get('name', '')}”不在文件里，文件已损坏。", SAVE_AGAIN)
        hidden = sheet.get("state", "visible") != "visible"
        sheets.append(_sheet(archive, relation.part, tables, sheet.get("name", ""), hidden))
    return tuple(sheets)


def _bare_sheets(archive: Archive) -> Iterator[Sheet]:
    """The sheets of a file that some programs write without a workbook."""
    shared = list(_shared_strings(archive, _SHARED)) if _SHARED in archive else []
    for number, part in enumerate(sorted(filter(_SHEET.fullmatch, archive.names())), 1):
        yield _sheet(archive, part, _Tables(shared, {}), f"Sheet{number}", False)


def _shared_strings(archive: Archive, part: str) -> list[str]:
    if part not in archive:
        raise Unreadable("单元格的文字不在文件里，文件已损坏。", SAVE_AGAIN)
    return [_text(item) for item in iter_elements(archive.read(part), archive.budget, "si")]


def _sheet(archive: Archive, part: str, tables: _Tables, name: str, hidden: bool) -> Sheet:
    rows: list[SheetRow] = []
    margins: list[str] = []
    lists: list[str] = []
    unseen: Counter[str] = Counter()
    hidden_columns = 0
    for element in iter_elements(archive.read(part), archive.budget, "row", "col", *_MARGINS,
                                 *_LISTS):
        kind = local_name(element)
        if kind == "row":
            number = _number(element.get("r"), rows[-1].number + 1 if rows else 1)
            cells = tuple(_cells(element, tables.shared, archive.budget))
            if cells:
                rows.append(SheetRow(number, cells, _is_hidden(element, "ht")))
                unseen.update(_unseen(element, tables))
        elif kind == "col":
            hidden_columns += _columns(element) if _is_hidden(element, "width") else 0
        else:
            text = element.text or ""
            (margins if kind in _MARGINS else lists).append(_MARGIN_CODE.sub(" ", text).strip())
    return Sheet(name, tuple(rows), hidden, hidden_columns, tuple(filter(None, margins)),
                 tuple(filter(None, lists)), tuple(unseen.items()))


def _is_hidden(element: etree._Element, size: str) -> bool:
    """Whether a row or column is hidden, or so thin that it might as well be."""
    return element.get("hidden") in _TRUE or element.get(size) in ("0", "0.0")


def _columns(element: etree._Element) -> int:
    """How many columns an element speaks of. Unreadable where their numbers are none."""
    first, last = _number(element.get("min"), -1), _number(element.get("max"), -1)
    if min(first, last) < 0:
        raise Unreadable("列的编号不是数字，文件已损坏。", SAVE_AGAIN)
    # Excel hides all that lie beyond the table in one go.
    return max(0, last - first + 1) if last < 1000 else 0


def _unseen(row: etree._Element, tables: _Tables) -> Iterator[str]:
    """For each value of a row that its format hides, why."""
    if tables.unseen:
        for cell in row.iterchildren("{*}c"):
            reason = tables.unseen.get(cell.get("s", ""))
            if reason and _value(cell, tables.shared).strip():
                yield reason


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
        return inline or _plain(value)
    if not value:
        return ""
    at = _number(value, len(shared))
    if at >= len(shared):
        raise Unreadable("单元格的文字不在文件里，文件已损坏。", SAVE_AGAIN)
    return shared[at]


def _plain(value: str) -> str:
    """A stored number as its cell shows it: 1.3812345678E10 is 13812345678."""
    if "E" in value.upper():
        try:
            number = Decimal(value)
            if number.is_finite() and abs(number.adjusted()) <= _LARGEST_EXPONENT:
                return f"{number:f}".removesuffix(".0")
        except InvalidOperation:
            pass  # a text
    return value.removesuffix(".0")


def _text(element: etree._Element) -> str:
    """The text without the reading aids (rPh) that East Asian workbooks may carry."""
    return "".join(part.text or "" for part in element.iter("{*}t")
                   if (parent := part.getparent()) is None or local_name(parent) != "rPh")


def _number(text: str | None, default: int) -> int:
    return int(text) if text and _NUMBER.fullmatch(text) else default
