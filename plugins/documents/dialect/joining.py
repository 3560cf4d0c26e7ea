"""Which line breaks of a text end a paragraph: those of pasted text, not those of wrapped text.

Markdown takes each for a blank. But a clerk who pastes from Word gets a line for each paragraph,
and one whose editor breaks long lines gets breaks within sentences, where Chinese has no blank.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .openers import (
    counts_paragraph,
    is_bold_head,
    is_head,
    is_no_prose,
    is_unfinished,
    opens_paragraph,
    stands_alone,
)

BREAK = "<br>"
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60"
    r"\uffe0-\uffe6\U00020000-\U0003ffff“”‘’…—·]")
_ENDS = re.compile(r"[。！？；：…!?;:][”’\"'）)】》\]*_]*$")
_STOP = re.compile(r"[，。；：、！？,;:!?|]")
_LABEL = re.compile(r"[^\s，。；：、,;:|<]{1,12}[：:](?!//)")
_COLUMNS = re.compile(r"[\u4e00-\u9fff）日时][ \u3000]+\S")
_PARAGRAPH_INDENT = 2
_ASIDE = 8  # columns of indent that set a line at the right or in the middle
_SHORT = 40  # columns of a name or a title
_SHORT_LINES = 3
_LEAST_WRAPPED = 36  # columns: nobody has lines broken at less
_KINSOKU = 6  # so many columns a full line lacks, where signs must not begin the next


class TypedLine(NamedTuple):
    """A line of text without its indent (in columns; `wide` in full-width or hard blanks).

    `hard`: the line break was typed, as `\\` or two blanks at its end.
    """

    text: str
    indent: int = 0
    wide: bool = False
    hard: bool = False


def width(text: str) -> int:
    """The columns a text takes, two for a Han character."""
    return len(text) + len(_WIDE.findall(text))


def ends_sentence(text: str) -> bool:
    """True where a line ends with 。 ！ ？ ； or ：, in quotes or not."""
    return bool(_ENDS.search(text))


def is_wrapped(text: str) -> bool:
    """True for a line that may have been broken where it was full, or ends within a sentence."""
    return width(text) >= _LEAST_WRAPPED or is_unfinished(text)


def join_lines(lines: Sequence[TypedLine]) -> list[str]:
    """The paragraphs of lines with no blank one between, each in one line."""
    if len(lines) == 1:
        return [lines[0].text]
    glue = _Glue(lines)
    paragraphs: list[list[str]] = [[lines[0].text]]
    for at in range(1, len(lines)):
        between = glue.before(at)
        if between is None:
            paragraphs.append([lines[at].text])
        else:
            paragraphs[-1] += (between, lines[at].text)
    return ["".join(parts) for parts in paragraphs]


class _Glue:
    """What stands between two lines that follow on each other."""

    def __init__(self, lines: Sequence[TypedLine]):
        self._lines = lines
        self._least_indent = min(line.indent for line in lines)
        self._full = _full_width(lines)
        self._listed = _short_lines(lines)

    def before(self, at: int) -> str | None:
        """None where line `at` opens a paragraph; else what joins it to the line before."""
        above, line = self._lines[at - 1], self._lines[at]
        ends = ends_sentence(above.text)
        if above.text[0] == line.text[0] == "!" and is_no_prose(above.text):
            return " "  # pictures side by side
        if opens_paragraph(line.text, ends or is_head(above.text) or self._is_title(at - 1)):
            return None
        if above.hard and "`" not in above.text:  # a tag within code is words
            return BREAK
        if above.text[-1] in "-/" and line.text[0].isascii():
            return ""  # a number or an address
        if (self._is_set_apart(above, line) or is_head(above.text) or is_no_prose(above.text)
                or stands_alone(above.text) or is_bold_head(above.text)):
            return None
        if not is_wrapped(above.text) and (
                _LABEL.match(line.text) or counts_paragraph(line.text)
                or is_bold_head(line.text)):
            return None
        if at in self._listed or self._signs(at) or (ends and not self._is_full(above)):
            return None
        return _between(above.text, line.text)

    def _is_set_apart(self, above: TypedLine, line: TypedLine) -> bool:
        return (line.wide or line.indent >= self._least_indent + _PARAGRAPH_INDENT
                or max(line.indent, above.indent) >= _ASIDE)

    def _signs(self, at: int) -> bool:
        """True for a name right above a date."""
        return (at + 1 < len(self._lines) and stands_alone(self._lines[at + 1].text)
                and not _STOP.search(self._lines[at].text))

    def _is_full(self, line: TypedLine) -> bool:
        return self._full > 0 and width(line.text) >= self._full - _KINSOKU

    def _is_title(self, at: int) -> bool:
        return at == 0 and not _STOP.search(self._lines[0].text)


def _between(above: str, line: str) -> str:
    """Nothing where Chinese stands on either side of a line break, else a blank."""
    return "" if _WIDE.match(above[-1]) or _WIDE.match(line[0]) else " "


def _full_width(lines: Sequence[TypedLine]) -> int:
    """The columns at which the lines were wrapped; 0 where they were not."""
    wrapped = [width(line.text) for line in lines[:-1] if not ends_sentence(line.text)]
    full = max(wrapped, default=0)
    if full < _LEAST_WRAPPED or max(width(line.text) for line in lines) > full + _KINSOKU:
        return 0
    return full


def _short_lines(lines: Iterable[TypedLine]) -> frozenset[int]:
    """The lines that go on a list of names or titles, three or more without a stop; two where
    each is words of Chinese with a blank between them, as a name and its telephone."""
    found: set[int] = set()
    run, columns = 0, 0
    for at, line in enumerate(lines):
        is_short = not _STOP.search(line.text) and width(line.text) <= _SHORT
        run = run + 1 if is_short else 0
        columns = columns + 1 if is_short and _COLUMNS.search(line.text) else 0
        if run >= _SHORT_LINES:
            found |= {at - 1, at}
        elif columns > 1:
            found.add(at)
    return frozenset(found)
