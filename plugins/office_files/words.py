"""The paragraphs of a .docx, as text."""

from collections.abc import Iterator

from lxml import etree

from .archives import Archive
from .relations import main_part
from .xml_parts import iter_elements, local_name

_BLANKS = frozenset({"tab", "br"})


def paragraphs_of(archive: Archive) -> Iterator[str]:
    """The text of each paragraph of the body, deleted text left out. Unreadable if damaged."""
    main = main_part(archive, "word/document.xml")
    for paragraph in iter_elements(archive.read(main), archive.budget, "p"):
        yield _text(paragraph)


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


def _text(paragraph: etree._Element) -> str:
    return "".join(map(_word, paragraph.iter(etree.Element)))


def _word(element: etree._Element) -> str:
    name = local_name(element)
    return (element.text or "") if name == "t" else " " if name in _BLANKS else ""
