"""Values that a build keeps for the next, each under a name and good for one key."""

from collections.abc import Callable
from typing import TypeVar

from .store import Store

Value = TypeVar("Value")


class Memo:
    """Values by name, each good as long as its key is the same; what is not asked for is forgotten.

    `renewed` are the names whose value was made anew.

    The store begins anew with every change of the program, so a value never outlives its rules.
    """

    def __init__(self, store: Store, namespace: str):
        self._store, self._namespace = store, namespace
        self._known = store.items(namespace)
        self._asked: set[str] = set()
        self.renewed: set[str] = set()

    def get_or_compute(self, name: str, key: object, compute: Callable[[], Value]) -> Value:
        """The value kept under the name for this key, else a new one."""
        self._asked.add(name)
        kept = self._known.get(name)
        if kept and kept[2][0] == key:
            value: Value = kept[2][1]
            return value
        value = compute()
        self.renewed.add(name)
        self._store.put(self._namespace, name, (0, 0), "", (key, value))
        return value

    def close(self) -> None:
        """Forgets what was not asked for, and makes the rest last."""
        gone = self._known.keys() - self._asked
        if gone:
            self._store.delete(self._namespace, gone)
        self._store.flush_namespace(self._namespace)
