"""The lines of a whole text, arranged for Python-Markdown."""

import re
from collections import Counter
from collections.abc import Sequence

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from ..work import Work
from .arranging import Arranger, WholeText
from .table_extent import halve_bars

_LABEL = re.compile(r"\[([^\[\]]+)\]")

# The first signs of headings, quotations and lists, as a Chinese input method has them.
_WIDE = frozenset("＃＞－＊＋")
_WIDE_SIGN = re.compile(r"(?:＃{1,6}|[＞－＊＋])(?=[ \t\u3000]+\S)")
_HALF = str.maketrans("＃＞－＊＋", "#>-*+")


class OfficialLines(Preprocessor):
    """Arranges the lines of a text after Python-Markdown has put its HTML blocks aside."""

    def __init__(self, md: Markdown, work: Work):
        super().__init__(md)
        self._work = work

    def run(self, lines: list[str]) -> list[str]:
        """The lines, arranged."""
        if any("｜" in line for line in lines):
            lines = halve_bars(lines)
        lines = [_halved(line) if line.lstrip()[:1] in _WIDE else line for line in lines]
        return Arranger(lines, WholeText(_used_labels(lines), set(), self._work)).arranged()


def _used_labels(lines: Sequence[str]) -> frozenset[str]:
    """What stands in square brackets more than once: where it is explained, and in a link
    or as the sign of a footnote."""
    text = "\n".join(lines)
    if "]:" not in text:
        return frozenset()
    counts = Counter(label.lower() for label in _LABEL.findall(text))
    return frozenset(label for label, count in counts.items() if count > 1)


def _halved(line: str) -> str:
    """A line that begins with a full-width sign and a blank, with the sign of Markdown."""
    text = line.lstrip()
    sign = _WIDE_SIGN.match(text)
    return f"{sign[0].translate(_HALF)} {text[sign.end():].lstrip()}" if sign else line
