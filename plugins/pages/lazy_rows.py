"""Rows of a list, made when they are rendered: a page that is up to date needs none."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class LazyRows(Sequence[Any]):
    """The row that `make` gives for each of `things`; `dependency_digests` covers all they use."""

    things: Sequence[Any]
    make: Callable[[Any], Any]
    dependency_digests: Callable[[Sequence[Any]], tuple[Any, ...]]

    @property
    def fingerprint_key(self) -> tuple[Any, ...]:
        """Digests of everything the rows depend on."""
        return self.dependency_digests(self.things)

    def __getitem__(self, at: Any) -> Any:
        return tuple(self)[at]

    def __iter__(self) -> Iterator[Any]:
        return map(self.make, self.things)

    def __len__(self) -> int:
        return len(self.things)

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (tuple(self),)  # another process needs no more
