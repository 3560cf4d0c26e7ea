"""The red head of an official document on paper (GB/T 9704-2012, 7.2.4 and 7.2.5)."""

from dataclasses import dataclass

from ..documents.document import Document, Layout
from ..documents.numbers import number_parts

# The longest name that fits the 156 mm of a line in each size of type; a longer one is broken.
_SIZES = ((10, "large"), (13, "medium"))
_SMALLEST = "small"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """发文机关标志, one name a line, in a size that fits the longest; below them the 文号."""

    names: tuple[str, ...]
    number: str
    size: str


def letterhead_of(document: Document) -> Letterhead | None:
    """The red head, None where 发文机关 or 文号 is unknown, where the number is that of an order, and
    over what is not the whole text.

    The name stands alone, which 7.2.4 allows: whether the original says 文件 is not known here.
    """
    number = document.document_number
    if document.layout is not Layout.DOCUMENT or not document.is_full:
        return None
    if not document.issuers or number is None:
        return None
    parts = number_parts(number)
    if parts is None or parts[1] is None:
        return None
    longest = max(map(len, document.issuers))
    size = next((size for limit, size in _SIZES if longest <= limit), _SMALLEST)
    return Letterhead(document.issuers, str(number), size)
