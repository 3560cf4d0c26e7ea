"""Rows of tables: the cells of a row, and the row of dashes."""

import re

# Dashes as a Chinese input method has them, too, and blanks beside the colons.
_DASHES = r"[:：]?\s*+(?:-++|[—–－─]{2,}+)\s*+[:：]?\s*+"
_SEPARATOR = re.compile(rf"\s*+\|?\s*+{_DASHES}(?:\|\s*+{_DASHES})*+\|?\s*$")
_BAR_OR_NONE = re.compile(r"\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|\|")


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
