"""Values kept on the disk while thousands of others are read: memory holds only where they lie."""

import pickle
import tempfile
from collections.abc import Iterator
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Spool(Generic[Value]):
    """Values by key in a temporary file that ends with the process."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  closed by __exit__
        self._places: dict[str, int] = {}

    def __enter__(self) -> "Spool[Value]":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order in which their values came."""
        return iter(self._places)

    def add(self, key: str, value: Value) -> None:
        """Keeps a value."""
        self._places[key] = self._file.seek(0, 2)
        pickle.dump(value, self._file, 5)

    def get(self, key: str) -> Value:
        """The value of a key. KeyError where there is none."""
        self._file.seek(self._places[key])
        value: Value = pickle.load(self._file)
        return value
