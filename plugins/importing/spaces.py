"""Layout spaces: the runs of blanks that typists and web pages align text with."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .blocks import Span

_INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_BLANK = re.compile(r"\s+")
_BESIDE_CHINESE = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")


def tidy(text: str) -> str:
    """The text with each run of blanks as one, none at its ends, nothing invisible."""
    shown = _CONTROL.sub("", _INVISIBLE.sub("", text))
    return _BLANK.sub(_one_blank, shown).strip()


def tidy_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans as `tidy` would leave their joined text; empty ones are gone."""
    tidied = list(_joined(_collapsed(spans)))
    if tidied:
        tidied[0] = replace(tidied[0], text=tidied[0].text.lstrip())
        tidied[-1] = replace(tidied[-1], text=tidied[-1].text.rstrip())
    return tuple(span for span in tidied if span.text)


def close_up(text: str) -> str:
    """A title on one line: no blanks beside Chinese characters."""
    return _BESIDE_CHINESE.sub("", tidy(text))


def _collapsed(spans: Iterable[Span]) -> Iterator[Span]:
    blank = True  # at the beginning of a paragraph none is wanted
    for span in spans:
        text = _BLANK.sub(_one_blank, _CONTROL.sub("", _INVISIBLE.sub("", span.text)))
        if blank:
            text = text.lstrip()
        if text:
            blank = text[-1].isspace()
            yield replace(span, text=text)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Neighbours of one kind as one span."""
    waiting: Span | None = None
    for span in spans:
        if waiting and (waiting.mark, waiting.href) == (span.mark, span.href) != ("note", ""):
            waiting = replace(waiting, text=waiting.text + span.text)
            continue
        if waiting:
            yield waiting
        waiting = span
    if waiting:
        yield waiting


def _one_blank(match: re.Match[str]) -> str:
    return "\u3000" if "\u3000" in match[0] else " "
