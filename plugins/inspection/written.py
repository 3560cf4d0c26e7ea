"""The words of a body as its file has them: what Markdown uses as signs taken off, nothing else.

Read from the source alone, by expressions of its own: what the converter loses is found only by
who has not been through it.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..documents.inserts import Insert
from ..documents.media import media_type

_BLANK = "\0"
# White space, signs of ASCII, which Markdown may use, and what has no shape.
_UNCOMPARED = re.compile(
    r"[\s\x00-/:-@\[-`{-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+")
_ATTRIBUTE = r"""\s+[A-Za-z_:][A-Za-z0-9_:.-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`]+))?"""
_NAMES = ("a|abbr|b|big|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt|em|"
          "figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|section|small|span|"
          "strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|wbr")
_COMMENT = re.compile(r"<!--.*?-->|<style\b.*?(?:</style>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_NAMES})(?:{_ATTRIBUTE})*\s*/?>", re.IGNORECASE)
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_ENTITY = re.compile(r"&#?\w{1,32};")
_LINK = re.compile(r"\]\(\s*(?:<[^<>\n]*>|(?:[^()\s\\]|\\.|\([^()\s]*\))*)"
                   r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\(\s*([^()\s]+)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)")
_DEFINITION = re.compile(r"^[ ]*\[(?!\^)([^\[\]\n]+)\]:[ ]*[!-~]+(?:[ ]+[\"'(][^\n]*[\"')])?[ ]*$",
                         re.MULTILINE)
_NOTE = re.compile(r"\[\^([^\]\s]*)\]")
_TOOLS = "|".join(insert for insert in Insert if insert is not Insert.OFFICE)
# Signs of Markdown as a Chinese input method has them: of headings, quotations and lists, the bars
# of tables, their row of dashes, their merges.
_WIDE = re.compile(
    r"^[ \t\u3000]*(?:＃{1,6}|[＞－＊＋])(?=[ \t\u3000])|^[ \t\u3000]*[|｜][\s|｜:：—–－─-]*$"
    r"|(?<=[|｜])[ \t\u3000]*[＜＾][ \t\u3000]*(?=[|｜]|$)", re.MULTILINE)
_WIDE_BARS = re.compile(r"^[ \t\u3000]*｜.*｜[ \t\u3000]*$", re.MULTILINE)
_INSERT = re.compile(rf"【{Insert.OFFICE}[:：][^【】<>]+】|^[ \t]*【(?:{_TOOLS})】[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Written:
    """The source of a body; `words` are its characters that a page must show, in order."""

    source: str

    @cached_property
    def words(self) -> str:
        """The compared characters."""
        return compared(self._blanked)

    @cached_property
    def has_notes(self) -> bool:
        """True where footnotes make the page show some words further down."""
        return "[^" in self.source

    def comments(self) -> Iterator[tuple[int, str]]:
        """(offset, words) of each comment and style sheet: nothing of it is to be shown."""
        for match in _COMMENT.finditer(self.source):
            comment = match[0].startswith("<!--")
            if words := match[0][4:-3].strip() if comment else "<style>":
                yield match.start(), words

    def place(self, at: int) -> int:
        """The offset in the source of the compared character number `at`."""
        return self._offsets[at]

    def line(self, at: int) -> int:
        """The line in the source, from 0, of the compared character number `at`."""
        return bisect_right(self._breaks, self.place(at))

    @cached_property
    def _breaks(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.source)]

    @cached_property
    def _offsets(self) -> list[int]:
        blanked = _UNCOMPARED.sub(lambda match: _BLANK * len(match[0]), self._blanked)
        return [at for at, sign in enumerate(blanked) if sign != _BLANK]

    @cached_property
    def _blanked(self) -> str:
        """The source, as long as it is, without signs of more than one character."""
        text = self.source
        if "<" in text:
            text = _TAG.sub(_without_tag, _COMMENT.sub(_blank, text))
        if "&" in text:
            text = _ENTITY.sub(_decoded, text)
        if "[" in text:
            text = self._without_links(_PICTURE.sub(_without_player, text))
        if "｜" in text:
            text = _WIDE_BARS.sub(lambda row: row[0].replace("｜", "|"), text)
        text = _WIDE.sub(_blank, text)
        return _INSERT.sub(_blank, text) if "【" in text else text

    @staticmethod
    def _without_links(text: str) -> str:
        text = _LINK.sub(_blank, text)
        if "]:" not in text:
            return text
        lower = text.lower()
        for label in {match[1] for match in _NOTE.finditer(text)}:
            if re.search(rf"^[\s\0]*\[\^{re.escape(label)}\]:", text, re.MULTILINE):
                text = text.replace(f"[^{label}]", _BLANK * (len(label) + 3))
        for match in _DEFINITION.finditer(text):
            label = match[1]
            if lower.count(f"[{label.lower()}]") > 1:
                text = text.replace(match[0], _BLANK * len(match[0]))
                named = re.compile(rf"(?<=\])\[{re.escape(label)}\]", re.IGNORECASE)
                text = named.sub(_blank, text)
        return text


def compared(text: str) -> str:
    """The characters of a text that are compared: letters, digits, Han, Chinese punctuation."""
    return _UNCOMPARED.sub("", text)


def _blank(match: re.Match[str]) -> str:
    return "\n".join(_BLANK * len(line) for line in match[0].split("\n"))


def _without_player(match: re.Match[str]) -> str:
    """Nothing of a video or sound: its words are part of the player."""
    return _blank(match) if media_type(match[1]) else match[0]


def _without_tag(match: re.Match[str]) -> str:
    """Nothing but the words that stand for a picture."""
    alt = _ALT.search(match[0]) if match[0][:4].lower() == "<img" else None
    if alt is None:
        return _blank(match)
    start, end = alt.span(1) if alt[1] is not None else alt.span(2)
    return (_BLANK * start + match[0][start:end]).ljust(len(match[0]), _BLANK)


def _decoded(match: re.Match[str]) -> str:
    """The sign that an entity stands for, as long as the entity."""
    sign = html.unescape(match[0])
    return sign.ljust(len(match[0]), _BLANK) if len(sign) < len(match[0]) else match[0]
