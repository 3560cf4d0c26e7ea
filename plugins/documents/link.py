"""A relation of a library: what one document declares about another, resolved."""

from dataclasses import dataclass

from .document import Document
from .relation import Relation


@dataclass(frozen=True)
class ResolvedRelation:
    """One resolved relation: its kind, what was declared, the document meant or None; `text` is
    the file named, which may be an earlier text of that document."""

    kind: str
    relation: Relation
    document: Document | None
    text: Document | None = None
