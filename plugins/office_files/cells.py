"""The cells of a row of an .xlsx, as text: as they are stored, or as Excel shows them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from lxml import etree

from .budget import Budget
from .number_formats import show
from .unreadable import SAVE_AGAIN, Unreadable
from .xml_parts import local_name

_NUMBER = re.compile(r"\d{1,7}")
_COLUMN = re.compile(r"([A-Za-z]{1,3})\d*")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # ECMA-376 part 1, 22.9.2.19
_MOST_COLUMNS = 16_384  # of a sheet, as Excel has them
_LARGEST_EXPONENT = 20
_TRUTHS = {"0": "FALSE", "1": "TRUE"}


@dataclass(frozen=True, slots=True)
class CellTables:
    """What the cells of a workbook refer to: texts by number, formats that show nothing.

    `codes` are the number formats by the index of a cell's style, None where values are wanted as
    they are stored; days count from 1904 where `from_1904`.
    """

    shared: list[str]
    unseen: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] | None = None
    from_1904: bool = False


def cells_of(row: etree._Element, tables: CellTables, budget: Budget) -> Iterator[str]:
    """The text of each cell; a column that the row leaves out is empty."""
    column = 0
    for cell in row.iterchildren("{*}c"):
        at = column_of(cell.get("r"), column)
        if at > column:
            budget.spend_steps(at - column)
            yield from [""] * (at - column)
        yield value_of(cell, tables)
        column = max(at, column) + 1


def column_of(reference: str | None, following: int) -> int:
    """The column of a reference such as B3, from 0; the following one where there is none."""
    match = _COLUMN.match(reference or "")
    if not match:
        return following
    number = 0
    for letter in match[1].upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return min(number, _MOST_COLUMNS) - 1


def value_of(cell: etree._Element, tables: CellTables) -> str:
    """The text of a cell. Unreadable where it refers to a text that is not in the file."""
    value, inline = "", ""
    for child in cell:
        name = local_name(child)
        if name == "v":
            value = child.text or ""
        elif name == "is":
            inline = text_of(child)
    if cell.get("t") != "s":
        return inline or _shown(cell, value, tables)
    if not value:
        return ""
    at = number_of(value, len(tables.shared))
    if at >= len(tables.shared):
        raise Unreadable("单元格的文字不在文件里，文件已损坏。", SAVE_AGAIN)
    return tables.shared[at]


def _shown(cell: etree._Element, value: str, tables: CellTables) -> str:
    if tables.codes is None or not value:
        return _plain(value)
    if cell.get("t") == "b":
        return _TRUTHS.get(value, value)
    if cell.get("t", "n") != "n":
        return value
    shown = show(value, tables.codes.get(cell.get("s", "0"), ""), tables.from_1904)
    return _plain(value) if shown is None else shown


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


def text_of(element: etree._Element) -> str:
    """The text without the reading aids (rPh) that East Asian workbooks may carry."""
    text = "".join(part.text or "" for part in element.iter("{*}t")
                   if (parent := part.getparent()) is None or local_name(parent) != "rPh")
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).replace("\r", "")


def number_of(text: str | None, default: int) -> int:
    """A whole number as XML gives it."""
    return int(text) if text and _NUMBER.fullmatch(text) else default
