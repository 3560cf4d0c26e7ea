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


class OfficialLines(Preprocessor):
    """Arranges the lines of a text after Python-Markdown has put its HTML blocks aside."""

    def __init__(self, md: Markdown, work: Work):
        super().__init__(md)
        self._work = work

    def run(self, lines: list[str]) -> list[str]:
        """The lines, arranged."""
        if any("｜" in line for line in lines):
            lines = halve_bars(lines)
        return Arranger(lines, WholeText(_used_labels(lines), set(), self._work)).arranged()


def _used_labels(lines: Sequence[str]) -> frozenset[str]:
    """What stands in square brackets more than once: where it is explained, and in a link
    or as the sign of a footnote."""
    text = "\n".join(lines)
    if "]:" not in text:
        return frozenset()
    counts = Counter(label.lower() for label in _LABEL.findall(text))
    return frozenset(label for label, count in counts.items() if count > 1)
