"""From what a form sends to the bytes of the file, and from findings back to its controls."""

from collections.abc import Iterable, Mapping
from typing import Any

from ..documents.fields import REVIEWS
from ..documents.findings import Finding, to_rows
from ..documents.rewriting import CannotRewrite, cut, rewrite
from .body_text import first_line_of
from .controls import ALL_FIELDS, ORDER, entered, is_doubt, meant, shown
from .merging import Shown

EMPTY = "---\n---\n\n"
_FIELDS = {field.key: field for field in ALL_FIELDS if field.key != REVIEWS}  # signed, not typed


def compose_new(values: Shown, body: str) -> bytes:
    """A new file."""
    text = body.replace("\r\n", "\n").strip("\n")
    return compose(f"{EMPTY}{text}\n".encode(), values)


def compose(data: bytes, values: Shown, verified: Iterable[str] = ()) -> bytes:
    """The file with these values; a key that is not among them stays as it is.

    The mark of doubt that an import left goes from the keys that are new or `verified`.
    """
    source = cut(data)
    changed = {key: entered(_FIELDS[key], items) for key, items in values.items()}
    resolved = [key for key in {*changed, *verified} if is_doubt(source.comment(key))]
    return rewrite(data, changed, ORDER, resolved)


def shown_by(data: bytes) -> Shown:
    """What the form shows of a file, by key. CannotRewrite where it can show nothing."""
    values = cut(data).values
    return {key: shown(field, values[key])
            for key, field in _FIELDS.items() if key in values}


def doubts_of(data: bytes) -> list[str]:
    """The keys that are still marked as doubtful. CannotRewrite where there is no telling."""
    source = cut(data)
    return [key for key in source.values if is_doubt(source.comment(key))]


def meant_by(values: Mapping[str, Iterable[str]]) -> Shown:
    """What was entered, without what says nothing; a day in any writing as the files have it."""
    return {key: tuple(filter(None, (meant(_FIELDS[key], item) for item in items)))
            for key, items in values.items() if key in _FIELDS}


def with_keys(findings: Iterable[Finding], data: bytes) -> list[dict[str, Any]]:
    """Findings as plain values, each with the key it is about, or with the line of the body as an
    editor shows it."""
    lines = _lines(data)
    first = _first_line(data)
    return [{**row, "key": _key(row, lines),
             "body_line": max(found.line - first + 1, 0) if first else 0}
            for found in findings for row in to_rows((found,))]


def key_of_line(data: bytes, line: int) -> str:
    """The key that stands in a line of the file, "" in a line of the body."""
    return next((key for begin, key in reversed(_lines(data)) if begin <= line), "")


def _first_line(data: bytes) -> int:
    try:
        return first_line_of(data)
    except CannotRewrite:
        return 0


def _lines(data: bytes) -> list[tuple[int, str]]:
    """The line of each key, and the first line of the body, in order."""
    try:
        source = cut(data)
    except CannotRewrite:
        return []
    first = source.before.count("\n") + 1
    keys = [(first + source.text.count("\n", 0, place.start), key)
            for key, place in source.places.items()]
    return [*sorted(keys), (first + source.text.count("\n"), "")]


def _key(row: Mapping[str, Any], lines: list[tuple[int, str]]) -> str:
    if row["rule"] == "KEY-03":  # of a key that is not there, only the message knows
        return next((key for key in ORDER if f"“{key}”" in row["message"]), "")
    return next((key for line, key in reversed(lines) if line <= row["line"]), "")
