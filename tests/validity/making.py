"""Documents for the tests of validity, written as front matter or as keyword arguments."""

from functools import cache

from plugins.documents.document import Document
from plugins.documents.fields import FIELDS
from plugins.documents.library import Library
from plugins.documents.schema import MappingContext, read_mapping
from plugins.documents.site import Site, load_site
from plugins.documents.yaml_source import compose
from tests.support import DATA

FIRST_NUMBER = "永政发〔2020〕1号"
_FILLED_IN = (("标题", "文件{n}"), ("类别", "行政规范性文件"))


def read_documents(text: str) -> tuple[Document, ...]:
    """The documents whose front matter stands in `text`, as 1.md, 2.md, …"""
    return tuple(_read(part, number) for number, part in enumerate(text.split("---\n"), 1))


def make(path: str, **values) -> Document:
    """A document with a title and a category and whatever else is given."""
    return Document(**{"path": path, "digest": "", "title": path, "category": "行政规范性文件",
                       **values})


def resolver(documents):
    """`Library.resolve` over these documents alone."""
    return library_of(documents).resolve


def library_of(documents):
    """A library of these documents alone."""
    return Library(_site(), tuple(documents), {})


def first_line(document: Document, text: str) -> tuple[int, int]:
    """A place for findings where no source is at hand."""
    return 1, 1


@cache
def _site() -> Site:
    return load_site(DATA)[0]


def _read(text: str, number: int) -> Document:
    for key, value in _FILLED_IN:
        if f"{key}:" not in text:
            text += f"\n{key}: {value.format(n=number)}"
    if number == 1 and "文号:" not in text:
        text += f"\n文号: {FIRST_NUMBER}"
    reading = read_mapping(compose(text, "case"), FIELDS, MappingContext("case"))
    assert not reading.faults, reading.faults
    return Document(path=f"{number}.md", digest="", **reading.values)
