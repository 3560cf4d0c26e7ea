"""The sheets of an .xlsx, row by row, as text."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from .archives import Archive
from .budget import Budget
from .cell_styles import number_formats, unseen_formats
from .cells import CellTables, cells_of, column_of, number_of, text_of, value_of
from .relations import main_part, relations_of
from .unreadable import SAVE_AGAIN, Unreadable
from .xml_parts import iter_elements, local_name

_TRUE = ("1", "true")
_FIRST, _SHARED = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")
_AREA = re.compile(r"([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})")
_MARGINS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_LISTS = ("formula1", "formula2")
_MARGIN_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d{1,3}|[A-Za-z&])')


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its number from 1, and the text of its cells from the first column on."""

    number: int
    cells: tuple[str, ...]
    hidden: bool = False


class Area(NamedTuple):
    """Merged cells: the first and last row from 1, the first and last column from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its rows that hold a cell, which of its columns from 0 are hidden.

    `margins` are the texts of headers and footers, `lists` the values that cells may be given
    (data validation), `unseen` how many values the format of their cells hides, by the reason,
    `merged` the areas that are one cell, `uncomputed` how many formulas have no value.
    """

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False
    concealed: tuple[int, ...] = ()
    margins: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    unseen: tuple[tuple[str, int], ...] = ()
    merged: tuple[Area, ...] = ()
    uncomputed: int = 0

    @property
    def hidden_columns(self) -> int:
        """How many columns are hidden."""
        return len(self.concealed)


def read_sheets(data: bytes, budget: Budget | None = None) -> tuple[Sheet, ...]:
    """The sheets of an .xlsx, in the order of its tabs. Unreadable where it is none."""
    return sheets_of(Archive(data, budget))


def sheets_of(archive: Archive, as_shown: bool = False) -> tuple[Sheet, ...]:
    """The sheets of an opened .xlsx, their values as they are stored, or as Excel shows them.

    Unreadable where a part is damaged or not there.
    """
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
    from_1904 = any(one.get("date1904") in _TRUE for one in book.iter("{*}workbookPr"))
    tables = CellTables(shared, unseen_formats(archive, styles),
                        number_formats(archive, styles) if as_shown else None, from_1904)
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
        yield _sheet(archive, part, CellTables(shared), f"Sheet{number}", False)


def _shared_strings(archive: Archive, part: str) -> list[str]:
    if part not in archive:
        raise Unreadable("单元格的文字不在文件里，文件已损坏。", SAVE_AGAIN)
    return [text_of(item) for item in iter_elements(archive.read(part), archive.budget, "si")]


def _sheet(archive: Archive, part: str, tables: CellTables, name: str, hidden: bool) -> Sheet:
    rows: list[SheetRow] = []
    texts: dict[str, list[str]] = {name: [] for name in (*_MARGINS, *_LISTS)}
    unseen: Counter[str] = Counter()
    concealed: list[int] = []
    merged: list[Area] = []
    uncomputed = 0
    for element in iter_elements(archive.read(part), archive.budget, "row", "col", "mergeCell",
                                 *_MARGINS, *_LISTS):
        kind = local_name(element)
        if kind == "row":
            number = number_of(element.get("r"), rows[-1].number + 1 if rows else 1)
            cells = tuple(cells_of(element, tables, archive.budget))
            if cells:
                rows.append(SheetRow(number, cells, _is_hidden(element, "ht")))
                unseen.update(_unseen(element, tables))
                uncomputed += sum(1 for _ in _uncomputed(element))
        elif kind == "col":
            concealed += _columns(element) if _is_hidden(element, "width") else ()
        elif kind == "mergeCell":
            merged += _area(element)
        else:
            texts[kind].append(_MARGIN_CODE.sub(" ", element.text or "").strip())
    return Sheet(name, tuple(rows), hidden, tuple(concealed), _filled(texts, _MARGINS),
                 _filled(texts, _LISTS), tuple(unseen.items()), tuple(merged), uncomputed)


def _filled(texts: dict[str, list[str]], names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for name in names for text in texts[name] if text)


def _is_hidden(element: etree._Element, size: str) -> bool:
    """Whether a row or column is hidden, or so thin that it might as well be."""
    return element.get("hidden") in _TRUE or element.get(size) in ("0", "0.0")


def _columns(element: etree._Element) -> range:
    """The columns an element speaks of, from 0. Unreadable where their numbers are none."""
    first, last = number_of(element.get("min"), -1), number_of(element.get("max"), -1)
    if min(first, last) < 0:
        raise Unreadable("列的编号不是数字，文件已损坏。", SAVE_AGAIN)
    # Excel hides all that lie beyond the table in one go.
    return range(first - 1, last) if last < 1000 else range(0)


def _area(element: etree._Element) -> Iterator[Area]:
    """The area of merged cells that a reference such as A1:C1 names; none where it is damaged."""
    if match := _AREA.fullmatch(element.get("ref", "")):
        left, top, right, bottom = match.groups()
        yield Area(int(top), column_of(left, 0), int(bottom), column_of(right, 0))


def _unseen(row: etree._Element, tables: CellTables) -> Iterator[str]:
    """For each value of a row that its format hides, why."""
    if tables.unseen:
        for cell in row.iterchildren("{*}c"):
            reason = tables.unseen.get(cell.get("s", ""))
            if reason and value_of(cell, tables).strip():
                yield reason


def _uncomputed(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row that have a formula and no value."""
    for cell in row.iterchildren("{*}c"):
        if cell.find("{*}f") is not None and not cell.findtext("{*}v"):
            yield cell
