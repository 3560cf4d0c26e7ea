"""The work of one conversion, counted in steps: the same for a text on every machine.

Some texts take Markdown time that grows with the square of their length: a hundred unclosed links
in one paragraph are each sought to its end. Real documents come nowhere near the bound.
"""

from collections import Counter
from collections.abc import Callable
from re import Match
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

MOST_STEPS = 15_000_000  # one or two seconds; a step is a character looked at one by one
COPIED = 512  # characters are copied in the time of a step
SCANNED = 8  # characters are searched by an expression in the time of a step
_REPEATED = 16  # steps to pass by an earlier mark of the same footnote
_LINKS = ("reference", "link", "image_link", "image_reference", "short_reference",
          "short_image_ref")


class TooMuchWork(Exception):
    """A text that would take too long to convert; `text` is where the steps ran out."""

    def __init__(self, text: str):
        super().__init__(text)
        self.text = text


class Work:
    """The steps left for one conversion."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """All steps are left."""
        self._left = MOST_STEPS
        self._footnotes: Counter[str] = Counter()

    def spend(self, steps: int, text: str) -> None:
        """TooMuchWork where no more steps are left for `text`."""
        self._left -= steps
        if self._left < 0:
            raise TooMuchWork(text)

    def repeat(self, footnote: str) -> int:
        """How many marks of a footnote came before."""
        self._footnotes[footnote] += 1
        return self._footnotes[footnote]


class BoundedWork(Extension):
    """The Python-Markdown extension that has every processor count its steps."""

    def __init__(self, work: Work):
        super().__init__()
        self._work = work

    def extendMarkdown(self, md: Markdown) -> None:
        """Takes a count of what may take long; to be the last of the extensions."""
        blocks: Any = md.parser.blockprocessors  # objects with methods of their own from here on
        patterns: Any = md.inlinePatterns
        for processor in blocks:
            processor.test = _count_block(self._work, processor.test)
        for pattern in patterns:
            pattern.handleMatch = _count_copy(self._work, pattern.handleMatch)
        code, note = patterns["backtick"], patterns["footnote"]
        code.find_code_spans = _count_code(self._work, code.find_code_spans)
        note.handleMatch = _count_note(self._work, note.handleMatch)
        for link in map(patterns.__getitem__, _LINKS):
            link.getText = _count_to_end(self._work, link.getText)
            link.getLink = _count_to_end(self._work, link.getLink)


def _count_block(work: Work, test: Callable[[Any, str], bool]) -> Callable[[Any, str], bool]:
    """Each line that begins a block anew has the rest of the text looked at again."""
    def counted(parent: Any, block: str) -> bool:
        work.spend(len(block) // SCANNED, block)
        return test(parent, block)

    return counted


def _count_copy(work: Work, handle: Callable[..., Any]) -> Callable[..., Any]:
    """Each find is cut out of its text, which is copied."""
    def counted(match: Match[str], data: str) -> Any:
        found = handle(match, data)
        work.spend(len(data) // COPIED if found[1] is not None else 0, data)
        return found

    return counted


def _count_note(work: Work, handle: Callable[..., Any]) -> Callable[..., Any]:
    """Each mark of a footnote gets an address that no earlier mark of it has."""
    def counted(match: Match[str], data: str) -> Any:
        work.spend(_REPEATED * work.repeat(match[1]), data)
        return handle(match, data)

    return counted


def _count_code(work: Work, find: Callable[..., Any]) -> Callable[..., Any]:
    """Backticks are sought up to as many others, or to the end of the text."""
    def counted(start: int, text: str) -> tuple[int, int | None]:
        begin, end = find(start, text)
        is_exact = end is not None and text[begin:begin + 1] != "`"
        work.spend((end if is_exact else len(text)) - begin, text)
        return begin, end

    return counted


def _count_to_end(work: Work, get: Callable[..., Any]) -> Callable[..., Any]:
    """A link is read up to the bracket that closes it; with a quote in it, to the end."""
    def counted(data: str, index: int) -> Any:
        found = get(data, index)
        end, closed = found[-2:]
        link = data[index:end]
        if closed and ('"' in link or "'" in link):
            end = len(data)  # it may have been read so far, and given up
        work.spend(max(end - index, 0), data)
        return found

    return counted
