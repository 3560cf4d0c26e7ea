"""The front matter of a document as readers may have it: what the page shows of it, no more.

Not in it: 审核, 公开属性, 责任编辑, 旧址 and 撤下, which are the office's own affair, and whatever
names other files, which may not be published.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from ..documents.document import Correction, Coverage, Document, Layout
from ..documents.fields import CORRECTION, FIELDS, UNSHOWN_PARTICULARS
from ..documents.numbers import DocumentNumber
from ..documents.yaml_text import quoted
from .facts import published_text

PUBLISHED = frozenset((
    "title", "category", "also_in", "document_number", "issuers", "signed_on", "effective_on",
    "expires_on", "valid_for", "expiry_basis", "repealed_on", "repeal_basis", "index_number",
    "subject", "keywords", "summary", "source", "genre", "responsible_office", "coverage",
    "corrections", "layout"))
_PUBLISHED_AT = "published_at"
_SHOWN = tuple((field.key, field.attribute) for field in FIELDS
               if field.attribute in PUBLISHED or field.attribute == _PUBLISHED_AT)

_DEFAULTS = (Layout.DOCUMENT, Coverage.FULL)
_WRITE: dict[type, Callable[[Any], str]] = {
    str: quoted,
    Layout: quoted,
    Coverage: quoted,
    DocumentNumber: lambda number: quoted(number.text),
    int: "{}个月".format,
    date: date.isoformat,
    tuple: lambda items: f"[{', '.join(_WRITE[type(item)](item) for item in items)}]",
    Correction: lambda correction: "{" + ", ".join(
        f"{field.key}: {_WRITE[type(value)](value)}" for field in CORRECTION
        if (value := getattr(correction, field.attribute))) + "}",
}


def write_front_matter(document: Document) -> str:
    """The block between the fences, with them, in the order of the field table."""
    return "\n".join(("---", *_lines(document), "---", ""))


def _lines(document: Document) -> Iterator[str]:
    given = vars(document).get  # what it does not hold has its default, which is not written
    for key, attribute in _SHOWN:
        if attribute == _PUBLISHED_AT:
            if text := published_text(document):
                yield f"{key}: {text}"
        elif (value := given(attribute)) and value not in _DEFAULTS:
            yield f"{key}: {_WRITE[type(value)](value)}"
    for key, text in document.particulars:
        if key not in UNSHOWN_PARTICULARS:
            yield f"{key}: {quoted(text)}"
