"""Cut the sorted terms into shards: small scripts, each a range of terms with their postings."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .coding import encode, term_bits, to_texts
from .files import digest_of, to_payload
from .merging import Postings
from .terms import Terms, terms_text

# Bits of a shard after which any anchor ends it, and at which it ends anyway: 2 KB gzipped, as a
# question needs ten or more.
SMALLEST, LARGEST = 11_500, 18_500
TERM_BITS = 12  # what a term itself costs, gzipped
_ANCHOR_RATE = 16


@dataclass(frozen=True, slots=True)
class ShardHead:
    """The digest of a shard's file, its first and its last term."""

    digest: str
    first_term: str
    last_term: str


@dataclass(frozen=True, slots=True)
class Shard:
    """A range of terms: the text of all, their postings as base64, the bits of each term."""

    head: ShardHead
    terms: str
    postings: str
    sizes: bytes  # four a term

    @classmethod
    def of(cls, terms: Sequence[str] | Terms, text: str, postings: str, sizes: np.ndarray
           ) -> "Shard":
        """The shard of these terms."""
        head = ShardHead(digest_of(to_payload(text, postings)), terms[0], terms[-1])
        return cls(head, text, postings, sizes.astype(np.uint32).tobytes())


def make_shards(postings: Postings, span: int) -> Iterator[Shard]:
    """The shards of a slice of postings, in the order of terms."""
    if not len(postings.terms):
        return
    codewords = encode(postings, span)
    sizes = term_bits(codewords)
    starts = cut(sizes + TERM_BITS, postings.terms)
    texts = to_texts(codewords, np.array(starts))
    for start, end, text in zip(starts, [*starts[1:], len(postings.terms)], texts, strict=True):
        terms = postings.terms.part(start, end)
        yield Shard.of(terms, terms_text(terms), text, sizes[start:end])


def cut(costs: np.ndarray, terms: Sequence[str] | Terms) -> list[int]:
    """Where shards start.

    A shard ends at an anchor, a term chosen by its own hash, so that an edit which makes one
    shard longer does not move the boundaries of all that follow.
    """
    ends = np.cumsum(costs)
    starts, following = [0], next_start(ends, terms, 0)
    while following < len(terms):
        starts.append(following)
        following = next_start(ends, terms, following)
    return starts


def next_start(ends: np.ndarray, terms: Sequence[str] | Terms, start: int) -> int:
    """Where the shard after that at `start` begins: it follows from what is before, the cost of
    the term there, and of the terms up to LARGEST that it is one of."""
    base = ends[start - 1] if start else 0
    low = int(np.searchsorted(ends, base + SMALLEST)) + 1
    high = max(int(np.searchsorted(ends, base + LARGEST)), start + 1)
    anchors = (place for place in range(low, min(high, len(terms))) if _is_anchor(terms[place]))
    return next(anchors, high)


def _is_anchor(term: str) -> bool:
    return zlib.crc32(term.encode()) % _ANCHOR_RATE == 0


def separator(last_term: str, first_term: str) -> str:
    """The shortest beginning of a shard's first term that sorts behind what is before."""
    before = last_term.encode("utf-16-be")
    lengths = range(1, len(first_term))
    shorter = (first_term[:n] for n in lengths if first_term[:n].encode("utf-16-be") > before)
    return next(shorter, first_term)
