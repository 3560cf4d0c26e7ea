"""What was typed or pasted, as the Markdown that Python-Markdown reads as it was meant.

Blocks get the blank lines between them that Python-Markdown wants, what stands within an item or
a footnote its four blanks, and text one line for each paragraph.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..work import COPIED, Work
from .joining import BREAK, TypedLine, is_wrapped, join_lines
from .kinds import Kind, kind_of
from .table_extent import complete_rows, table_end

_STEP = "    "
_NESTED = 2  # columns that put a line within the item above
_INDENT = re.compile(r"(?:&(?:nbsp|ensp|emsp|thinsp|#160|#12288);|[\s\u200b\ufeff])*")
_CLOSING_HASHES = re.compile(r"(?:^|[ \t\u3000]+)#+$")
_LAST_HASHES = re.compile(r"(?<!\\)#+$")
_YEAR_ITEM = re.compile(r"\d{4,9}\. ")
_LIKE_ITEM = re.compile(r"(\d+)\.(?= )")
_LIKE_DEFINITION = re.compile(r"\[[^\[\]]*\]:")
_HARD_END = re.compile(r"(?<![\\:])(?:\\\\)*\\$")  # C:\ is words
_BLANK = frozenset(("", "\\"))  # the latter some editors write for an empty line
_LISTS = frozenset({Kind.BULLET, Kind.NUMBER})
_TIGHT = _LISTS | {Kind.NOTE, Kind.MEANING, Kind.DEFINITION}


class Block(NamedTuple):
    """A block: its kind, its lines for Python-Markdown, whether a blank line stood before it.

    `terms`: text whose lines are the words that a meaning right below explains.
    """

    kind: Kind
    lines: list[str]
    after_gap: bool = False
    terms: bool = False


class WholeText(NamedTuple):
    """What is known of a whole text: labels that its links name, footnotes explained so far."""

    labels: frozenset[str]
    notes: set[str]
    work: Work


class Arranger:
    """Goes through the lines of one container: a text, a quotation, an item, a footnote."""

    def __init__(self, lines: Sequence[str], text: WholeText, container: Kind = Kind.TEXT):
        self._lines = lines
        self._text = text
        self._container = container
        self._at = 0
        self._gap = False
        self._blocks: list[Block] = []

    def arranged(self) -> list[str]:
        """The lines for Python-Markdown, blank ones between the blocks that need them."""
        while self._at < len(self._lines):
            text, _ = self._stripped(self._at)
            if text in _BLANK:
                self._gap, self._at = True, self._at + 1
                continue
            kind, match = self._kind(text)
            _READERS.get(kind, Arranger._read_line)(self, text, kind, match)
        result: list[str] = []
        for at, block in enumerate(self._blocks):
            if at and (block.after_gap or not self._goes_on(at)):
                result.append("")
            result += block.lines
        return result

    def _goes_on(self, at: int) -> bool:
        """True where a block follows the one before without a blank line."""
        kind, before = self._blocks[at].kind, self._blocks[at - 1]
        if kind == before.kind:
            return kind in _TIGHT and "" not in before.lines
        if kind is Kind.MEANING:
            return before.terms
        # the list of an item stands right below its first words
        return kind in _LISTS and before.kind is Kind.TEXT and self._container in _LISTS and at == 1

    def _add(self, kind: Kind, lines: list[str], terms: bool = False) -> None:
        self._blocks.append(Block(kind, lines, self._gap, terms))
        self._gap = False

    def _stripped(self, at: int) -> tuple[str, str]:
        """A line without its indent, and the indent."""
        line = self._lines[at]
        end = _INDENT.match(line).end()  # type: ignore[union-attr]
        return line[end:].rstrip(), line[:end]

    def _kind(self, text: str, at: int | None = None) -> tuple[Kind, re.Match[str] | None]:
        """What a line opens here; `at` where it stands right below a line of text."""
        if "|" in text and table_end(self._lines, self._at if at is None else at):
            return Kind.TABLE, None
        kind, match = kind_of(text)
        if match is None:
            return kind, None
        if kind is Kind.NOTE:
            is_known = self._container is not Kind.TEXT or match[1] in self._text.notes
            is_used = "^" + match[1].lower() in self._text.labels
            return (kind, match) if is_used and not is_known else (Kind.TEXT, None)
        if kind is Kind.DEFINITION and match[1].lower() not in self._text.labels:
            return Kind.TEXT, None
        if kind is Kind.MEANING and at is None and not (
                self._blocks and self._blocks[-1].kind in (Kind.TEXT, Kind.MEANING)):
            return Kind.TEXT, None
        if kind is Kind.NUMBER and at is not None and _YEAR_ITEM.match(text):
            return Kind.TEXT, None
        return kind, match

    # Each reader takes the block that opens at this line, and goes past it.

    def _read_line(self, text: str, kind: Kind, match: re.Match[str] | None) -> None:
        self._add(kind, [text])
        self._at += 1

    def _read_rule(self, text: str, kind: Kind, match: re.Match[str] | None) -> None:
        self._read_line("---", kind, match)

    def _read_heading(self, text: str, kind: Kind, match: re.Match[str]) -> None:
        words = _CLOSING_HASHES.sub("", match[2].strip())
        words = _LAST_HASHES.sub(lambda hashes: r"\#" * len(hashes[0]), words)
        self._read_line(f"{match[1]} {words}", kind, match)

    def _read_table(self, text: str, kind: Kind, match: re.Match[str] | None) -> None:
        end = table_end(self._lines, self._at)
        rows = [self._stripped(at)[0] for at in range(self._at, end)]
        self._add(kind, complete_rows(rows))
        self._at = end

    def _read_text(self, text: str, kind: Kind, match: re.Match[str] | None) -> None:
        first = self._at
        below: Kind | None = None
        self._at += 1
        while self._at < len(self._lines):
            words, _ = self._stripped(self._at)
            below = Kind.TEXT if words in _BLANK else self._kind(words, self._at)[0]
            if words in _BLANK or below is not Kind.TEXT:
                break
            self._at += 1
        lines = [self._text_line(at) for at in range(first, self._at)]
        if below is Kind.MEANING:
            self._add(Kind.TEXT, [_escape(line.text) for line in lines], terms=True)
            return
        for paragraph in join_lines(lines):
            self._text.work.spend(paragraph.count(BREAK) * len(paragraph) // COPIED, paragraph)
            self._add(Kind.TEXT, [_escape(paragraph)])

    def _text_line(self, at: int) -> TypedLine:
        text, indent = self._stripped(at)
        hard = bool(_HARD_END.search(text))
        text = text[:-1].rstrip() if hard else text
        return TypedLine(text, len(indent), bool(indent.strip(" ")),
                    hard or self._lines[at].endswith("  "))

    def _read_quote(self, text: str, kind: Kind, match: re.Match[str]) -> None:
        inner = []
        while self._at < len(self._lines):
            words, _ = self._stripped(self._at)
            sign, found = kind_of(words)
            if sign is Kind.QUOTE and found:
                inner.append(words[found.end():])
            elif not (inner[-1].strip() and words and self._continues(inner[-1], self._at)):
                break
            else:
                inner.append(words)
            self._at += 1
        arranged = Arranger(inner, self._text, kind).arranged()
        self._add(kind, [f"> {line}".rstrip() for line in arranged])

    def _read_item(self, text: str, kind: Kind, match: re.Match[str]) -> None:
        sign = match[0].rstrip() + " "
        _, indent = self._stripped(self._at)
        first = text[match.end():]
        inner = self._contained(first, len(indent) + _NESTED, len(indent) + len(match[0]))
        self._add_container(kind, sign, Arranger(inner, self._text, kind).arranged())

    def _read_note(self, text: str, kind: Kind, match: re.Match[str]) -> None:
        if kind is Kind.NOTE:
            self._text.notes.add(match[1])
        inner = self._contained(text[match.end():], _NESTED, len(_STEP), kind is Kind.NOTE)
        self._add_container(kind, match[0].rstrip() + " ",
                            Arranger(inner, self._text, kind).arranged())

    def _add_container(self, kind: Kind, sign: str, lines: list[str]) -> None:
        first, *rest = lines or [""]
        self._add(kind, [sign + first, *(_STEP + line if line else "" for line in rest)])

    def _contained(self, first: str, least: int, offset: int, wide: bool = False) -> list[str]:
        """The lines of an item, from its first words: those indented by `least` columns or more
        (`wide`: or a full-width blank right below), `offset` of them taken off, and text that
        goes on right below without an indent."""
        inner, gap = [first], 0
        self._at += 1
        while self._at + gap < len(self._lines):
            line = self._lines[self._at + gap]
            words = line.lstrip(" ")
            indent = len(line) - len(words)
            if not line.strip():
                gap += 1
                continue
            is_inner = not gap if wide and words[0] == "\u3000" else (
                indent >= least and not words[0].isspace())
            if not is_inner and (
                    gap or not self._continues(inner[-1], self._at)):
                break
            inner += [""] * gap
            inner.append(line[min(indent, offset):])
            self._at, gap = self._at + gap + 1, 0
        return inner

    def _continues(self, above: str, at: int) -> bool:
        """True for a line of text that goes on with the sentence above."""
        text, indent = self._stripped(at)
        if indent.strip(" ") or self._kind(text, at)[0] is not Kind.TEXT:
            return False
        if kind_of(above.lstrip())[0] not in (Kind.TEXT, Kind.BULLET, Kind.NUMBER):
            return False
        if above.endswith("  ") or _HARD_END.search(above):
            return True
        both = [TypedLine(above.strip()), TypedLine(text)]
        return is_wrapped(above) and len(join_lines(both)) == 1


_READERS: dict[Kind, Callable[..., None]] = {
    Kind.TEXT: Arranger._read_text, Kind.RULE: Arranger._read_rule,
    Kind.HEADING: Arranger._read_heading, Kind.QUOTE: Arranger._read_quote,
    Kind.TABLE: Arranger._read_table, Kind.BULLET: Arranger._read_item,
    Kind.NUMBER: Arranger._read_item, Kind.NOTE: Arranger._read_note,
    Kind.MEANING: Arranger._read_note,
}


def _escape(text: str) -> str:
    """A paragraph whose first sign Python-Markdown does not take for a mark."""
    if text[0] in "#[" and (text[0] == "#" or _LIKE_DEFINITION.match(text)):
        return "\\" + text
    if text[0] == "_" and not text.strip("_ "):
        return text.replace("_", r"\_")  # to be filled in
    if text[0] in ">:":
        return f"&#{ord(text[0])};{text[1:]}"
    return _LIKE_ITEM.sub(r"\1\\.", text, count=1) if text[0].isdigit() else text
