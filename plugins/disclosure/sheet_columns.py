"""The columns of a disclosure schedule in a spreadsheet, below one row of heads or two.

国办发〔2019〕54号 has ticks below 全社会, 主动, 县级; these become the words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .columns import attribute_of, heads_of, is_schedule

_HIGH = 20  # rows among which the heads are looked for
_LONGEST_HEAD = 12
_FILLED, _HOLLOW = "■☑√✓✔●", "□☐○"
_CHOICE = re.compile(rf"([{_FILLED}{_HOLLOW}])\s*([^{_FILLED}{_HOLLOW}]*)")
_NO = frozenset({"", "—", "-", "/", "／", "×", "否", "无"})
_IN_ONE_LINE = frozenset({"number", "subject", "matter", "term"})
_LISTS = frozenset({"office", "place"})


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A row of the spreadsheet: its number there, its cells from the first column on."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of the schedule: its head, what it tells, the columns of the sheet it is read from,
    each with the word that a tick in it stands for ("" where its text is what it says)."""

    head: str
    attribute: str
    sources: tuple[tuple[int, str], ...]


def find_heads(lines: Sequence[SheetLine]) -> tuple[SheetLine, SheetLine, list[SheetColumn]] | None:
    """The first and the last row of heads, and the columns below them; None where there are none.
    """
    return next(filter(None, map(_heads_at, _windows(lines))), None)


def are_heads(line: SheetLine) -> bool:
    """True for a row of heads, as they are printed again on each page."""
    return _heads_at((line, None)) is not None


def _windows(lines: Sequence[SheetLine]) -> Iterator[tuple[SheetLine, SheetLine | None]]:
    """Each of the first rows with the one below it."""
    for at, line in enumerate(lines[:_HIGH]):
        yield line, lines[at + 1] if at + 1 < len(lines) else None


def _heads_at(window: tuple[SheetLine, SheetLine | None]
              ) -> tuple[SheetLine, SheetLine, list[SheetColumn]] | None:
    """The first and the last row of heads with their columns, None where they are no heads."""
    line, below = window
    if below and _is_lower(line, below):
        columns = _joined(line, below)
        if is_schedule(tuple(column.attribute for column in columns)):
            return line, below, columns
    columns = [SheetColumn(_standard(cell), attribute_of(cell), ((at, ""),))
               for at, cell in enumerate(line.cells) if cell.strip()]
    return (line, line, columns) if is_schedule(
        tuple(column.attribute for column in columns)) else None


def _is_lower(line: SheetLine, below: SheetLine) -> bool:
    """Whether the row below names more of the heads: it has none where a number would stand."""
    first = next((at for at, cell in enumerate(line.cells) if attribute_of(cell) == "number"), None)
    upper = {cell.strip() for cell in line.cells} - {""}  # one alone is a caption over all
    if first is not None:
        own = _cell(below, first)
        if own and own != line.cells[first]:
            return False
    under = [at for at in range(len(below.cells)) if _cell(below, at)]
    return len(upper) > 1 and any(_cell(below, at) != _cell(line, at) for at in under) and all(
        _is_below_merged(line, below, at) and len(_cell(below, at)) <= _LONGEST_HEAD
        for at in under)


def _is_below_merged(line: SheetLine, below: SheetLine, at: int) -> bool:
    """Whether the head above a cell is its own, or goes on over several: each has it then, or the
    first alone."""
    upper = _cell(line, at)
    return (upper in ("", _cell(below, at)) or line.cells.count(upper) > 1
            or (not _cell(line, at + 1) and bool(_cell(below, at + 1))))


def _joined(line: SheetLine, below: SheetLine) -> list[SheetColumn]:
    """The columns below two rows of heads: a head of the lower row by itself, where it is one of
    the standard; else the upper one, with the words that are ticked."""
    columns: list[SheetColumn] = []
    above = ""
    for at in range(max(len(line.cells), len(below.cells))):
        upper, lower = _cell(line, at), _cell(below, at)
        above = upper or (above if lower else "")
        if not above:
            continue
        if not lower or lower == above:
            columns.append(SheetColumn(_standard(above), attribute_of(above), ((at, ""),)))
        elif attribute := attribute_of(lower):
            columns.append(SheetColumn(_standard(lower), attribute, ((at, ""),)))
        elif columns and columns[-1].head == _standard(above) and columns[-1].sources[0][1]:
            columns[-1] = SheetColumn(columns[-1].head, columns[-1].attribute,
                                      (*columns[-1].sources, (at, lower)))
        else:
            columns.append(SheetColumn(_standard(above), attribute_of(above), ((at, lower),)))
    return columns


def _standard(head: str) -> str:
    """A head as the standard has it; one that the office added as it is."""
    attribute = attribute_of(head)
    return heads_of(attribute)[0] if attribute else " ".join(head.split())


def _cell(line: SheetLine, at: int) -> str:
    return line.cells[at].strip() if at < len(line.cells) else ""


def value_of(column: SheetColumn, line: SheetLine) -> str:
    """What a row says in a column: its text, or the words that are ticked."""
    parts = []
    for at, word in column.sources:
        text = "\n".join(filter(None, (" ".join(part.split())
                                       for part in _cell(line, at).split("\n"))))
        if not word:
            parts.append(_chosen(text))
        elif text not in _NO and text[:1] not in _HOLLOW:
            more = text.strip(f"{_FILLED} Vv是").strip("（）()")
            parts.append(f"{word}（{more}）" if more else word)
    said = "、".join(filter(None, parts))
    if column.attribute in _IN_ONE_LINE:
        return said.replace("\n", "")
    return said.replace("\n", "、") if column.attribute in _LISTS else said


def _chosen(text: str) -> str:
    """A cell with boxes says what is ticked in it: ■政府网站 □政府公报."""
    if not any(sign in text for sign in "■□☑☐"):
        return text
    return "、".join(word.strip(" 、，；\n") for sign, word in _CHOICE.findall(text)
                    if sign in _FILLED and word.strip())
