"""The schedules in a Markdown text, and another put in the place of one."""

import re
from collections.abc import Iterator

from .columns import attribute_of, is_schedule
from .sheet import SheetTable

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_HTML = re.compile(r"<table\b", re.IGNORECASE)
# What Markdown would read otherwise than it stands in a cell.
_SIGNS = ((re.compile(r"\\"), r"\\\\"),
          (re.compile(r"[`*_]|\[(?=[^\]]*\][(\[:])|\{(?=[^}]*\})"), r"\\\g<0>"),
          (re.compile("&"), "&amp;"), (re.compile("<"), "&lt;"), (re.compile(r"\|"), "&#124;"))


def schedules_in(text: str) -> list[str]:
    """The tables of a text that are schedules, as they stand in it."""
    lines = text.split("\n")
    return ["\n".join(lines[first:last]) for first, last in _places(lines)]


def put_table(text: str, table: SheetTable, at: int) -> str:
    """The text with this schedule for its `at`th, from 0, or at its end where it has none.

    ValueError, in Chinese, where it has none in that place, or one that is no Markdown.
    """
    lines = text.split("\n")
    places = list(_places(lines))
    new = _written(table)
    if not places:
        if _HTML.search(text):
            raise ValueError("正文里的表格是 HTML 写的，换不了；请先在正文里删去那张表。")
        return f"{text.rstrip()}\n\n{new}".lstrip("\n")
    if not 0 <= at < len(places):
        raise ValueError("没有这一张表，请重新打开本页。")
    first, last = places[at]
    return "\n".join((*lines[:first], new, *lines[last:]))


def _places(lines: list[str]) -> Iterator[tuple[int, int]]:
    """The first line of each schedule and the one behind its last."""
    fence, at = "", 0
    while at < len(lines):
        mark = _FENCE.match(lines[at])
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        end = at
        while not fence and end < len(lines) and "|" in lines[end]:
            end += 1
        heads = [cell.strip() for cell in _PIPE.split(lines[at].strip().strip("|"))]
        if end - at > 1 and is_schedule(tuple(map(attribute_of, heads))) \
                and any(_RULE.fullmatch(line.strip()) for line in lines[at + 1:end]):
            yield at, end
        at = max(end, at + 1)


def _written(table: SheetTable) -> str:
    """A schedule as Markdown."""
    heads = [column.head for column in table.columns]
    rows = [f"| {' | '.join(map(_cell, cells))} |" for cells in (heads, *table.rows)]
    return "\n".join((rows[0], "|" + "---|" * len(heads), *rows[1:]))


def _cell(text: str) -> str:
    for pattern, replacement in _SIGNS:
        text = pattern.sub(replacement, text)
    return text.replace("\n", "<br>")
