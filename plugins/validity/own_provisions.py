"""What a text rules itself, without the provisions of a law or regulation that it prints.

A county makes no 条例, and repeals neither one nor what a body above has issued: a paragraph that
does is quoted from the text that the document passes on.
"""

import re
from collections.abc import Set

from ..documents.clause_values import Clauses
from ..documents.document import Document, Layout
from ..documents.ownership import forwards
from .clauses import parse_clauses

_BODY_ABOVE = (r"(?:国务院|最高人民(?:法院|检察院)|人民代表大会|人大常委会|[省市]人民政府|自治区人民政府"
               r"|[一-鿿]{2,12}(?:总局|部|总署))")
_QUOTED = re.compile(
    r"本(?:条例|法(?!院|制)|解释|决议)(?:自|经|由|从|公布|施行|规定)|本院"
    rf"|{_BODY_ABOVE}[^《》，。；]{{0,24}}(?:发布|公布|颁布|通过|批准|修[正改订])[^《》，。；]{{0,8}}《"
    r"|《[^《》]*(?:条例|(?<!办)法)》[^《》，。；]{0,12}(?:同时|即行)废止")


def is_of(document: Document, issuers: Set[str]) -> bool:
    """True for a document that one of these made: neither a reprint nor passed on."""
    return (document.layout is Layout.DOCUMENT and not document.withdrawn
            and not (document.source or forwards(document))
            and not issuers.isdisjoint(document.issuers))


def own_clauses(text: str) -> Clauses:
    """The clauses of what a text of a county's office rules itself."""
    return parse_clauses(own_provisions(text))


def own_provisions(text: str) -> str:
    """The paragraphs of a text of a county's office, those that others ruled left empty."""
    return "\n".join("" if _QUOTED.search(line) else line for line in text.split("\n"))
