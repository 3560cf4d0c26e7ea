"""The index as one file in lunr's own format, which lunr.py and lunr.js load."""

from collections.abc import Sequence

import numpy as np

from .entry import FIELDS, SearchDocument
from .files import to_json
from .merging import Collected, Postings, sorted_slices
from .scoring import elements, idf

LUNR_PATH = "search/lunr.json"
_LUNR_VERSION = "2.3.9"


def lunr_json(documents: Sequence[SearchDocument], collected: Collected) -> bytes:
    """The index as lunr serialises it; the reference of a document is its path."""
    paths = [to_json(document.path) for document in documents]
    inverted: list[str] = []
    vectors: list[list[str]] = [[] for _ in range(len(FIELDS) * len(documents))]
    for postings in sorted_slices(collected):
        if not postings.terms:  # a small site has none in most slices
            continue
        _add_elements(vectors, postings, collected, len(inverted))
        _add_postings(inverted, postings, paths)
    of_fields = (f'[{to_json(f"{field.name}/{document.path}")},['
                 for field in FIELDS for document in documents)
    rows = (f"{head}{','.join(vector)}]]" for head, vector in zip(of_fields, vectors, strict=True))
    return (f'{{"version":"{_LUNR_VERSION}","fields":{to_json([one.name for one in FIELDS])},'
            f'"fieldVectors":[{",".join(rows)}],'
            f'"invertedIndex":[{",".join(inverted)}],"pipeline":[]}}').encode()


def _add_postings(inverted: list[str], postings: Postings, paths: Sequence[str]) -> None:
    """Adds a row for each term: the documents that hold it, by field."""
    first, numbers = len(inverted), postings.documents.tolist()
    held: list[list[str]] = [["{}"] * len(FIELDS) for _ in range(len(postings.terms))]
    ends = np.cumsum(postings.list_sizes).tolist()
    lists = zip(postings.list_terms.tolist(), postings.list_fields.tolist(), ends, strict=True)
    start = 0
    for place, field, end in lists:
        held[place][field] = "{" + ":{},".join([paths[n] for n in numbers[start:end]]) + ":{}}"
        start = end
    for place, of_fields in enumerate(held):
        names = ",".join(f'"{field.name}":{value}'
                         for field, value in zip(FIELDS, of_fields, strict=True))
        term = to_json(postings.terms[place])
        inverted.append(f'[{term},{{{names},"_index":{first + place}}}]')


def _add_elements(
    vectors: list[list[str]], postings: Postings, collected: Collected, first: int
) -> None:
    """Adds to each vector, one of a field and a document, "place,element" of a slice of terms."""
    values, of_value = np.unique(posting_elements(postings, collected), return_inverse=True)
    texts = list(map(repr, values.tolist()))
    fields = np.repeat(postings.list_fields.astype(np.int64), postings.list_sizes)
    keys = fields * collected.document_count + postings.documents
    order = np.argsort(keys, kind="stable")
    terms = np.repeat(postings.list_terms + first, postings.list_sizes)[order].tolist()
    pairs = [f"{term},{texts[value]}"
             for term, value in zip(terms, of_value[order].tolist(), strict=True)]
    keys = keys[order]
    starts = np.flatnonzero(np.diff(keys, prepend=-1)).tolist()
    for start, end, key in zip(starts, [*starts[1:], len(pairs)], keys[starts].tolist(),
                               strict=True):
        vectors[key].append(",".join(pairs[start:end]))


def posting_elements(postings: Postings, collected: Collected) -> np.ndarray:
    """The vector element of every posting of a slice."""
    totals = np.bincount(postings.list_terms, weights=postings.list_sizes)
    of_term = np.array([idf(collected.document_count, int(total)) for total in totals])
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
