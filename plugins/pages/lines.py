"""Lines of a list, made when they are shown: a page that stays as it is needs none."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Lines(Sequence):
    """The line that `make` makes of each of `things`; `told` tells what they all follow from."""

    things: Sequence[Any]
    make: Callable[[Any], Any]
    told: Callable[[Sequence[Any]], tuple[Any, ...]]

    @property
    def fingerprint_key(self) -> tuple[Any, ...]:
        """What the lines follow from."""
        return self.told(self.things)

    def __getitem__(self, at: Any) -> Any:
        return tuple(self)[at]

    def __iter__(self) -> Iterator[Any]:
        return map(self.make, self.things)

    def __len__(self) -> int:
        return len(self.things)

    def __reduce__(self) -> tuple:
        return tuple, (tuple(self),)  # another process needs no more
