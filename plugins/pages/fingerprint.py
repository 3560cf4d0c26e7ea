"""The fingerprint of a page: one digest over all that its bytes can depend on."""

import hashlib
import marshal
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import Any

_PLAIN = frozenset({str, int, float, bool, bytes, type(None)})
_PLAIN_FIELDS = frozenset({*_PLAIN, str | None, int | None})


def fingerprint(*values: object) -> str:
    """The digest of values: dataclasses, tuples, dates and plain values, in any nesting.

    A value with a `fingerprint_key` is taken to be that: a document is its path and digest, a
    `Memo` what it depends on.
    TypeError for a value of any other kind.
    """
    return hashlib.blake2b(marshal.dumps(canonical(values), 2), digest_size=16).hexdigest()


def canonical(value: object) -> Any:
    """The value in plain types that `marshal` writes one way only."""
    kind = type(value)
    return value if kind in _PLAIN else _way(kind)(value)


def _find_way(kind: type) -> Callable[[Any], Any]:
    """How values of a type become plain."""
    if kind in (tuple, list):
        return _plain_items
    if issubclass(kind, tuple):
        name = kind.__name__
        return lambda value: (name, *_plain_items(value))
    if kind is dict:
        return lambda value: tuple(
            sorted((canonical(key), canonical(item)) for key, item in value.items()))
    if issubclass(kind, Enum):
        return lambda value: value.value
    if kind in (date, datetime):
        return lambda value: value.isoformat()
    if is_dataclass(kind):
        return _way_of_dataclass(kind)
    if hasattr(kind, "__get__"):  # a function or method
        return lambda function: f"{function.__module__}.{function.__qualname__}"
    raise TypeError(f"no fingerprint for {kind.__name__}")


_way: Callable[[type], Callable[[Any], Any]] = lru_cache(maxsize=256)(_find_way)


def _way_of_dataclass(kind: type) -> Callable[[Any], Any]:
    """By its key where it has one, else by its fields; flat ones need no second look."""
    name = kind.__name__
    if hasattr(kind, "fingerprint_key"):
        return lambda value: (name, canonical(value.fingerprint_key))
    if len(fields(kind)) == 1:
        only = fields(kind)[0].name
        return lambda value: (name, canonical(getattr(value, only)))
    take = attrgetter(*(field.name for field in fields(kind)))
    if all(field.type in _PLAIN_FIELDS for field in fields(kind)):
        return lambda value: (name, take(value))
    return lambda value: (name, _plain_items(take(value)))


def _plain_items(values: Iterable[object]) -> tuple[Any, ...]:
    """Each value in plain types; `canonical` for many, without a call for each."""
    return tuple([value if (kind := type(value)) in _PLAIN else _way(kind)(value)
                  for value in values])
