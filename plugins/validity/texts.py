"""The texts of a document in time: from when until when each applied, because of what, its name.

至 of a text and the first day of the next are one line of time: where one is not declared, it
follows from the other, from 施行日期, from the decisions that amend the document, else from the
days of publication. A first day that follows from none of them is not known: then the newest
text stands for every day.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from ..documents.dates import han_date
from ..documents.document import Document
from ..documents.library import Library
from ..documents.numbers import DocumentNumber
from .events import Cause, cause_of
from .relations import Effect, effective_from
from .timeline import Timelines, start_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a document: its first and last day, None where open or not known; the decision
    that made it; what tells it from the other texts (2024年原文)."""

    document: Document
    since: date | None
    until: date | None
    because: Cause | None = None
    name: str = ""

    @property
    def phrase(self) -> str:
        """Its name within a sentence."""
        return f"{self.name}的文本" if self.name.endswith("修改") else self.name


def list_texts(library: Library, timelines: Timelines) -> dict[str, tuple[Text, ...]]:
    """By the path of each document with several texts, these, oldest first, the newest last; a
    text that is withdrawn is not shown."""
    found = {}
    for path, files in library.texts.of.items():
        shown = [file for file in files if not file.withdrawn]
        if len(shown) > 1 and shown[-1].path == path:
            found[path] = place_texts(shown, library.texts.until, timelines.effects_on(path))
    return found


def place_texts(
    files: Sequence[Document], until: Mapping[str, date | None], effects: Sequence[Effect]
) -> tuple[Text, ...]:
    """The texts of one document, oldest first, in time."""
    amendments = {effect.day: effect.cause for effect in effects
                  if effect.kind == "amends" and effect.day}
    since = list(_first_days(files, until, sorted(amendments)))
    texts = []
    for at, file in enumerate(files):
        following = since[at + 1] if at + 1 < len(files) else None
        last = until.get(file.path) or (following - _DAY if following else None)
        begun = since[at]
        cause = amendments.get(begun) if at and begun else None
        texts.append(Text(file, begun, last, cause_of(cause) if cause else None))
    return _named(texts)


def text_on(texts: Sequence[Text], day: date) -> Text:
    """The text that applied on a day; the first before any did."""
    begun = (text for text in reversed(texts) if text.since is None or text.since <= day)
    return next(begun, texts[0])


def period_words(text: Text) -> str:
    """2024年4月1日至2025年1月31日适用."""
    since = han_date(text.since) if text.since else ""
    until = f"至{han_date(text.until)}" if text.until else ""
    if not since and not until:
        return "适用的起止日期没有载明"
    return f"{since}{until}适用" if until else f"{since}起适用"


def _first_days(
    files: Sequence[Document], until: Mapping[str, date | None], amended: Sequence[date]
) -> Iterator[date | None]:
    """The first day of each text."""
    start = start_of(files).day
    yield start if start > date.min else None
    for at, (before, text) in enumerate(pairwise(files)):
        last = until.get(before.path)
        if last:
            yield last + _DAY
        elif _is_later(effective_from(before), effective_from(text)):
            yield effective_from(text)
        elif len(amended) == len(files) - 1:
            yield amended[at]
        elif _is_later(before.published_on, text.published_on):
            yield text.published_on
        else:
            yield None


def _is_later(before: date | None, day: date | None) -> bool:
    return bool(before and day and before < day)


def _named(texts: Sequence[Text]) -> tuple[Text, ...]:
    """The texts with their names; the day is added where two would share one."""
    numbers = Counter(text.document.document_number for text in texts)
    names = [_name(text, at == 0, numbers) for at, text in enumerate(texts)]
    shared = Counter(names)
    return tuple(replace(text, name=name if shared[name] == 1 else _distinct(text, name))
                 for text, name in zip(texts, names, strict=True))


def _name(text: Text, is_first: bool, numbers: Counter[DocumentNumber | None]) -> str:
    """Its own 文号; 2024年原文; by which decision it was amended; since when it stands."""
    own = text.document.document_number
    if own and numbers[own] == 1 and len(numbers) - (None in numbers) > 1:
        return str(own)
    if is_first:
        begun = text.since or text.document.signed_on or text.document.published_on
        return f"{begun.year}年原文" if begun else "原文"
    if text.because and text.because.document_number:
        return f"根据{_short(text.because.document_number)}修改"
    published = text.document.published_on
    if text.since:
        return f"{han_date(text.since)}起的文本"
    return f"{han_date(published)}公布的文本" if published else "后来的文本"


def _short(number: str) -> str:
    """〔2025〕2号 of 示政发〔2025〕2号: the body is that of the document itself, most often."""
    at = number.find("〔")
    return number[at:] if at > 0 else number


def _distinct(text: Text, name: str) -> str:
    begun = text.since or text.document.published_on
    return f"{name}（{han_date(begun) if begun else text.document.path}）"
