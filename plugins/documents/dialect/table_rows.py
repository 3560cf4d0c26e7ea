"""Rows of tables: the cells of a row, and rows pasted from a sheet."""

import re
from collections.abc import Sequence

from markdown.preprocessors import Preprocessor

_SEPARATOR = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_BAR_OR_NONE = re.compile(r"\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|\|")
_LIST_SIGN = re.compile(r"[-+*•●○◆■□▪➢✓·]|[（(]?[〇一二三四五六七八九十百\d①-⑳]+[）)、.．]?|第\S+[编章节条]")
_NO_SHEET = frozenset("|<>#")


def is_separator(line: str) -> bool:
    """True for the row of dashes between the heads of a table and its body."""
    return "|" in line and bool(_SEPARATOR.match(line))


def split_row(line: str) -> list[str]:
    """The cells of a row, parted at bars that are neither escaped nor within code."""
    line = line.strip().removeprefix("|")
    cells, start = [], 0
    for mark in _BAR_OR_NONE.finditer(line):
        if mark[0] == "|":
            cells.append(line[start:mark.start()].strip())
            start = mark.end()
    if rest := line[start:].strip():
        cells.append(rest)
    while len(cells) > 1 and not cells[-1]:
        cells.pop()  # a surplus bar
    return cells or [""]


class SheetRows(Preprocessor):
    """Makes a table of lines parted by tabs, as a sheet is pasted. Goes before all others."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines, each run of such rows a table whose first row is the heads."""
        if not any("\t" in line for line in lines):
            return lines
        result: list[str] = []
        at = 0
        while at < len(lines):
            end = at
            while end < len(lines) and _is_sheet_row(lines[end]):
                end += 1
            if end - at >= 2:
                result += ["", *_to_table(lines[at:end]), ""]
                at = end
            else:
                result.append(lines[at])
                at += 1
        return result


def _is_sheet_row(line: str) -> bool:
    cells = [cell.strip() for cell in line.split("\t")]
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or filled[0][0] in _NO_SHEET or filled[0][-1] in "：:":
        return False
    return not (len(filled) == 2 and _LIST_SIGN.fullmatch(filled[0])
                and not filled[0].isdecimal())


def _to_table(lines: Sequence[str]) -> list[str]:
    rows = [[cell.strip().replace("|", r"\|") for cell in line.rstrip().split("\t")]
            for line in lines]
    if all(not row[0] for row in rows):
        rows = [row[1:] for row in rows]  # all were indented
    width = max(map(len, rows))
    written = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    return [written[0], "|" + " --- |" * width, *written[1:]]
