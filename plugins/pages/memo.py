"""Values known by what they depend on: computed when they are asked for, and kept while that is
the same.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from .store import Store

T = TypeVar("T")


@dataclass(frozen=True)
class Memo(Generic[T]):
    """A value that follows from `depends_on` alone, which stands for it in a fingerprint.

    So a page that is up to date never has it computed.
    """

    depends_on: object
    compute: Callable[[], T]

    @property
    def fingerprint_key(self) -> object:
        """What stands for the value."""
        return self.depends_on

    @cached_property
    def value(self) -> T:
        """The value, computed once."""
        return self.compute()


class LazyRows(Memo[tuple[Any, ...]], Sequence[Any]):
    """The rows of a list, which read like a tuple."""

    def __getitem__(self, at: Any) -> Any:
        return self.value[at]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.value)

    def __len__(self) -> int:
        return len(self.value)

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (self.value,)  # another process needs no more


def _always(value: object) -> bool:
    return True


def _never(name: str) -> bool:
    return False


class MemoTable:
    """Memos whose values are kept in the store, by name; one not asked for is forgotten.

    `renewed` are the names whose value was computed anew. The store begins anew with every change
    of the program, so a value never outlives its rules.
    """

    def __init__(self, store: Store, namespace: str):
        self._store, self._namespace = store, namespace
        self._known = store.items(namespace)
        self._asked: set[str] = set()
        self.renewed: set[str] = set()

    def value(self, name: str, memo: Memo[T], holds: Callable[[T], bool] = _always) -> T:
        """The value of the memo, from the store where what it depends on is the same and the value
        `holds`."""
        self._asked.add(name)
        kept = self._known.get(name)
        if kept and kept[2][0] == memo.depends_on:
            value: T = kept[2][1]
            if holds(value):
                return value
        self.renewed.add(name)
        self._store.put(self._namespace, name, (0, 0), "", (memo.depends_on, memo.value))
        return memo.value

    def kept(self, name: str) -> Any:
        """The value that is kept by this name, whatever it depends on; None without one."""
        return self._known[name][2][1] if name in self._known else None

    def close(self, spares: Callable[[str], bool] = _never) -> None:
        """Forgets what was not asked for, but for the names it `spares`; makes the rest last."""
        gone = {name for name in self._known.keys() - self._asked if not spares(name)}
        if gone:
            self._store.delete(self._namespace, gone)
        self._store.flush_namespace(self._namespace)
