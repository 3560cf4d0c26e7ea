"""Tables of a text: each in a box that scrolls where it is wider than the page, columns of numbers
set right, a code in one line."""

import re
from collections.abc import Iterator, Sequence

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[dh])((?: [^<>]*)?)>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_NUMBER = re.compile(r"[-−－+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[%％‰]?")
# A telephone number, a day, a number of a licence: a line could end at their signs.
_CODE = re.compile(r"<td>(?=[^<>]*[-/])([0-9A-Za-z][0-9A-Za-z./:-]{2,22}[0-9A-Za-z])(?=</td>)")
_NONE = frozenset({"", "-", "—", "——", "－", "/", "…"})  # what stands where there is no number
# Numbers that name or order something and are not compared.
_NAMES = re.compile(r"(?:序号|编号|代码|年份|年度|电话|邮编|邮政编码|.*(?:号|码|年|日期))")
_ONE_LINE = r'<td class="code">\1'
_ORDINAL = "序号"
_YEAR = re.compile(r"(?:19|20)\d\d")


def set_tables(markup: str) -> str:
    """The HTML with its tables in boxes reached by keyboard and their numbers marked."""
    count = 0

    def put(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return (f'<div class="scroll" tabindex="0" role="group" aria-label="表格{count}">'
                f"{_CODE.sub(_ONE_LINE, _mark_numbers(match[0]))}</div>")

    return _TABLE.sub(put, markup) if "<table" in markup else markup


def _mark_numbers(table: str) -> str:
    rows = [_CELL.findall(row) for row in _ROW.findall(table)]
    width = len(rows[0]) if rows else 0
    if "span=" in table or any(len(row) != width for row in rows):
        return table  # a cell may stand under another head
    classes = dict.fromkeys(_number_columns(rows, width), "number")
    classes |= {at: "ordinal" for at in range(width) if _text(rows[0][at][2]) == _ORDINAL}
    if not classes:
        return table

    def mark_row(row: re.Match[str]) -> str:
        at = -1

        def mark(cell: re.Match[str]) -> str:
            nonlocal at
            at += 1
            if at not in classes or "class=" in cell[2] or "align=" in cell[2]:
                return cell[0]
            return f'<{cell[1]} class="{classes[at]}"{cell[2]}>{cell[3]}</{cell[1]}>'

        return f"<tr>{_CELL.sub(mark, row[1])}</tr>"

    return _ROW.sub(mark_row, table)


def _number_columns(rows: Sequence[Sequence[tuple[str, str, str]]], width: int) -> Iterator[int]:
    """The columns with numbers alone below their head, two of them at least."""
    for at in range(width):
        heads = [_text(row[at][2]) for row in rows if row[at][0] == "th"]
        cells = [text for row in rows if row[at][0] == "td"
                 and (text := _text(row[at][2])) not in _NONE]
        if (len(cells) > 1 and all(map(_NUMBER.fullmatch, cells))
                and not all(map(_YEAR.fullmatch, cells))
                and not any(_NAMES.fullmatch(head) for head in heads)):
            yield at


def _text(markup: str) -> str:
    return _TAG.sub("", markup).strip()
