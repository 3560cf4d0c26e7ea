"""办事指南: how a matter is dealt with, by the seven elements that a reader comes for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..documents.body import Body
from ..documents.document import Document, Layout
from ..documents.fields import ADDRESS, COUNTER, FEE, INQUIRIES, TELEPHONE, TERM
from ..documents.inserts import KIND, Insert
from ..documents.library import Library
from ..documents.plain_text import plain_text
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags

SERVICES = Link("办事指南", "offices/services.html")
LEAD = "各机关的办事指南：条件、材料、流程、时限、收费、地点和电话。"
_HEAD = re.compile(r'<(h[2-6]|dt|th)\b(?:[^<>]*? id="([^"]*)")?[^<>]*>(.*?)</\1>', re.DOTALL)
_HEADS = ("时限", "收费", "电话")


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a guide: its name, the key that may hold it or "", what a heading of it says,
    which of the contacts of an office is it."""

    name: str
    key: str
    heading: str
    contact: str = ""


ELEMENTS = (
    Element("条件", "", "条件|谁可以|谁能|对象|范围"),
    Element("材料", "", "材料"),
    Element("流程", "", "流程|程序|步骤|怎样办|怎么办"),
    Element("时限", TERM, "时限|期限|多久"),
    Element("收费", FEE, "收费|费用"),
    Element("地点", COUNTER, "地点|地址|在哪里|窗口", ADDRESS),
    Element("电话", INQUIRIES, "电话|咨询|联系", TELEPHONE),
)


@dataclass(frozen=True, slots=True)
class ElementFound:
    """Where a guide says an element: in words of its front matter, or in a part of its text, with
    its heading and anchor; in neither, nowhere."""

    name: str
    words: str = ""
    heading: str = ""
    anchor: str = ""
    is_there: bool = False


@dataclass(frozen=True, slots=True)
class ServiceGuideView:
    """What the page of a guide shows before its text: each element that is there."""

    elements: tuple[ElementFound, ...]
    loads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A guide in the table: the way to it, whose it is, what it says in words under each head, what
    it lacks."""

    link: Link
    office: str
    words: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ServicesView:
    """All guides, in the order of the offices."""

    title: str
    lead: str
    heads: tuple[str, ...]
    rows: tuple[ServiceRow, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]


def find_elements(document: Document, body: Body) -> tuple[ElementFound, ...]:
    """Each of the seven elements, where the guide says it."""
    said = dict(document.particulars)
    heads = [(plain_text(inner), anchor) for _, anchor, inner in _HEAD.findall(body.html)]
    contacts = [reference.fragment for reference in document.references
                if reference.kind == KIND and reference.target == Insert.OFFICE]
    return tuple(_find(element, said, heads, contacts) for element in ELEMENTS)


def _find(element: Element, said: dict[str, str], heads: list[tuple[str, str]],
          contacts: list[str]) -> ElementFound:
    words = said.get(element.key, "")
    found = [(head, anchor) for head, anchor in heads if re.search(element.heading, head)]
    heading, anchor = next((one for one in found if one[1]), ("", ""))
    is_shown = bool(element.contact) and any(
        "，" not in shown or element.contact in shown for shown in contacts)
    return ElementFound(element.name, words, heading, anchor, bool(words or found or is_shown))


def missing_elements(document: Document, body: Body) -> tuple[str, ...]:
    """The names of the elements that a guide does not say."""
    return tuple(one.name for one in find_elements(document, body) if not one.is_there)


def supplement(document: Document, body: Body) -> ServiceGuideView:
    """What the page of a guide shows before its text."""
    return ServiceGuideView(tuple(one for one in find_elements(document, body) if one.is_there))


def services_page(library: Library, load: Callable[[str], Body]) -> Iterator[Page]:
    """The page of all guides by office; it says so where there are none."""
    order = {issuer.name: at for at, issuer in enumerate(library.site.issuers)}
    rows = sorted((_row(document, load(document.digest))
                   for document in library.by_layout.get(Layout.SERVICE_GUIDE, ())),
                  key=lambda row: (order.get(row.office, len(order)), row.office))
    yield Page(SERVICES.path, Template("platforms/services.html", is_for_readers=bool(rows)),
               ServicesView(SERVICES.title, LEAD, _HEADS, tuple(rows),
                            (HOME, Link(SERVICES.title, "")),
                            column_tags(SERVICES.title, "办事服务")))


def _row(document: Document, body: Body) -> ServiceRow:
    found = {one.name: one for one in find_elements(document, body)}
    return ServiceRow(Link(document.title, document.address),
                      document.responsible_office or document.issuer,
                      tuple(found[head].words for head in _HEADS),
                      tuple(name for name, one in found.items() if not one.is_there))
