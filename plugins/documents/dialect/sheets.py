"""Tables pasted from a sheet: lines whose cells are parted by tabs."""

import re
from collections.abc import Iterable, Sequence

from markdown.preprocessors import Preprocessor

from .joining import ends_sentence
from .openers import opens_paragraph

_LIST_SIGN = re.compile(r"[-+*•●○◆■□▪➢✓·]|[（(]?[〇一二三四五六七八九十百\d①-⑳]+[）)、.．]?|第\S+[编章节条]")
_LABELLED = re.compile(r"[^\s：:]{1,12}[：:]\s*\S")
_NO_SHEET = frozenset("|<>#")
_MOST_SPARSE = 3  # rows with one cell or none, one below the other


class SheetRows(Preprocessor):
    """Makes a table of lines parted by tabs, as a sheet is pasted. Goes before all others."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines, each run of such rows a table whose first row is the heads."""
        if not any("\t" in line for line in lines):
            return lines
        result: list[str] = []
        at = 0
        while at < len(lines):
            end = sheet_end(lines, at)
            if end - at >= 2:
                result += ["", *_to_table(lines[at:end]), ""]
                at = end
            else:
                result.append(lines[at])
                at += 1
        return result


def sheet_end(lines: Sequence[str], at: int) -> int:
    """The line after the rows that begin at line `at`; `at` where none do."""
    end, columns = at, 0
    while end < len(lines):
        if _is_sheet_row(lines[end]):
            columns = max(columns, _count_cells(lines[end]))
            end += 1
        elif columns and (sparse := _count_sparse(lines, end, columns)):
            end += sparse
        elif columns and (following := _end_of_row_below(lines, end, columns)):
            end = following
        else:
            break
    return end


def _count_sparse(lines: Sequence[str], at: int, columns: int) -> int:
    """How many rows from line `at` on, empty or with one cell, are of a sheet of so many columns.

    They are where another row of the sheet follows, or the tabs of their empty cells.
    """
    below = at
    while below < min(len(lines), at + _MOST_SPARSE) and _is_sparse(lines[below]):
        below += 1
    if (at < below < len(lines) and _is_sheet_row(lines[below])
            and _count_cells(lines[below]) <= columns):
        return below - at
    is_padded = (lines[at].strip() and lines[at].endswith("\t") and _is_sparse(lines[at])
                 and _count_cells(lines[at]) == columns)
    return int(bool(is_padded))


def _end_of_row_below(lines: Sequence[str], at: int, columns: int) -> int:
    """The line after a row that goes on with a sheet below an empty line; 0 where none does.

    Two such rows are another sheet; a row of two cells goes on where it is numbered.
    """
    below = at
    while below < len(lines) and not lines[below].strip():
        below += 1
    if not at < below < len(lines) or not _is_sheet_row(lines[below]):
        return 0
    is_alone = below + 1 == len(lines) or not _is_sheet_row(lines[below + 1])
    is_row = columns > 2 or lines[below].split("\t", 1)[0].strip().isdecimal()
    return below + 1 if is_alone and is_row and _count_cells(lines[below]) == columns else 0


def _count_cells(line: str) -> int:
    return line.count("\t") + 1


def _is_sparse(line: str) -> bool:
    """True for a row of which no cell but one is filled."""
    words = line.strip()
    if not words:
        return "\t" in line
    return not ("\t" in words or words[0] in _NO_SHEET or ends_sentence(words)
                or opens_paragraph(words)
                or (_LIST_SIGN.match(words) and not words.isdecimal()))


def _is_sheet_row(line: str) -> bool:
    cells = [cell.strip() for cell in line.split("\t")]
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or filled[0][0] in _NO_SHEET or filled[0][-1] in "：:":
        return False
    if all(map(_LABELLED.match, filled)):
        return False  # 联系人：张某　电话：123
    return not (len(filled) == 2 and _LIST_SIGN.fullmatch(filled[0])
                and not filled[0].isdecimal())


def sheet_rows(lines: Iterable[str]) -> list[list[str]]:
    """The cells of the rows of a sheet, all rows of one length, without the empty ones."""
    rows = [[cell.strip() for cell in line.rstrip().split("\t")] for line in lines if line.strip()]
    if all(not row[0] for row in rows):
        rows = [row[1:] for row in rows]  # all were indented
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows]


def _to_table(lines: Iterable[str]) -> list[str]:
    rows = sheet_rows(lines)
    written = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
               for row in rows]
    return [written[0], "|" + " --- |" * len(rows[0]), *written[1:]]
