"""Cut the sorted terms into shards: small scripts, each a range of terms with their postings.

The text of terms is groups parted by spaces: a term of ASCII stands for itself, and a Han
character for the terms that begin with it, followed by their second characters ("." for none).
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from .coding import encode, term_bits, to_texts
from .merging import Postings

# Bits of a shard after which any anchor ends it, and at which it ends anyway: 4 KB gzipped.
SMALLEST, LARGEST = 26_000, 36_000
_TERM_BITS = 12  # what a term itself costs, gzipped
_ANCHOR_RATE = 16


@dataclass(frozen=True, slots=True)
class Shard:
    """A range of terms: the first of them, the text of all, their postings as base64."""

    first_term: str
    terms: str
    postings: str


def make_shards(postings: Postings, span: int) -> Iterator[Shard]:
    """Yield the shards of a slice of postings, in the order of terms."""
    codewords = encode(postings, span)
    starts = cut(term_bits(codewords) + _TERM_BITS, postings.terms)
    texts = to_texts(codewords, np.array(starts))
    for start, end, text in zip(starts, [*starts[1:], len(postings.terms)], texts, strict=True):
        terms = postings.terms[start:end]
        yield Shard(terms[0], terms_text(terms), text)


def cut(costs: np.ndarray, terms: tuple[str, ...]) -> list[int]:
    """Return where shards start.

    A shard ends at an anchor, a term chosen by its own hash, so that an edit which makes one
    shard longer does not move the boundaries of all that follow.
    """
    anchors = np.array(
        [number for number, term in enumerate(terms) if _is_anchor(term)] + [len(terms)]
    )
    ends = np.cumsum(costs)
    starts = [0]
    while True:
        base = ends[starts[-1] - 1] if starts[-1] else 0
        low = np.searchsorted(ends, base + SMALLEST) + 1
        high = max(np.searchsorted(ends, base + LARGEST), starts[-1] + 1)
        following = min(int(anchors[np.searchsorted(anchors, min(low, len(terms)))]), int(high))
        if following >= len(terms):
            return starts
        starts.append(following)


def _is_anchor(term: str) -> bool:
    return zlib.crc32(term.encode()) % _ANCHOR_RATE == 0


def terms_text(terms: tuple[str, ...]) -> str:
    """Return terms in order as one text."""
    return " ".join(
        first + "".join(term[1:] or "." for term in group) if _leads_group(first) else first
        for first, group in groupby(terms, key=_group_of)
    )


def _group_of(term: str) -> str:
    return term[0] if _leads_group(term) else term


def _leads_group(term: str) -> bool:
    return term[0] > "\u007f"
