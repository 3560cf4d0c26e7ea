"""Copies of one document: the same text at several addresses, and reprints of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..documents.numbers import number_key
from ..importing.blocks import squeeze
from ..importing.duplicates import Print, describe_differences, print_of_text
from .fact_check import BY_TITLE
from .page_import import PageDocument
from .spool import Spool

_REPRINT = 0.9  # of the shorter of two texts under one 文号 and one title, what the other must have


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """What is remembered of each document while all are compared."""

    path: str
    address: str
    digest: str
    number: str
    title: str
    published_on: str
    by_title: bool  # its category was taken from the title alone
    certain: int  # how many facts are beyond doubt

    @property
    def rank(self) -> tuple[bool, int, int, str]:
        """The first of several copies is the one that is kept: that of a column with a category of
        its own, with more facts, the shorter address."""
        return self.by_title, -self.certain, len(self.address), self.address


@dataclass(frozen=True, slots=True)
class CopyOf:
    """A copy: the path of the page that is kept, and what differs, "" where nothing does."""

    kept: str
    difference: str = ""


def known(document: PageDocument) -> KnownDocument:
    """What is remembered of a document."""
    number = document.fact("document_number")
    certain = sum(bool(fact.value) and not fact.doubt for fact in document.facts)
    key = number_key(str(number.value)) if number.value and not number.doubt else ""
    return KnownDocument(document.path, document.address, document.digest, key,
                         squeeze(str(document.fact("title").value)),
                         str(document.fact("published_at").value)[:10],
                         document.fact("category").source == BY_TITLE, certain)


def find_copies(documents: Iterable[KnownDocument], spool: Spool[PageDocument]
                ) -> dict[str, CopyOf]:
    """By the path of each page that is a copy, of which.

    Texts of one title that differ are two documents, for the same notice may be given for many
    parcels; under one 文号 and one title they are reprints, where nearly all is common.
    """
    copies: dict[str, CopyOf] = {}
    by_digest: dict[str, list[KnownDocument]] = defaultdict(list)
    for document in documents:
        by_digest[document.digest].append(document)
    firsts = []
    for same in by_digest.values():
        first, *others = sorted(same, key=lambda one: one.rank)
        firsts.append(first)
        copies |= {other.path: CopyOf(first.path) for other in others}
    by_number: dict[tuple[str, str], list[KnownDocument]] = defaultdict(list)
    for document in firsts:
        if document.number:
            by_number[document.number, document.title].append(document)
    for same in by_number.values():
        copies |= dict(_reprints(sorted(same, key=lambda one: one.rank), spool))
    return {path: _of_last(copy, copies) for path, copy in copies.items()}


def _reprints(same: list[KnownDocument], spool: Spool[PageDocument]
              ) -> Iterator[tuple[str, CopyOf]]:
    if len(same) < 2:
        return
    first = print_of_text(same[0].path, spool.get(same[0].path).text)
    for other in same[1:]:
        copy = print_of_text(other.path, spool.get(other.path).text)
        if _share(first, copy) >= _REPRINT:
            yield other.path, CopyOf(same[0].path, describe_differences(copy, first))


def _share(one: Print, other: Print) -> float:
    """How much of the shorter text the other has, from 0 to 1; a notice may have little of its own.
    """
    fewer = min(len(one.grams), len(other.grams))
    return len(one.grams & other.grams) / fewer if fewer else float(one.text == other.text)


def _of_last(copy: CopyOf, copies: dict[str, CopyOf]) -> CopyOf:
    """A copy of what is itself a reprint is one of the page that is kept."""
    above = copies.get(copy.kept)
    return CopyOf(above.kept, above.difference) if above else copy
