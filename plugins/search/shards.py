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
_AT_ONCE = 1_000_000  # postings: their codewords take some fifty bytes each


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


def make_shards(postings: Postings, span: int, most: int = _AT_ONCE) -> Iterator[Shard]:
    """The shards of a slice of postings, in the order of terms. About `most` of them are coded at
    once, LARGEST at least: so many fill a shard."""
    start = 0
    while start < len(postings.terms):
        part = postings.part(start, most)
        is_last = start + len(part.terms) == len(postings.terms)
        codewords = encode(part, span)
        sizes = term_bits(codewords)
        costs = sizes + TERM_BITS
        starts = cut(costs, part.terms)
        texts = to_texts(codewords, np.array(starts))
        ends = [*starts[1:], len(part.terms)]
        if not is_last:  # where the last shards end, what follows decides
            ends = ends[:_certain(costs, starts)]
        for first, end, text in zip(starts, ends, texts, strict=False):
            terms = part.terms.part(first, end)
            yield Shard.of(terms, terms_text(terms), text, sizes[first:end])
        start += ends[-1]


def _certain(costs: np.ndarray, starts: Sequence[int]) -> int:
    """How many shards end where they would whatever followed the last term."""
    ends = np.cumsum(costs)
    bases = ends[starts] - costs[starts]
    return int(np.count_nonzero(bases + LARGEST < ends[-1]))


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
