"""From what a form sends to the bytes of the file, and from findings back to its controls."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..documents.findings import Finding, to_rows
from ..documents.rewriting import CannotRewrite, cut, rewrite
from .controls import ALL_FIELDS, ORDER, entered, is_doubt, kind_of, shown

EMPTY = "---\n---\n\n"

# By key, what its control holds: one text, or one for each item.
Values = Mapping[str, Sequence[str]]


def compose_new(values: Values, body: str) -> bytes:
    """A new file."""
    text = body.replace("\r\n", "\n").strip("\n")
    return compose(f"{EMPTY}{text}\n".encode(), values)


def compose(data: bytes, values: Values, verified: Iterable[str] = ()) -> bytes:
    """The file with what was entered; a key whose control shows what it showed stays as it is.

    The mark of doubt that an import left goes from the keys that are new or `verified`.
    """
    source = cut(data)
    now = source.values
    changed = {}
    for field in ALL_FIELDS:
        kind, _ = kind_of(field)
        if field.key not in values:
            continue
        items = tuple(item.strip() for item in values[field.key] if item.strip())
        if items != shown(kind, now.get(field.key)):
            changed[field.key] = entered(kind, items)
    settled = [key for key in {*changed, *verified} if is_doubt(source.comment(key))]
    return rewrite(data, changed, ORDER, settled)


def with_keys(findings: Iterable[Finding], data: bytes) -> list[dict[str, Any]]:
    """Findings as plain values, each with the key it is about, "" for one about the body."""
    lines = _lines(data)
    return [{**row, "key": _key(row, lines)} for row in to_rows(findings)]


def _lines(data: bytes) -> list[tuple[int, str]]:
    """The line of each key, and the first line of the body, in order."""
    try:
        source = cut(data)
    except CannotRewrite:
        return []
    first = source.before.count("\n") + 1
    keys = [(first + source.yaml.count("\n", 0, place.start), key)
            for key, place in source.places.items()]
    return sorted(keys) + [(first + source.yaml.count("\n"), "")]


def _key(row: Mapping[str, Any], lines: list[tuple[int, str]]) -> str:
    if row["rule"] == "KEY-03":  # of a key that is not there, only the message knows
        return next((key for key in ORDER if f"“{key}”" in row["message"]), "")
    return next((key for line, key in reversed(lines) if line <= row["line"]), "")
