"""Which documents are policies of this site's own offices, and which have been interpreted.

国办秘函〔2019〕19号 looks at the share of policies that have a 解读 linked both ways; the inspection
and the pages for readers count with the same functions.
"""

from collections.abc import Mapping
from datetime import date

from ..documents.categories import STATUTORY_ITEMS
from ..documents.document import Coverage, Document, Layout
from ..documents.library import Library
from ..documents.ownership import forwards, own_issuers
from .limits import only_acts_on_others
from .timeline import Timeline


def policies_of(library: Library, timelines: Mapping[str, Timeline], day: date
                ) -> tuple[Document, ...]:
    """The 行政规范性文件 in force on a day that an office of this site made, oldest first.

    A decision that repeals or amends others has nothing of its own to be interpreted.
    """
    own = own_issuers(library.site)
    return tuple(sorted(
        (document for document in listed_as_policies(library).values()
         if is_normative(library, document) and not only_acts_on_others(document)
        and own.intersection(document.issuers)
         and not timelines[document.path].on(day).is_lapsed),
        key=lambda document: document.order))


def listed_as_policies(library: Library) -> dict[str, Document]:
    """By path, whatever is listed as a 行政规范性文件: those in force and all others."""
    nodes = library.site.categories.by_name[STATUTORY_ITEMS[0]].walk()
    return {document.path: document for node in nodes
            for document in library.by_category.get(node.name, ())}


def is_normative(library: Library, document: Document) -> bool:
    """True for a 行政规范性文件 that an office of this site made, not forwarded or took over; the
    source of a summary is where the document itself stands. What has no validity is none, as the
    notes in a category below it."""
    node = library.site.categories.by_name[document.category]  # elsewhere it is only listed, too
    return (STATUTORY_ITEMS[0] in (*node.parents, node.name)
            and document.layout is Layout.DOCUMENT
            and library.has_validity(document)
            and not forwards(document)
            and not (document.source and document.is_full))


def has_interpretation(library: Library, document: Document) -> bool:
    """True where another document says that it interprets this one."""
    return any(kind == "interprets" and not other.withdrawn
               and other.coverage is not Coverage.ENTRY
               for kind, other in library.incoming.get(document.path, ()))
