"""A file that no form can change, as text: what is wrong, in which lines, and where it is."""

from dataclasses import dataclass
from typing import Any

from .context import PreviewContext
from .panel import finding_view

_TEXTS = (".md", ".yml", ".csv", ".txt")
_LARGEST = 1024 * 1024  # bytes of a text that are looked at
_WIDEST = 400  # characters of a line that are shown
_FIRST, _AROUND, _MOST = 20, 3, 200


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the file; `is_faulty` where a finding is about it, `is_apart` after a gap."""

    number: int
    text: str
    is_faulty: bool
    is_apart: bool


def source_view(context: PreviewContext, path: str, reason: str) -> dict[str, Any]:
    """What the page of a file shows. NoSuchDocument where the content has no such file."""
    file = context.listed(path)
    rows = context.publisher.state.findings_of(path)
    lines: tuple[SourceLine, ...] = ()
    if path.lower().endswith(_TEXTS):
        with file.open("rb") as stream:
            lines = _lines(stream.read(_LARGEST), {row["line"] for row in rows if row["line"]})
    return {"path": path, "reason": reason, "file": str(file), "editor": context.link(path),
            "lines": lines, "count": len(rows),
            "findings": [finding_view(context, row, path) for row in rows[:_MOST]]}


def _lines(data: bytes, faulty: set[int]) -> tuple[SourceLine, ...]:
    """The lines about the faulty ones, the first lines where none is."""
    texts = _text(data).splitlines()
    near = {number for line in faulty for number in range(line - _AROUND, line + _AROUND + 1)}
    wanted = sorted(near & set(range(1, len(texts) + 1)))[:_MOST] or range(
        1, min(_FIRST, len(texts)) + 1)
    return tuple(SourceLine(number, texts[number - 1][:_WIDEST], number in faulty,
                            number > 1 and number - 1 not in wanted) for number in wanted)


def _text(data: bytes) -> str:
    """The text in whatever of the usual encodings it is written."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
