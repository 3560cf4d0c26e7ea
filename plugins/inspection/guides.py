"""Which documents are guides to disclosure (条例第十二条), not guides to some service."""

from ..documents.categories import COLUMNS
from ..documents.document import Document, Layout

_NAME = "公开指南"


def is_guide(document: Document) -> bool:
    """True for a guide in the column of guides, or with the name of one."""
    return document.layout is Layout.GUIDE and (
        document.category == COLUMNS[0] or _NAME in document.title)
