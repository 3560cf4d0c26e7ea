"""Where a table begins and ends, among lines typed with fewer or more signs than it needs."""

import re
from collections.abc import Sequence

from .joining import ends_sentence
from .kinds import Kind, kind_of
from .openers import opens_paragraph
from .table_rows import is_separator, split_row

_MOST_HEADS = 6  # rows above the separator
_ROW = re.compile(r"\s*\|.*\|\s*$")
_FULL_WIDTH_ROW = re.compile(r"\s*｜.*｜\s*$")
_FULL_WIDTH_DASHES = re.compile(r"[\s｜|:：—－─-]*[—－─-][\s｜|:：—－─-]*$")
_DASHES = str.maketrans("｜：—－─", "|:---")


def table_end(lines: Sequence[str], at: int) -> int:
    """The line after the table that begins at line `at`; 0 where none begins.

    A table has a row of heads, or several that begin with a bar; a row of dashes; and rows with
    a bar in them. Two rows between bars are one without the row of dashes, too.
    """
    separator = _separator(lines, at)
    if not separator and (is_separator(lines[at]) or not (_is_row(lines, at)
                                                          and _is_row(lines, at + 1))):
        return 0
    end = separator + 1 if separator else at + 1
    least, columns = end, len(split_row(lines[separator or at]))
    while following := _next_row(lines, end, columns, end == least, bool(separator)):
        end = following
    return end


def complete_rows(rows: Sequence[str]) -> list[str]:
    """The rows of a table without blank lines, with the row of dashes that may be left out."""
    rows = [row for row in rows if row.strip()]
    if any(map(is_separator, rows[1:_MOST_HEADS + 1])):
        return rows
    return [rows[0], "|" + "---|" * len(split_row(rows[0])), *rows[1:]]


def halve_bars(lines: Sequence[str]) -> list[str]:
    """The lines, those between full-width bars with the bars of a table."""
    return [_halved(line) if _FULL_WIDTH_ROW.match(line) else line for line in lines]


def _halved(line: str) -> str:
    if _FULL_WIDTH_DASHES.match(line):
        return line.translate(_DASHES)
    return line.replace("|", r"\|").replace("｜", "|")


def _is_row(lines: Sequence[str], at: int) -> bool:
    return at < len(lines) and bool(_ROW.match(lines[at]))


def _past_gap(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _separator(lines: Sequence[str], at: int) -> int:
    """The row of dashes below the heads that begin at line `at`; 0 where there is none."""
    below = at + 1
    if "|" in lines[at] and _is_row(lines, at) and not is_separator(lines[at]):
        gap = _past_gap(lines, below)
        if gap > below:
            return gap if gap < len(lines) and is_separator(lines[gap]) else 0
    while below < len(lines) and "|" in lines[below]:
        if is_separator(lines[below]):
            return below
        if below - at >= _MOST_HEADS or not (
                lines[at].lstrip().startswith("|") and lines[below].lstrip().startswith("|")):
            return 0
        below += 1
    return 0


def _next_row(lines: Sequence[str], at: int, columns: int, is_first: bool, has_dashes: bool) -> int:
    """The line after the row that goes on with a table at line `at`; 0 where the table ends.

    The rows may stand below a gap; a single row does so anywhere, and words without a bar are a
    row where another of the table follows.
    """
    if at < len(lines) and "|" in lines[at]:
        return at + 1 if has_dashes or (_is_row(lines, at) and not _separator(lines, at)) else 0
    down = _past_gap(lines, at)
    if not _is_row(lines, down if down > at else at + 1):
        return 0
    if down > at:
        is_alone = not _is_row(lines, down + 1) and len(split_row(lines[down])) == columns
        return down + 1 if (is_first or is_alone) and not _separator(lines, down) else 0
    words = lines[at].strip()
    is_cell = kind_of(words)[0] is Kind.TEXT and not (
        ends_sentence(words) or opens_paragraph(words))
    goes_on = has_dashes and len(split_row(lines[at + 1])) == columns
    return at + 1 if is_cell and goes_on and not _separator(lines, at + 1) else 0
