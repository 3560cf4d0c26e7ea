"""The index as one file in lunr's own format, which lunr.py and lunr.js load."""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from .entry import FIELDS, SearchDocument
from .files import to_json
from .merging import Collected, Postings, sorted_slices
from .scoring import THOUSAND, elements, idf
from .text_table import TextTable, join_runs

LUNR_PATH = "search/lunr.json"
# Of more documents the file, some 40 KB each, is written only where it is asked for.
MOST_DOCUMENTS = 1000
_LUNR_VERSION = "2.3.9"


@dataclass(frozen=True, slots=True)
class LunrIndex:
    """The rows of an index as lunr serialises it: of each vector by its reference
    (`field/path`), of each term in the order of UTF-16 units."""

    vectors: Mapping[str, bytes]
    terms: Mapping[str, bytes]

    def to_bytes(self, caution: str = "") -> bytes:
        """The file; `caution` is what a demonstration says of itself."""
        said = {"caution": caution} if caution else {}
        head = to_json({**said, "version": _LUNR_VERSION, "fields": [one.name for one in FIELDS]})
        return b"".join((
            head[:-1].encode(), b',"fieldVectors":[', b",".join(self.vectors.values()),
            b'],"invertedIndex":[', b",".join(self.terms.values()), b'],"pipeline":[]}'))

    def part(self, terms: Set[str], paths: Collection[str]) -> "LunrIndex":
        """What queries of these terms need of the index where these documents alone match."""
        references = [reference_of(field.name, path) for field in FIELDS for path in paths]
        held = sorted(self.terms.keys() & terms, key=lambda term: term.encode("utf-16-be"))
        return LunrIndex({reference: self.vectors[reference] for reference in references},
                         {term: self.terms[term] for term in held})


def reference_of(field: str, path: str) -> str:
    """What lunr calls the vector of a field of a document."""
    return f"{field}/{path}"


def make_lunr_index(documents: Sequence[SearchDocument], collected: Collected) -> LunrIndex:
    """The index in lunr's form; the reference of a document is its path."""
    holders = TextTable.of(f"{to_json(document.path)}:{{}}," for document in documents)
    terms: dict[str, bytes] = {}
    vectors: list[list[bytes]] = [[] for _ in range(len(FIELDS) * len(documents))]
    for postings in sorted_slices(collected):
        if not postings.terms:  # a small site has none in most slices
            continue
        _add_elements(vectors, postings, collected, len(terms))
        terms.update(_posting_rows(postings, holders, len(terms)))
    references = [reference_of(field.name, document.path)
                  for field in FIELDS for document in documents]
    return LunrIndex({reference: b"[%s,[%s]]" % (to_json(reference).encode(),
                                                 b"".join(vector)[:-1])
                      for reference, vector in zip(references, vectors, strict=True)}, terms)


def _posting_rows(postings: Postings, holders: TextTable, first: int
                  ) -> Iterator[tuple[str, bytes]]:
    """Each term and its row: the documents that hold it, by field. No term needs escapes."""
    lists = [held[:-1] for held in join_runs(postings.list_sizes, (holders, postings.documents))]
    fields = postings.list_fields.tolist()
    starts = [0, *np.cumsum(np.bincount(postings.list_terms)).tolist()]
    of_terms = enumerate(zip(postings.terms, pairwise(starts), strict=True), first)
    for index, (term, (start, end)) in of_terms:
        yield term, _row_form(tuple(fields[start:end])) % (
            term.encode(), *lists[start:end], index)


@cache
def _row_form(held: tuple[int, ...]) -> bytes:
    """The form of the row of a term that stands in these fields."""
    of_fields = ",".join(f'"{field.name}":{{{"%s" if number in held else ""}}}'
                         for number, field in enumerate(FIELDS))
    return f'["%s",{{{of_fields},"_index":%d}}]'.encode()


def _add_elements(
    vectors: list[list[bytes]], postings: Postings, collected: Collected, first: int
) -> None:
    """Adds to each vector, one of a field and a document, "place,element," of a slice of terms."""
    fields = np.repeat(postings.list_fields.astype(np.int64), postings.list_sizes)
    keys = fields * collected.document_count + postings.documents
    order = np.argsort(keys.astype(np.min_scalar_type(len(vectors))), kind="stable")
    of_terms = np.repeat(postings.list_terms, postings.list_sizes)[order]
    places = TextTable.of(f"{place}," for place in range(first, first + len(postings.terms)))
    thousandths = np.rint(posting_elements(postings, collected) * THOUSAND).astype(np.int64)
    known = np.flatnonzero(np.bincount(thousandths))
    texts = TextTable.of(f"{value!r}," for value in (known / THOUSAND).tolist())
    row_of = np.zeros(int(known[-1]) + 1, np.int64)
    row_of[known] = np.arange(len(known))
    sizes = np.bincount(keys, minlength=len(vectors))
    held = np.flatnonzero(sizes)
    runs = join_runs(sizes[held], (places, of_terms), (texts, row_of[thousandths[order]]))
    for key, run in zip(held.tolist(), runs, strict=True):
        vectors[key].append(run)


def posting_elements(postings: Postings, collected: Collected) -> np.ndarray:
    """The vector element of every posting of a slice."""
    totals = np.bincount(postings.list_terms, weights=postings.list_sizes)
    sizes, of_size = np.unique(totals, return_inverse=True)
    of_term = np.array([idf(collected.document_count, int(size)) for size in sizes])[of_size]
    idfs = np.repeat(of_term[postings.list_terms], postings.list_sizes)
    fields = np.repeat(postings.list_fields, postings.list_sizes)
    values = np.zeros(len(postings.documents))
    for number, field in enumerate(FIELDS):
        chosen = fields == number
        if not chosen.any():
            continue
        lengths = collected.lengths[:, number]
        values[chosen] = elements(
            idfs[chosen],
            postings.counts[chosen].astype(np.float64),
            lengths[postings.documents[chosen]],
            lengths.sum() / collected.document_count,
            field.boost,
        )
    return values
