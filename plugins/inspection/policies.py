"""Which documents are policies of this site's own offices, and which have been interpreted."""

from ..documents.categories import STATUTORY_ITEMS
from ..documents.document import Document, Layout
from ..validity.relations import own_expiry
from .context import Context

ABOVE = "上级机关"


def is_policy(document: Document, context: Context) -> bool:
    """True for a 行政规范性文件 in force that an office of this site made."""
    node = context.site.categories.by_name[document.category]
    if STATUTORY_ITEMS[0] not in (*node.parents, node.name):
        return False
    if document.layout is not Layout.DOCUMENT or document.forwards or document.source:
        return False
    own = {issuer.name for issuer in context.site.issuers if issuer.level != ABOVE}
    return bool(own.intersection(document.issuers)) and not _is_lapsed(document, context)


def has_interpretation(document: Document, context: Context) -> bool:
    """True where another document says that it interprets this one."""
    return any(kind == "interprets" for kind, _ in context.library.incoming.get(document.path, ()))


def _is_lapsed(document: Document, context: Context) -> bool:
    last_day = own_expiry(document)
    ended = any(kind in ("repeals", "declares_lapsed")
                for kind, _ in context.library.incoming.get(document.path, ()))
    return ended or bool(document.repealed_on) or bool(last_day and last_day < context.day)
