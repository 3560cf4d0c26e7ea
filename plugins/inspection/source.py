"""A document's file as rules read it: its prose in place, everything else blanked out."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..documents.document import Document
from ..documents.fields import FIELDS, PARTICULAR_FIELDS
from ..documents.parsing import split
from .triggers import bare

BLANK = "\0"
_ATTRIBUTES = {field.key: field.attribute for field in FIELDS + PARTICULAR_FIELDS}
_KEY = re.compile(r"^([^\s:：#-][^:：\n]*)[:：][ \t\u00a0\u3000]*[\"']?", re.MULTILINE)
# Front matter that readers see as prose.
_SHOWN = ("title", "summary")
# What stands in Markdown and is no prose: code, targets of links, addresses, tags, attributes.
_NOT_PROSE = re.compile(
    r"```.*?(?:```|\Z)|`[^`\n]*`|(?<=\])\([^()\s]*(?:\s\"[^\"\n]*\")?\)|^\[(?!\^)[^\]\n]+\]:[^\n]*"
    r"|(?:https?|ftp)://[^\s一-鿿，。；：、（）()<>“”《》|]+"
    r"|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|<!--.*?-->|</?[a-zA-Z][^<>]*>|\{:[^{}\n]*\}|&#?\w+;",
    re.DOTALL | re.MULTILINE)
# Titles and names of other texts, and articles quoted from them: as they were written.
_QUOTED = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》|“第[^“”\n]{1,7}条[^“”]*”")
_CELL = re.compile(r"[ \t]*</?(?:table|t[rdh]|tbody|thead|tfoot)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^[^\n\d]*\d[^\n]*\n?", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")
_MARKS = re.compile(r"[ \t]*(?:#{1,6}[ \t]+|>[ \t]*)*(?:\*\*|__)?")


@dataclass(frozen=True, slots=True)
class ProseLine:
    """A line of prose without its marks of Markdown, with the offset where it begins."""

    at: int
    text: str
    is_heading: bool


@dataclass(frozen=True)
class Source:
    """The text of a document's file; `prose` is as long, so that every offset is a place in it."""

    document: Document
    text: str

    @cached_property
    def body_at(self) -> int:
        """The offset of the body."""
        return len(self.text) - len(split(self.document.path, self.text).body)

    @cached_property
    def keys(self) -> dict[str, int]:
        """The offset of each value of the front matter, by attribute."""
        found = _KEY.finditer(self.text, 4, self.body_at)
        return {_ATTRIBUTES[match[1]]: match.end() for match in found if match[1] in _ATTRIBUTES}

    @cached_property
    def body(self) -> str:
        """The whole text with the front matter blanked out."""
        return _blank(self.text[:self.body_at]) + self.text[self.body_at:]

    @cached_property
    def prose(self) -> str:
        """The whole text with all blanked out but title, summary and the words of the body."""
        head = list(_blank(self.text[:self.body_at]))
        for attribute in _SHOWN:
            value = getattr(self.document, attribute)
            at = self.keys.get(attribute, -1)
            if value and self.text.startswith(value, at):
                head[at:at + len(value)] = value
        body = _NOT_PROSE.sub(lambda match: _blank(match[0]), self.text[self.body_at:])
        return "".join(head) + body

    @cached_property
    def own_words(self) -> str:
        """The prose without titles of other texts and quoted articles, offsets as they are."""
        return _QUOTED.sub(lambda match: BLANK * len(match[0]), self.prose)

    @cached_property
    def bare(self) -> str:
        """Title, summary and file, as the triggers of facts are looked for in them."""
        return bare("\n".join((self.document.title, self.document.summary, self.text)))

    @cached_property
    def _numbered(self) -> list[tuple[int, int]]:
        """The spans of the lines of prose with digits."""
        return [match.span() for match in _NUMBERED.finditer(self.prose)]

    def find_numbers(self, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where the prose has a form that has a digit and ends on its line: in a few lines."""
        return (match for span in self._numbered for match in form.finditer(self.prose, *span))

    @cached_property
    def lines(self) -> tuple[ProseLine, ...]:
        """The lines of the body's prose that are not blank, table rows left out."""
        return tuple(self._lines())

    @cached_property
    def _breaks(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.text)]

    def place(self, at: int | str) -> tuple[int, int]:
        """Line and column of an offset or of the value of a key; the title's where it has none."""
        if isinstance(at, str):
            at = self.keys.get(at, self.keys.get("title", 0))
        row = bisect_right(self._breaks, at - 1)
        return row + 1, at - (self._breaks[row - 1] if row else -1)

    def _lines(self) -> Iterator[ProseLine]:
        for match in _LINE.finditer(self.prose, self.body_at):
            marks = _MARKS.match(self.prose, match.start(), match.end())
            start = marks.end() if marks else match.start()
            text = self.prose[start:match.end()].rstrip(f" \t*_#{BLANK}")
            if text and not (text.startswith("|") or _CELL.match(self.text, match.start())):
                yield ProseLine(start, text, "#" in self.prose[match.start():start])


def _blank(text: str) -> str:
    return "\n".join(BLANK * len(line) for line in text.split("\n"))
