"""The known text of a PDF: paragraphs and tables in order, and how they are to be set."""

import re
from dataclasses import dataclass, field

from tests.importing.own_files import RULE

COUNTY = "示例县"


@dataclass(frozen=True)
class Text:
    """A paragraph: `style` is body, title, centre, heading, right, seal, spaced or small."""

    text: str
    style: str = "body"
    note: str = ""  # a footnote at its end


@dataclass(frozen=True)
class Cell:
    """A cell and how many columns and rows it covers."""

    text: str
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True)
class Table:
    """A table; `ruled` is all, none, or level (only above, below and under its head)."""

    rows: tuple[tuple[Cell, ...], ...]
    ruled: str = "all"
    head: bool = False  # repeated on each page


@dataclass(frozen=True)
class Section:
    """Blocks set apart: in columns, on landscape pages, or written downwards."""

    blocks: tuple["Block", ...]
    columns: int = 1
    landscape: bool = False
    vertical: bool = False


@dataclass(frozen=True)
class Contents:
    """A contents list with dots and page numbers, under its heading: left out by the import."""

    heading: str
    entries: tuple[str, ...]


Block = Text | Table | Section | Contents


@dataclass(frozen=True)
class Setting:
    """How a document is set."""

    size: float = 16.0
    leading: float = 28.0
    indent: bool = True
    justified: bool = True
    gap: float = 0.0  # between paragraphs
    margins: tuple[float, float, float, float] = (37.0, 26.0, 35.0, 28.0)  # mm: GB/T 9704 5.2.1
    head: str = ""
    foot: str = ""  # "#" stands for the page number
    spacing: float = 0.0  # between characters, in em


@dataclass(frozen=True)
class Source:
    """A document: its blocks, its facts, and what must be told of its PDF."""

    name: str
    blocks: tuple[Block, ...]
    setting: Setting = Setting()
    facts: dict[str, str] = field(default_factory=dict)
    told: tuple[str, ...] = ()


PARAGRAPHS = tuple(re.sub("永昌", "示例", re.sub(r"^## ", "", block))
                   for block in RULE.split("\n\n"))
LONG = tuple(text for text in PARAGRAPHS if len(text) > 60)


def articles(count: int, first: int = 0) -> tuple[Text, ...]:
    """Chapters, articles and items of a made-up rule."""
    made = [PARAGRAPHS[at % len(PARAGRAPHS)] for at in range(first, first + count)]
    return tuple(Text(text, "centre" if re.match(r"第.{1,3}章", text) else "body")
                 for text in made)


def prose(count: int, first: int = 0) -> tuple[Text, ...]:
    """Long paragraphs without ordinals, as a notice has them; no two alike."""
    texts = []
    for at in range(first, first + count):
        one, other = LONG[at % len(LONG)], LONG[(at * 7 + 3) % len(LONG)]
        words = re.sub(r"^(?:第.+?条|（.）)\s?", "", one) + re.sub(
            r"^(?:第.+?条|（.）)\s?", "", other)
        texts.append(Text(f"经研究，就第{at + 1}批任务说明如下，{words}"))
    return tuple(texts)


def notice(*body: Block, issuer: str = "示例县水务局", sign: str = "right") -> tuple[Block, ...]:
    """A letter: title, 文号, addressees, text, signature."""
    return (Text(f"{issuer}关于做好汛前河道清淤工作的通知", "title"),
            Text("示水发〔2024〕8号", "centre"), Text("各乡镇人民政府，县直各部门、单位：", "flush"),
            *body, Text(issuer, sign), Text("2024年7月2日", sign))


FACTS = {"title": "示例县水务局关于做好汛前河道清淤工作的通知", "document_number": "示水发〔2024〕8号",
         "issuers": "示例县水务局", "signed_on": "2024-07-02"}


def rows(*lines: str) -> tuple[tuple[Cell, ...], ...]:
    """Rows of cells written as 甲|乙|丙; `<2` after a cell's text makes it 2 wide, `^2` 2 high."""
    table = []
    for line in lines:
        cells = []
        for part in line.split("|"):
            match = re.fullmatch(r"(.*?)(?:<(\d))?(?:\^(\d))?", part)
            assert match
            cells.append(Cell(match[1], int(match[2] or 1), int(match[3] or 1)))
        table.append(tuple(cells))
    return tuple(table)


def texts(blocks: tuple[Block, ...]) -> list[str]:
    """The paragraphs in order, tables and contents lists apart."""
    found = []
    for block in blocks:
        if isinstance(block, Text):
            found.append(block.text)
        elif isinstance(block, Section):
            found += texts(block.blocks)
    return found


def tables(blocks: tuple[Block, ...]) -> list[Table]:
    """The tables in order."""
    found = []
    for block in blocks:
        if isinstance(block, Table):
            found.append(block)
        elif isinstance(block, Section):
            found += tables(block.blocks)
    return found


def notes(blocks: tuple[Block, ...]) -> list[str]:
    """The footnotes in order."""
    found = []
    for block in blocks:
        if isinstance(block, Text) and block.note:
            found.append(block.note)
        elif isinstance(block, Section):
            found += notes(block.blocks)
    return found
