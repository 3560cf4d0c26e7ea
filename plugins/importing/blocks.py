"""What a reader gives: paragraphs, tables and pictures, and what it noticed on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one kind within a paragraph: `mark` is "", strong, sup, sub, or note (its label)."""

    text: str
    mark: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or heading (`level` from 1, 0 for text); `place` as an editor would say it."""

    spans: tuple[Span, ...]
    level: int = 0
    align: str = ""
    place: str = ""
    role: str = ""  # "", item (of a list without numbers), or note:… (a footnote's text)

    @property
    def text(self) -> str:
        """The text without marks."""
        return "".join(span.text for span in self.spans)

    def with_text(self, text: str) -> "Paragraph":
        """The paragraph saying `text` instead, of the same length: its marks stay in place."""
        spans, at = [], 0
        for span in self.spans:
            spans.append(replace(span, text=text[at:at + len(span.text)]))
            at += len(span.text)
        return replace(self, spans=tuple(spans))


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table: its lines, and over how many columns and rows it stretches."""

    lines: tuple[str, ...]
    colspan: int = 1
    rowspan: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table, row by row; a merged cell stands once, where it begins."""

    rows: tuple[tuple[TableCell, ...], ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture kept as a file beside the document."""

    data: bytes
    suffix: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class SavedAttachment:
    """An attachment that lies beside a source: its bytes, its suffix without a dot, its name."""

    data: bytes
    suffix: str
    label: str


@dataclass(frozen=True, slots=True)
class HorizontalRule:
    """A horizontal line."""


Block: TypeAlias = Paragraph | TableBlock | Picture | HorizontalRule


@dataclass(frozen=True, slots=True)
class Extract:
    """All that was read of one file.

    `raw` is its whole text, counted apart from the blocks; `labelled` pairs such as 发布日期 and
    its value from a table of facts; `notices` what an editor must know before anything is written;
    `left_out` the lines of `raw` that are no text of the document and stand in a notice; `title`
    what a page calls itself, `other_title` what it says besides, where that is another title;
    `margins` the texts of page headers and footers, which are no part of `raw`; `files` the
    attachments beside it; `joined` the paths of further pages of the same text; `changing_days`
    the days that a program writes anew whenever it opens the file.
    """

    kind: str
    blocks: tuple[Block, ...]
    raw: str
    labelled: tuple[tuple[str, str], ...] = ()
    title: str = ""
    notices: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    other_title: str = ""
    margins: tuple[str, ...] = ()
    files: tuple[SavedAttachment, ...] = ()
    joined: tuple[str, ...] = ()
    changing_days: tuple[str, ...] = ()


def texts_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every line of text in the blocks, in order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, TableBlock):
            yield from (line for row in block.rows for cell in row for line in cell.lines)


def squeeze(text: str) -> str:
    """The text without white space and invisible characters: what fidelity compares."""
    return "".join(character for character in text
                   if not character.isspace() and character not in "\u200b\u200c\u200d\ufeff\u00ad")


def shorten(text: str, most: int = 40) -> str:
    """The beginning of a text, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most] + "…"
