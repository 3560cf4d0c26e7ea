"""The indexes by 文号 and by title, for readers whose browser runs no script."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby

from ..documents.document import Document
from ..documents.numbers import number_parts
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from .pinyin import load_readings
from .views import SEARCH, GroupsView, IndexGroup, PartView, SearchRow

ROWS = 500  # of one page
SHOWN_CHARACTERS = 6  # beside a letter
_OTHER = "其他"
# A title is 关于 what it is about; 转发 and 印发 say no more than that, nor does a year.
_FORMAL = re.compile(r"(?:关于|转发|印发|\d{4}年度?|[《“〈\s])+")

Parts = Mapping[str, list[Document]]


def index_pages(documents: Iterable[Document], place: str = "", codes: Sequence[str] = ()
                ) -> Iterator[Page]:
    """Both indexes: the first page of each, and its parts.

    `place` is the county's name, `codes` the 代字 of its offices in their order.
    """
    documents = tuple(documents)
    readings = load_readings()
    numbered = [one for one in documents if one.document_number]
    yield from _pages("按文号查阅", "按发文机关代字分列；没有文号的文件请按标题查阅。",
                      "search/numbers", _by_code(numbered, codes, readings), readings)
    yield from _pages("按标题查阅", "按标题所述事由的拼音首字母排列，略去机关、本县的名称和“关于”“印发”等字；"
                      "不拼读的，看每个字母列出的字。",
                      "search/titles", _by_initial(documents, readings, place), readings, place)


def _by_code(documents: Iterable[Document], codes: Sequence[str],
             readings: Mapping[int, str]) -> Parts:
    """Documents by 代字, the county's own first, others as they are read; of each the newest year
    first, in the order of their numbers."""
    parts = defaultdict(list)
    for document in documents:
        number = document.document_number
        code, year, serial = (number and number_parts(number)) or (_OTHER, 0, 0)
        parts[code].append((-(year or 0), serial, document.order, document))
    own = {code: place for place, code in enumerate(codes)}
    order = sorted(parts, key=lambda code: (
        code == _OTHER, own.get(code, len(own)), [readings.get(ord(one), one) for one in code]))
    return {code: [row[-1] for row in sorted(parts[code])] for code in order}


def _by_initial(documents: Iterable[Document], readings: Mapping[int, str],
                place: str) -> Parts:
    """Documents by the first letter of what they are about, those of one character together."""
    parts = defaultdict(list)
    for document in documents:
        subject = subject_of(document, place)
        reading = [readings.get(ord(character), character) for character in subject[:8]]
        initial = reading[0][:1].upper()
        name = initial if "A" <= initial <= "Z" else _OTHER
        parts[name].append((reading[0], subject[0], reading, subject, document.order, document))
    names = sorted(parts, key=lambda name: (name == _OTHER, name))
    return {name: [row[-1] for row in sorted(parts[name])] for name in names}


def subject_of(document: Document, place: str = "") -> str:
    """What a title is about: without the issuers and the county before it, and 关于."""
    return _subject(document.title, document.issuers, place)


@cache
def _subject(title: str, issuers: tuple[str, ...], place: str) -> str:
    names = sorted((*issuers, place), key=len, reverse=True)
    subject, before = title, ""
    while subject != before:
        before = subject
        for name in names:
            subject = subject.removeprefix(name) or subject
        formal = _FORMAL.match(subject)
        subject = (subject[formal.end():] if formal else "") or subject
    return subject


def _pages(title: str, description: str, path: str, parts: Parts,
           readings: Mapping[int, str], place: str = "") -> Iterator[Page]:
    trail = (HOME, SEARCH, Link(title, f"{path}.html"))
    links: list[Link] = []
    slugs: set[str] = set()
    by_number = path.endswith("numbers")
    for name, documents in parts.items():
        slug = _slug(name, readings, slugs)
        for start in range(0, len(documents), ROWS):
            some = documents[start : start + ROWS]
            span = f"（{start + 1}—{start + len(some)}）" if len(documents) > ROWS else ""
            address = f"{path}/{slug}-{start // ROWS + 1}.html" if start else f"{path}/{slug}.html"
            groups = (("", tuple(map(_row, some))),) if by_number else _by_character(some, place)
            characters = "、".join([character for character, _ in groups][:SHOWN_CHARACTERS])
            links.append(Link(f"{name}{span} {characters}".rstrip(), address, len(some)))
            yield Page(address, Template("search_index.html"), PartView(
                f"{title}：{name}{span}", by_number, groups, (*trail, Link(name + span, ""))))
    yield Page(f"{path}.html", Template("groups.html"), GroupsView(
        title, description, (IndexGroup(Link(title, ""), "", tuple(links)),),
        (HOME, SEARCH, Link(title, ""))))


def _by_character(documents: Iterable[Document], place: str
                  ) -> tuple[tuple[str, tuple[SearchRow, ...]], ...]:
    """Documents by the first character of what they are about, for whoever knows it by sight."""
    return tuple((character, tuple(map(_row, some))) for character, some in groupby(
        documents, lambda document: subject_of(document, place)[0]))


def _slug(name: str, readings: Mapping[int, str], taken: set[str]) -> str:
    """An address for a name, by its pinyin; names that are read alike are distinguished."""
    read = "".join(readings.get(ord(character), character) for character in name).lower()
    slug = base = re.sub("[^a-z0-9]+", "", read) or "other"
    while slug in taken:
        slug = f"{base}-{len(taken)}"
    taken.add(slug)
    return slug


def _row(document: Document) -> SearchRow:
    return SearchRow(document.address, document.listed_title, str(document.document_number or ""))
