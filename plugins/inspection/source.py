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
# Titles and names of other texts, articles quoted from them, words that are corrected: as they
# were written.
_QUOTED = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》|“第[^“”\n]{1,7}条[^“”]*”"
                     r"|[“‘][^“”‘’\n]{1,40}[”’]"
                     r"(?=[^，。；“‘\n]{0,6}(?:改为|更正为|改成|修改为|应为|写作|写成|误作|错成)[“‘])"
                     r"|(?:(?<=写成)|(?<=误作)|(?<=错成)|(?<=误为)|(?<=错为))[“‘][^“”‘’\n]{1,40}[”’]")
# A law, a regulation or what is made above a county, which a document passes on by its articles.
_PASSED_ON = re.compile(
    r"(?:印发|转发|宣传|学习|贯彻|落实|实施|执行|公布|发布|施行)[^《》，。]{0,8}"
    r"《(?:[^《》]*(?:(?<!办)法|条例)(?:实施细则)?(?:（[^（）]*）)?"
    r"|(?:国务院|国家|中华人民共和国|[^《》县]{2,8}(?:省|自治区|(?<!城)市))[^《》]*)》")
_ARTICLE = re.compile(r"[ \t\u3000]*(?:#+ *|\*\*)?第[〇零一二三四五六七八九十百千\d]+[章节条][ \u3000*（].*")
_OWN_AGAIN = re.compile(r"[ \t\u3000]*(?:#|请|各|本(?:通知|意见|办法|方案|细则|公告)|特此|执行过程|附|以上|此前|为[了做进]"
                        r"|根据|现将|一是|联系)")
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
    def own_prose(self) -> str:
        """The prose without the articles of another's act that the title says is passed on."""
        if not _PASSED_ON.search(self.document.title):
            return self.prose
        lines, is_own = self.prose.split("\n"), True
        for number, line in enumerate(lines):
            if _ARTICLE.match(line):
                is_own = False
            elif _OWN_AGAIN.match(line):
                is_own = True
            lines[number] = line if is_own else BLANK * len(line)
        return "\n".join(lines)

    @cached_property
    def own_words(self) -> str:
        """The own prose without titles of other texts and quoted articles, offsets as they are."""
        return _QUOTED.sub(lambda match: BLANK * len(match[0]), self.own_prose)

    @cached_property
    def bare(self) -> str:
        """Title, summary and file, as the triggers of facts are looked for in them."""
        return bare("\n".join((self.document.title, self.document.summary, self.text)))

    @cached_property
    def numbered(self) -> list[tuple[int, int]]:
        """The spans of the lines of prose with digits."""
        return [match.span() for match in _NUMBERED.finditer(self.prose)]

    def find_numbers(self, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where the prose has a form that has a digit and ends on its line: in a few lines."""
        return (match for span in self.numbered for match in form.finditer(self.prose, *span))

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
