"""Tables in the HTML of a converted body, which the sanitiser has made regular."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..documents.plain_text import plain_text
from .columns import attribute_of

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr\b[^<>]*>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t([dh])\b([^<>]*)>(.*?)</t\1>", re.DOTALL)
_HEAD_ROW = re.compile(r"<tr\b(?:(?!<td\b|</tr>).)*</tr>", re.DOTALL)
_SPAN = re.compile(r'\b(row|col)span="(\d{1,3})"')
_REFERENCE = re.compile(r'<a\b[^<>]* href="ref:(\d+)"')
_WIDEST = 100


@dataclass(frozen=True, slots=True)
class ScheduleCell:
    """The text of a cell, and the references of the body that its links stand for."""

    text: str
    references: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HtmlTable:
    """Heads and rows; a cell that spans several stands in each of them."""

    heads: tuple[str, ...]
    rows: tuple[tuple[ScheduleCell, ...], ...]


def read_tables(markup: str) -> Iterator[HtmlTable]:
    """The tables of a body; of two rows of heads, as standards have them, the lower names more."""
    for table in _TABLE.findall(markup):
        upper, *rows = list(_spread(table)) or [[]]
        lower = rows.pop(0) if len(_HEAD_ROW.findall(table)) > 1 and rows else upper
        heads = tuple(map(_joined_heads, upper, _fitted(lower, len(upper))))
        yield HtmlTable(heads, tuple(_fitted(row, len(heads)) for row in rows))


def _joined_heads(upper: ScheduleCell, lower: ScheduleCell) -> str:
    """一级事项 below 公开事项 is known by itself; 全社会 only together with 公开对象."""
    if lower.text in ("", upper.text):
        return upper.text
    return lower.text if attribute_of(lower.text) else f"{upper.text}（{lower.text}）"


def _spread(table: str) -> Iterator[list[ScheduleCell]]:
    """The rows of a table with every cell that spans rows or columns repeated."""
    hanging: dict[int, tuple[ScheduleCell, int]] = {}
    for row in _ROW.findall(table):
        cells: list[ScheduleCell] = []
        for _, attributes, inner in _CELL.findall(row):
            _let_hang(hanging, cells)
            span = {kind: int(count) for kind, count in _SPAN.findall(attributes)}
            cell = _read_cell(inner)
            for _ in range(min(span.get("col", 1), _WIDEST)):
                if span.get("row", 1) > 1:
                    hanging[len(cells)] = cell, span["row"] - 1
                cells.append(cell)
        _let_hang(hanging, cells)
        yield cells


def _let_hang(hanging: dict[int, tuple[ScheduleCell, int]], cells: list[ScheduleCell]) -> None:
    """Adds the cells that hang down from rows above into the places that come next."""
    while len(cells) in hanging:
        at = len(cells)
        cell, left = hanging.pop(at)
        if left > 1:
            hanging[at] = cell, left - 1
        cells.append(cell)


def _read_cell(inner: str) -> ScheduleCell:
    if "<" not in inner:
        return ScheduleCell(html.unescape(inner).strip())
    return ScheduleCell(" ".join(plain_text(inner).split("\n")),
                        tuple(map(int, _REFERENCE.findall(inner))))


def _fitted(cells: list[ScheduleCell], width: int) -> tuple[ScheduleCell, ...]:
    return (*cells[:width], *(ScheduleCell("") for _ in range(width - len(cells))))
