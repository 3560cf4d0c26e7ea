"""What documents do to each other's validity: relations resolved, each with the day it works."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..documents.dates import last_day_of_period
from ..documents.document import Document
from ..documents.relation import Relation
from .states import Validity

Resolve = Callable[[Document, str], Document | None]
TextsOf = Callable[[Document], Sequence[Document]]  # oldest first
Place = Callable[[Document, str], tuple[int, int]]  # line and column where a text stands

# The state each relation gives to the document it names: as a whole, or in single articles.
STATES = {
    "repeals": (Validity.REPEALED, Validity.PARTLY_LAPSED),
    "declares_lapsed": (Validity.EXPIRED, Validity.PARTLY_LAPSED),
    "amends": (Validity.AMENDED, Validity.AMENDED),
}
_NEXT = timedelta(days=1)
# What prolongs, suspends and resumes gives no state by itself: it works on those there are.
KINDS = (*STATES, "extends", "suspends", "resumes", "reaffirms")


@dataclass(frozen=True, slots=True)
class Effect:
    """One relation to a document of this site; `day` is None where the cause has no date."""

    kind: str
    cause: Document
    target: Document
    relation: Relation
    day: date | None

    @property
    def validity(self) -> Validity | None:
        """The state given to the target; None for what works on the states there are."""
        states = STATES.get(self.kind)
        return states[bool(self.relation.articles)] if states else None

    @property
    def ends(self) -> bool:
        """True where the target as a whole is repealed or declared lapsed."""
        return self.validity is not None and self.validity.is_lapsed


def effective_from(document: Document) -> date | None:
    """The day from which a document works: 施行日期; else, where its text says so, so many days
    after 发布日期; else 成文日期, else 发布日期."""
    if document.effective_on:
        return document.effective_on
    if document.starts_after is not None and document.published_on:
        return document.published_on + document.starts_after * _NEXT
    return document.signed_on or document.published_on


def own_expiry(document: Document) -> date | None:
    """The last day in force by the document's own 有效期至, else 有效期; None without either."""
    start = effective_from(document)
    if document.expires_on or not (document.valid_for and start):
        return document.expires_on
    return last_day_of_period(start, document.valid_for)


def _only_text(document: Document) -> Sequence[Document]:
    return (document,)


def list_effects(
    documents: Iterable[Document], resolve: Resolve, texts_of: TextsOf = _only_text,
) -> Iterator[Effect]:
    """The effects that `documents` declare on documents of this site; others stay mere text.

    What several texts of a document declare works since the first of them.
    """
    for document in documents:
        declared: set[tuple[object, ...]] = set()
        for text in texts_of(document):
            for kind, relation in text.relations:
                found = resolve(text, relation.target) if kind in KINDS else None
                if not found or (
                        key := (kind, found.path, relation.articles, relation.since, relation.until)
                ) in declared:
                    continue
                declared.add(key)
                yield Effect(kind, document, found, relation, day_of(text, kind, relation))


def day_of(text: Document, kind: str, relation: Relation) -> date | None:
    """自, else the day after 至 of what ends the document, else the first day of the declaring one.
    """
    if relation.since:
        return relation.since
    if relation.until and kind in STATES:
        return relation.until + _NEXT
    return effective_from(text)
