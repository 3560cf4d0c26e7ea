"""Footnotes: small lines at the foot of a page that a raised sign in its text points to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..blocks import Paragraph, Span
from .geometry import PageLine

_SIGN = re.compile(r"(\d{1,3}|[①-⑳*])\s*")
_SMALLER = 0.92  # of the size of the text


@dataclass(frozen=True, slots=True)
class Notes:
    """The pages with references in place of signs, the notes' texts, the signs taken out."""

    pages: tuple[tuple[PageLine, ...], ...]
    notes: tuple[Paragraph, ...]
    signs: tuple[str, ...]


def find_notes(pages: Sequence[Sequence[PageLine]], em: float) -> Notes:
    """Footnotes of pages whose text has the size `em`; numbered through the document."""
    found: list[Paragraph] = []
    signs: list[str] = []
    kept = []
    for page in pages:
        foot = _foot(page, em)
        starts = [at for at, line in enumerate(foot) if is_note(line, page)]
        if not starts or starts[0] != 0:
            kept.append(tuple(page))
            continue
        body = [line for line in page if not any(line is other for other in foot)]
        for first, last in zip(starts, [*starts[1:], len(foot)], strict=True):
            label = str(len(found) + 1)
            sign = _sign_of(foot[first])
            body = _with_reference(body, sign, label)
            text = "".join(line.text for line in foot[first:last])[len(sign):].lstrip()
            found.append(Paragraph((Span(text),), role=f"note:{label}",
                                   place=f"第 {foot[first].page} 页"))
            signs.append(sign)
        kept.append(tuple(body))
    return Notes(tuple(kept), tuple(found), tuple(signs))


def _foot(page: Sequence[PageLine], em: float) -> list[PageLine]:
    """The small lines that a page ends with."""
    foot: list[PageLine] = []
    for line in reversed(page):
        if line.table is not None or line.em > _SMALLER * em:
            break
        foot.insert(0, line)
    return foot if len(foot) < len(page) else []


def _sign_of(line: PageLine) -> str:
    match = _SIGN.match(line.text)
    return match[1] if match else ""


def is_note(line: PageLine, page: Sequence[PageLine]) -> bool:
    """True where a line begins with a sign that stands raised in the page's text."""
    sign = _sign_of(line)
    return bool(sign) and any(span.mark == "sup" and span.text == sign
                              for other in page if other is not line for span in other.spans)


def _with_reference(lines: Sequence[PageLine], sign: str, label: str) -> list[PageLine]:
    """The lines with the first raised `sign` as a reference to the note `label`."""
    done, referring = False, []
    for line in lines:
        spans: list[Span] = []
        for span in line.spans:
            is_sign = not done and span.mark == "sup" and span.text == sign
            done = done or is_sign
            spans.append(Span(label, "note") if is_sign else span)
        referring.append(replace(line, spans=tuple(spans)))
    return referring
