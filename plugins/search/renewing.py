"""The index of this build from that of the last: what an edit does not touch stays as it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import zip_longest
from typing import NamedTuple, Protocol

import numpy as np

from ..pages.fingerprint import fingerprint
from .coding import span_of
from .counting import unpack
from .entry import FIELDS, SearchDocument
from .merging import collect, sorted_slices
from .records import SIZES, text_digests
from .shards import make_shards
from .state import CountedName, DocumentRange, IndexState, Shards, TermSlice
from .updating import changes_of, update_shards

# Of more documents than this that changed, all shards are made anew: that is then quicker.
_MOST_EDITS = 24


class Counts(Protocol):
    """The counted terms of documents, which are kept by name."""

    def name(self, document: SearchDocument) -> CountedName:
        """What those of a document are called."""

    def of(self, documents: Iterable[SearchDocument]) -> Iterator[bytes]:
        """Those of each document."""

    def kept(self, name: CountedName) -> bytes:
        """Those of a name. KeyError where there are none any more."""


@dataclass(frozen=True)
class Renewed:
    """The state of an index, and its shards: those that were made, by the digest of their slice,
    those that the last build kept, and where these are gone, those made anew."""

    state: IndexState
    made: Mapping[str, Shards]
    kept: Callable[[TermSlice], Shards]
    anew: Callable[[], "Renewed"]

    def shards(self, part: TermSlice) -> Shards:
        """The shards of a slice."""
        if part.digest in self.made:
            return self.made[part.digest]
        with suppress(KeyError):
            return self.kept(part)
        return self._anew.made[part.digest]

    @cached_property
    def _anew(self) -> "Renewed":
        return self.anew()


class _DocumentEdit(NamedTuple):
    """The number of a document, and the names of its counted terms before and after."""

    number: int
    before: CountedName | None
    after: CountedName | None


def renew(last: IndexState, documents: Sequence[SearchDocument], counts: Counts,
          kept: Callable[[TermSlice], Shards]) -> Renewed:
    """The index of these documents; `kept` gives the shards of a slice of the last one, KeyError
    where they are gone."""
    groups = [documents[start:start + SIZES["texts"]]
              for start in range(0, len(documents), SIZES["texts"])]
    digests = list(map(fingerprint, groups))
    known = {block.digest: block for block in last.blocks}
    blocks = [known.get(digest) or DocumentRange(digest, tuple(map(counts.name, group)), b"",
                                         text_digests(group))
              for digest, group in zip(digests, groups, strict=True)]
    anew = partial(_made_anew, blocks, documents, counts)
    if last.slices and last.span == span_of(len(documents)):
        edits = list(_edits(last, blocks))
        if len(edits) <= _MOST_EDITS:
            with suppress(KeyError):  # what was before an edit may be gone
                lengths, slices, made = _edited(last, edits, documents, counts, kept)
                state = IndexState(last.span, _measured(blocks, lengths), slices)
                return Renewed(state, made, kept, anew)
    return anew()


def _edits(last: IndexState, blocks: Iterable[DocumentRange]) -> Iterator[_DocumentEdit]:
    names = (name for block in blocks for name in block.counted)
    for number, (before, after) in enumerate(zip_longest(last.counted, names)):
        if before != after:
            yield _DocumentEdit(number, before, after)


def _edited(last: IndexState, edits: Sequence[_DocumentEdit], documents: Sequence[SearchDocument],
            counts: Counts, kept: Callable[[TermSlice], Shards]
            ) -> tuple[np.ndarray, tuple[TermSlice, ...], dict[str, Shards]]:
    """Lengths, slices and new shards after edits. KeyError where something is not kept."""
    before = [edit.before and counts.kept(edit.before) for edit in edits]
    new = counts.of(documents[edit.number] for edit in edits if edit.after)
    after = [next(new) if edit.after else None for edit in edits]
    lengths = np.zeros((len(documents), len(FIELDS)), np.int64)
    common = min(len(documents), len(last.counted))
    lengths[:common] = last.lengths[:common]
    for edit, counted in zip(edits, after, strict=True):
        if counted:
            lengths[edit.number] = unpack(counted)[0][::3]
    slices, made = list(last.slices), {}
    changes = changes_of(zip([edit.number for edit in edits], before, after, strict=True))
    for place, of_terms in changes.items():
        firsts = [head.first_term for head in slices[place].heads]
        shards = tuple(update_shards(kept(slices[place]), firsts, of_terms, last.span))
        slices[place] = TermSlice.of(shards)
        made[slices[place].digest] = shards
    return lengths, tuple(slices), made


def _made_anew(blocks: Sequence[DocumentRange], documents: Sequence[SearchDocument], counts: Counts
               ) -> Renewed:
    """The index of documents, as if there had been none before."""
    collected, span = collect(counts.of(documents)), span_of(len(documents))
    every = [tuple(make_shards(postings, span)) for postings in sorted_slices(collected)]
    slices = tuple(map(TermSlice.of, every))
    made = {part.digest: shards for part, shards in zip(slices, every, strict=True)}
    state = IndexState(span, _measured(blocks, collected.lengths), slices)
    return Renewed(state, made, lambda part: made[part.digest], partial(_made_anew, blocks,
                                                                        documents, counts))


def _measured(blocks: Iterable[DocumentRange], lengths: np.ndarray) -> tuple[DocumentRange, ...]:
    """The blocks with the lengths of their documents."""
    size = SIZES["texts"]
    return tuple(block.with_lengths(lengths[number * size:(number + 1) * size])
                 for number, block in enumerate(blocks))
