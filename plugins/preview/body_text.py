"""The body of a file as it stands in the editor, and back: what is not changed keeps every byte."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..documents.rewriting import cut
from .text_merging import TextPart, merge_lines

_FENCE_LINE = re.compile(r"---[ \t]*\r?(?:\n|\Z)")
_LEAD = re.compile(r"(?:[ \t]*\r?\n)*")
_ENDS_BLANK = re.compile(r"\n\r?\n\Z")


@dataclass(frozen=True, slots=True)
class _Body:
    """The text of a file: all before the body with the blank lines that follow it, the body
    without blank lines around it, the blank lines at the end."""

    before: str
    text: str
    after: str

    @property
    def is_crlf(self) -> bool:
        """How its lines end, those of the front matter where it has none of its own."""
        return "\r\n" in (self.text if "\n" in self.text else self.before)


def body_of(data: bytes) -> str:
    """The body as an editor shows it. CannotRewrite where no form can show the file."""
    return _cut(data).text.replace("\r\n", "\n")


def first_line_of(data: bytes) -> int:
    """The number of its first line in the file, from 1."""
    return _cut(data).before.count("\n") + 1


def merge_body(data: bytes, base: str, entered: str) -> tuple[TextPart, ...]:
    """The body with what was entered by somebody who began with `base`, in parts."""
    body = _cut(data)
    wanted = entered.replace("\r\n", "\n").rstrip().lstrip("\n")
    last = "\r" * body.after.startswith("\r\n")
    return merge_lines(*(text.split("\n") if text else []
                         for text in (base, body.text and body.text + last, wanted)))


def with_body(data: bytes, parts: Sequence[TextPart]) -> bytes:
    """The file with this body; of lines in conflict with those entered."""
    body = _cut(data)
    end = "\r" * body.is_crlf
    lines = [line for part in parts for line in (
        part.found if part.entered is None else [line + end for line in part.entered])]
    text = "\n".join(lines).rstrip("\r")
    if body.text:
        return f"{body.before}{text}{body.after}".encode()
    begin = body.before if body.before.endswith("\n") else f"{body.before}{end}\n"
    blank = "" if _ENDS_BLANK.search(begin) else f"{end}\n"
    return f"{begin}{blank}{text}{end}\n".encode() if text else data


def _cut(data: bytes) -> _Body:
    after = cut(data).after
    fence = _FENCE_LINE.match(after)
    rest = after[fence.end():] if fence else ""
    lead = _LEAD.match(rest)
    at = lead.end() if lead else 0
    text = rest[at:].rstrip()
    whole = data.decode("utf-8")
    return _Body(whole[:len(whole) - len(rest) + at], text, rest[at + len(text):])
