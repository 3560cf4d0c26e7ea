"""The index as one file in lunr's own format, which lunr.py and lunr.js load."""

import json
from collections.abc import Sequence

import numpy as np

from .entry import FIELDS, SearchDocument
from .merging import Collected, Postings, sorted_slices
from .scoring import elements, idf

LUNR_PATH = "search/lunr.json"
_LUNR_VERSION = "2.3.9"


def lunr_json(documents: Sequence[SearchDocument], collected: Collected) -> bytes:
    """The index as lunr serialises it; the reference of a document is its path."""
    inverted: list[list[object]] = []
    vectors: list[list[list[float]]] = [[[] for _ in documents] for _ in FIELDS]
    for postings in sorted_slices(collected):
        _add_postings(inverted, postings, documents)
        _add_elements(vectors, postings, collected, len(inverted) - len(postings.terms))
    index = {
        "version": _LUNR_VERSION,
        "fields": [field.name for field in FIELDS],
        "fieldVectors": [
            [f"{field.name}/{document.path}", vector]
            for field, of_field in zip(FIELDS, vectors, strict=True)
            for document, vector in zip(documents, of_field, strict=True)
        ],
        "invertedIndex": inverted,
        "pipeline": [],
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()


def _add_postings(
    inverted: list[list[object]], postings: Postings, documents: Sequence[SearchDocument]
) -> None:
    first = len(inverted)
    for place in range(len(postings.terms)):
        empty: dict[str, object] = {field.name: {} for field in FIELDS}
        inverted.append([postings.terms[place], empty | {"_index": first + place}])
    ends = np.cumsum(postings.list_sizes).tolist()
    rows = zip(postings.list_terms.tolist(), postings.list_fields.tolist(), ends, strict=True)
    start = 0
    for place, field, end in rows:
        refs = postings.documents[start:end].tolist()
        inverted[first + place][1][FIELDS[field].name] = {documents[d].path: {} for d in refs}
        start = end


def _add_elements(
    vectors: list[list[list[float]]], postings: Postings, collected: Collected, first: int
) -> None:
    values = posting_elements(postings, collected)
    terms = np.repeat(postings.list_terms + first, postings.list_sizes).tolist()
    fields = np.repeat(postings.list_fields, postings.list_sizes).tolist()
    rows = zip(terms, fields, postings.documents.tolist(), values.tolist(), strict=True)
    for term, field, document, value in rows:
        vectors[field][document] += (term, value)


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
