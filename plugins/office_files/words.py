"""The paragraphs of a .docx, as text."""

import re
from collections.abc import Iterator

from lxml import etree

from .archives import Archive
from .relations import main_part, relations_of
from .xml_parts import iter_elements, local_name

# What a reader sees of a document beside its body, in the order it is given.
_BESIDE = ("footnotes", "endnotes", "header", "footer")
_USUAL = re.compile(r"word/([a-z]+)\d*\.xml")  # where no relationship says what a part is
_BLANKS = frozenset({"tab", "br"})


def paragraphs_of(archive: Archive) -> Iterator[str]:
    """The text of each paragraph of the body, deleted text left out, then of the notes, the headers
    and the footers, each line once. Unreadable if damaged."""
    main = main_part(archive, "word/document.xml")
    yield from _paragraphs(archive, main)
    usual = ((found[1], found[0]) for found in map(_USUAL.fullmatch, archive.names()) if found)
    related = relations_of(archive, main).values() or usual
    parts = sorted((_BESIDE.index(kind), part) for kind, part in related
                   if kind in _BESIDE and part in archive)
    lines = (line for _, part in parts for line in _paragraphs(archive, part))
    yield from dict.fromkeys(filter(str.strip, lines))


def rows_of(archive: Archive) -> Iterator[tuple[str, ...]]:
    """Each row of a table as the texts of its cells, each other paragraph as a row of one; in
    order. Unreadable if damaged."""
    main = main_part(archive, "word/document.xml")
    for body in iter_elements(archive.read(main), archive.budget, "body"):
        for block in body:
            if local_name(block) == "p":
                yield (_text(block),)
            for row in block.iter("{*}tr"):
                yield tuple(" ".join(map(_text, cell.iter("{*}p"))).strip()
                            for cell in row.iter("{*}tc"))


def _paragraphs(archive: Archive, part: str) -> Iterator[str]:
    return map(_text, iter_elements(archive.read(part), archive.budget, "p"))


def _text(paragraph: etree._Element) -> str:
    return "".join(map(_word, paragraph.iter(etree.Element)))


def _word(element: etree._Element) -> str:
    name = local_name(element)
    return (element.text or "") if name == "t" else " " if name in _BLANKS else ""
