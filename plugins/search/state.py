"""What a build keeps of the index for the next, so that an edit costs what it changes.

The state is one value, so that it is never half of one build and half of another; it names the
shards of each slice of terms by their digest, under which the store has them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from ..pages.fingerprint import fingerprint
from ..pages.store import Store
from .entry import FIELDS
from .shards import Shard, ShardHead

_STATE, _KIND = "state", "shards"

CountedName = tuple[str, str]  # what the store calls the counted terms of a document
Shards = tuple[Shard, ...]


@dataclass(frozen=True, slots=True)
class DocumentRange:
    """A range of documents: the digest of all, the names of their counted terms, their lengths
    (four bytes each, document × field), the digests of their files of texts."""

    digest: str
    counted: tuple[CountedName, ...]
    lengths: bytes
    texts: tuple[str, ...]

    def with_lengths(self, lengths: np.ndarray) -> "DocumentRange":
        """The same with lengths, document × field."""
        return replace(self, lengths=lengths.astype(np.uint32).tobytes())


@dataclass(frozen=True, slots=True)
class TermSlice:
    """A slice of terms: the digest of its shards, and what stands for each."""

    digest: str
    heads: tuple[ShardHead, ...]

    @classmethod
    def of(cls, shards: Shards) -> "TermSlice":
        """The slice of these shards."""
        heads = tuple([shard.head for shard in shards])
        return cls(fingerprint(heads), heads)


@dataclass(frozen=True, slots=True)
class IndexState:
    """An index whose gaps are coded for `span` documents."""

    span: int = 0
    blocks: tuple[DocumentRange, ...] = ()
    slices: tuple[TermSlice, ...] = ()

    @property
    def lengths_by_block(self) -> list[np.ndarray]:
        """The lengths of the documents of each block: document × field."""
        return [np.frombuffer(block.lengths, np.uint32).reshape(-1, len(FIELDS)).astype(np.int64)
                for block in self.blocks]

    @property
    def lengths(self) -> np.ndarray:
        """The lengths of all documents: document × field."""
        return np.concatenate([np.zeros((0, len(FIELDS)), np.int64), *self.lengths_by_block])

    @property
    def counted(self) -> list[CountedName]:
        """The names of the counted terms of all documents."""
        return [name for block in self.blocks for name in block.counted]


def nothing_kept(part: TermSlice) -> Shards:
    """Stands for a store without any shards: KeyError."""
    raise KeyError(part.digest)


class StateStore:
    """The state of one site in the store, with its shards by slice."""

    def __init__(self, store: Store, site: str):
        self._store, self._namespace = store, f"search {site}"

    def load(self) -> IndexState:
        """The state of the last build, an empty one where there is none."""
        kept = self._store.items(self._namespace).get(_STATE)
        return kept[0] if kept else IndexState()

    def shards(self, part: TermSlice) -> Shards:
        """The shards of a slice. KeyError where another build has removed them."""
        shards: Shards = self._store.text(part.digest, _KIND)
        return shards

    def keep(self, state: IndexState, made: Mapping[str, Shards]) -> None:
        """Keeps the state, and the shards that were made, by the digest of their slice."""
        if state == self.load():
            return
        self._store.delete(self._namespace, ())  # what the last state has left
        for digest, shards in made.items():
            self._store.keep_text(digest, shards, _KIND)
        for number, part in enumerate(state.slices):
            if part.digest in made:
                self._store.put(self._namespace, f"slice {number}", (), part.digest, None)
        self._store.put(self._namespace, _STATE, (), "", state)

