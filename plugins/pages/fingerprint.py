"""The fingerprint of a page: one digest over all that its bytes can depend on."""

import hashlib
import marshal
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import Any

_PLAIN = (str, int, float, bool, bytes, type(None))


def fingerprint(*values: Any) -> str:
    """The digest of values: dataclasses, tuples, dates and plain values, in any nesting.

    A value with an `identity` is taken to be that (a document is its path and digest).
    """
    return hashlib.blake2b(marshal.dumps(canonical(values), 2), digest_size=16).hexdigest()


def canonical(value: Any) -> Any:
    """The value in plain types that `marshal` writes one way only."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return tuple([item if type(item) is str else canonical(item) for item in value])
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(kind):
        return kind.__name__, canonical(_parts(kind)(value))
    if isinstance(value, (list, dict)) or callable(value):
        return _canonical_other(value)
    raise TypeError(f"no fingerprint for {kind.__name__}")


def _canonical_other(value: Any) -> Any:
    if isinstance(value, list):
        return [canonical(item) for item in value]
    if isinstance(value, dict):
        return sorted((canonical(key), canonical(item)) for key, item in value.items())
    return f"{value.__module__}.{value.__qualname__}"


@lru_cache(maxsize=256)
def _parts(kind: type) -> Callable[[Any], tuple]:
    """How to take a dataclass apart: by its identity where it has one, else by its fields."""
    names = ["identity"] if hasattr(kind, "identity") else [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)
