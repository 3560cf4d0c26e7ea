"""Shards after an edit: only those that hold a term of it are made anew.

They are what `make_shards` makes of all documents: where a shard ends follows from its terms and
the one behind it, so that cutting goes on from the shard of a changed term until it meets a
boundary that was there before.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from .coding import encode, term_bits, to_texts
from .counting import unpack
from .decoding import PostingList, from_bits, read_lists, to_bits
from .entry import FIELDS
from .merging import Postings, slice_of
from .shards import LARGEST, TERM_BITS, Shard, next_start
from .terms import Terms, listed_text, read_terms

# By field: how often each of some documents has a term now, 0 for no more.
TermChange = Mapping[int, Mapping[int, int]]
Changes = Mapping[str, TermChange]


class _Entry(NamedTuple):
    """A term with its bits."""

    term: str
    bits: np.ndarray


def changes_of(edits: Iterable[tuple[int, bytes | None, bytes | None]]) -> dict[int, Changes]:
    """What edits change, by slice and term. An edit is the number of a document, its counted terms
    before and after; None where there was or is no such document."""
    changes: dict[int, dict[str, dict[int, dict[int, int]]]] = defaultdict(dict)
    for number, before, after in edits:
        old, new = _counts(before), _counts(after)
        for field, term in old.keys() | new.keys():
            count = new.get((field, term), 0)
            if count != old.get((field, term), 0):
                of_term = changes[slice_of(term)].setdefault(term, {})
                of_term.setdefault(field, {})[number] = count
    return dict(changes)


def _counts(packed: bytes | None) -> dict[tuple[int, str], int]:
    """How often each term stands in each field of a document."""
    if packed is None:
        return {}
    head, rest = unpack(packed)
    coded, worded = sum(head[1::3]), sum(head[2::3])
    codes = np.frombuffer(rest[:4 * coded], np.uint32).tolist()
    counts = np.frombuffer(rest[4 * coded:6 * coded + 2 * worded], np.uint16).tolist()
    terms = [(chr(code >> 16) + chr(code & 0xFFFF)).rstrip("\0") for code in codes]
    if worded:
        terms += str(rest[6 * coded + 2 * worded:], "utf-8").split("\n")
    sizes = (*head[1::3], *head[2::3])
    fields = [place % len(FIELDS) for place, size in enumerate(sizes) for _ in range(size)]
    return dict(zip(zip(fields, terms, strict=True), counts, strict=True))


def update_shards(shards: Sequence[Shard], firsts: Sequence[str], changes: Changes, span: int
                  ) -> Iterator[Shard]:
    """The shards of a slice after changes; `firsts` are their first terms."""
    touched = _by_shard(list(map(_order, firsts)), changes)
    at = 0
    while at < max(len(shards), len(touched) > 0):
        if at in touched:
            at = yield from _recut(shards, firsts, touched, at, span)
        else:
            yield shards[at]
            at += 1


def _by_shard(firsts: Sequence[bytes], changes: Changes) -> dict[int, dict[str, TermChange]]:
    """Changes by the place of their shard. A shard's first term decides where the one before it
    ends, which is cut anew, too, without a change of its own."""
    touched: dict[int, dict[str, TermChange]] = {}
    for term, change in changes.items():
        place = max(0, bisect_right(firsts, _order(term)) - 1)
        touched.setdefault(place, {})[term] = change
        if place and firsts[place] == _order(term):
            touched.setdefault(place - 1, {})
    return touched


def _order(term: str) -> bytes:
    """Terms sort as their UTF-16 units do."""
    return term.encode("utf-16-be")


def _recut(shards: Sequence[Shard], firsts: Sequence[str],
           touched: Mapping[int, Changes], at: int, span: int) -> Generator[Shard, None, int]:
    """Shards from a touched one on; returns the place of the first that is as it was."""
    entries: list[_Entry] = []
    following, end = at, max(len(shards), 1)
    while True:
        while following < end and _cost(entries) < LARGEST:
            entries += _entries(shards[following] if shards else None,
                                touched.get(following, {}), span)
            following += 1
        if not entries:  # a change has removed the last terms
            return following
        ends = np.cumsum([len(entry.bits) + TERM_BITS for entry in entries])
        start = next_start(ends, [entry.term for entry in entries], 0)
        yield _shard(entries[:start])
        entries = entries[start:]
        if not entries:
            return following
        if entries[0].term in firsts[at + 1:following]:
            return firsts.index(entries[0].term, at + 1)


def _cost(entries: Iterable[_Entry]) -> int:
    return sum(len(entry.bits) + TERM_BITS for entry in entries)


def _entries(shard: Shard | None, changes: Changes, span: int) -> list[_Entry]:
    """The terms of a shard after changes."""
    entries = dict(_read(shard)) if shard else {}
    if not changes:
        return [_Entry(*row) for row in entries.items()]
    lists = {term: _changed(read_lists(entries[term], span) if term in entries else {}, change)
             for term, change in changes.items()}
    for term in [term for term, of_fields in lists.items() if not of_fields]:
        entries.pop(term, None)
        del lists[term]
    entries |= _write(lists, span)
    return [_Entry(term, entries[term]) for term in sorted(entries, key=_order)]


def _read(shard: Shard) -> Iterator[tuple[str, np.ndarray]]:
    ends = np.cumsum(np.frombuffer(shard.sizes, np.uint32))
    return zip(read_terms(shard.terms), np.split(to_bits(shard.postings)[:ends[-1]], ends[:-1]),
               strict=True)


def _changed(lists: Mapping[int, PostingList], change: TermChange) -> dict[int, PostingList]:
    """The lists of a term after a change, without empty ones, in the order of fields."""
    changed = dict(lists)
    for field, counts in change.items():
        old = lists.get(field, PostingList(np.zeros(0, np.int64), np.zeros(0, np.int64)))
        stay = ~np.isin(old.documents, list(counts))
        new = {document: count for document, count in counts.items() if count}
        documents = np.concatenate((old.documents[stay], np.array(list(new), np.int64)))
        order = np.argsort(documents)
        numbers = np.concatenate((old.counts[stay], np.array(list(new.values()), np.int64)))
        changed[field] = PostingList(documents[order], numbers[order])
    return {field: one for field, one in sorted(changed.items()) if len(one.documents)}


def _write(lists: Mapping[str, Mapping[int, PostingList]], span: int) -> dict[str, np.ndarray]:
    """The bits of terms."""
    if not lists:
        return {}
    rows = [(place, field, one) for place, of_fields in enumerate(lists.values())
            for field, one in of_fields.items()]
    codewords = encode(Postings(
        Terms(np.zeros(len(lists), np.uint32), {}),
        np.array([place for place, _, _ in rows]),
        np.array([field for _, field, _ in rows], dtype=np.uint8),
        np.array([len(one.documents) for _, _, one in rows]),
        np.concatenate([one.documents for _, _, one in rows]).astype(np.uint32),
        np.concatenate([one.counts for _, _, one in rows]).astype(np.uint16),
    ), span)
    sizes = term_bits(codewords).tolist()
    texts = to_texts(codewords, np.arange(len(lists)))
    return {term: to_bits(text)[:size]
            for term, text, size in zip(lists, texts, sizes, strict=True)}


def _shard(entries: Sequence[_Entry]) -> Shard:
    terms = [entry.term for entry in entries]
    return Shard.of(terms, listed_text(terms),
                    from_bits(np.concatenate([entry.bits for entry in entries])),
                    np.array([len(entry.bits) for entry in entries]))
