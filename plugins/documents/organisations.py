"""Organisations and their leaders: how to reach each, in an order that is declared."""

from collections import defaultdict
from collections.abc import Iterable

from .document import Document, Layout
from .fields import HEAD, OF_ORGANISATION, RANK
from .library import Library
from .offices import find_office

_LAST = 10_000
_UNKNOWN = "其他机构"


def leaders_of(library: Library, organisation: str) -> tuple[Document, ...]:
    """The pages of an organisation's leaders by 排序."""
    return by_rank(library.by_layout.get(Layout.LEADER, ()), organisation)


def by_rank(documents: Iterable[Document], organisation: str) -> tuple[Document, ...]:
    """Of these documents the leaders of an organisation by 排序; those without one come last."""
    return tuple(sorted(
        (one for one in documents if (OF_ORGANISATION, organisation) in one.particulars),
        key=lambda one: (int(dict(one.particulars).get(RANK, _LAST)), one.path)))


def organisations_by_level(
    library: Library,
) -> tuple[tuple[str, tuple[Document, ...]], ...]:
    """(层级, pages of its organisations), both in the order of `_data/issuers.yml`."""
    issuers = {issuer.name: at for at, issuer in enumerate(library.site.issuers)}
    levels: dict[str, list[Document]] = {
        issuer.level or _UNKNOWN: [] for issuer in library.site.issuers}
    found = defaultdict(list, levels)
    for one in sorted(library.by_layout.get(Layout.ORGANISATION, ()),
                      key=lambda one: (issuers.get(one.title, len(issuers)), one.path)):
        at = issuers.get(one.title)
        level = library.site.issuers[at].level if at is not None else ""
        found[level or _UNKNOWN].append(one)
    return tuple((level, tuple(pages)) for level, pages in found.items() if pages)


def page_of(library: Library, organisation: str) -> Document | None:
    """The page of an organisation, None where it has none."""
    return next((one for one in library.by_layout.get(Layout.ORGANISATION, ())
                 if one.title == organisation), None)


def facts_of(library: Library, organisation: str) -> dict[str, str]:
    """By key what an organisation's page says itself, else what the offices say: 负责人 first."""
    page = page_of(library, organisation)
    own = dict(page.particulars) if page else {}
    head = {HEAD: own[HEAD]} if HEAD in own else {}
    office = find_office(library.site.offices, organisation)
    return head | (dict(office.contacts[1:]) if office else {}) | own
