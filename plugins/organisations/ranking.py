"""The order of leaders and organisations: declared, never guessed from names."""

from collections import defaultdict

from ..documents.document import Document, Layout
from ..documents.fields import OF_ORGANISATION, RANK
from ..documents.library import Library

_LAST = 10_000
_UNKNOWN = "其他机构"


def leaders_of(library: Library, organisation: str) -> tuple[Document, ...]:
    """The pages of an organisation's leaders by 排序; those without one come last."""
    return tuple(sorted(
        (one for one in library.by_layout.get(Layout.LEADER, ())
         if (OF_ORGANISATION, organisation) in one.particulars),
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
