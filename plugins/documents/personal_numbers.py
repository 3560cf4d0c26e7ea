"""Personal numbers in text, however they are set, and the text with them masked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .number_kinds import FORMS, NumberForm
from .plain_signs import plain

_RUN = re.compile(r"\d(?:[ \-\n./_|,，、:·—（）()【】]*[\d*Xx]){10,}")  # however it is set
_BEGINS = re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][ ]?[A-Za-z]|[0-9A-Za-z]")
_NAMES = re.compile(r"^(?:加?[Qq][ -]?[Qq]|[VvWw][Xx]|[Ww]e[Cc]hat|加[Vv]|[Vv]信|[Tt][Ee][Ll])")
_PIECE = 7  # digits of a number that tell something
_BLANKS = re.compile(r"[ \-.\n|]")


@dataclass(frozen=True, slots=True)
class Leak:
    """A personal number: its kind, where it stands, and how it may be shown in a report."""

    kind: str
    at: int
    end: int
    masked: str


@lru_cache(maxsize=4)
def find_leaks(text: str) -> tuple[Leak, ...]:
    """Every personal number in a text, in order of place; several rules ask for one text."""
    searched = plain(text)
    found: list[Leak] = []
    taken: set[int] = set()
    runs = (re.sub(r"[^\d*Xx]", "", run[0]) for run in _RUN.finditer(searched.text))
    longest = max(map(len, runs), default=0)
    for form in FORMS:
        if form.digits > longest or not any(word in searched.text for word in form.needs):
            continue
        for match in _matches(form, searched.text, taken):
            taken.update(range(match.start(), match.end()))
            start = match.start() + _start(match[0])
            found.append(Leak(form.kind, searched.place(start), searched.place(match.end() - 1) + 1,
                              mask(searched.text[start:match.end()])))
    return tuple(sorted(found, key=lambda leak: leak.at))


def _matches(form: NumberForm, text: str, taken: set[int]) -> Iterator[re.Match[str]]:
    """Where a form is; what looks like it from one digit on may be it from the next."""
    at = 0
    while match := form.pattern.search(text, at):
        digits = re.sub(r"[^0-9A-Za-z]", "", match[0])
        is_free = taken.isdisjoint(range(match.start(), match.end()))
        if is_free and form.accepts(digits, text, match):
            yield match
            at = match.end()
        else:
            at = match.start() + 1


def mask_leaks(text: str) -> str:
    """The text with every personal number in it masked."""
    for leak in reversed(find_leaks(text)):
        text = text[:leak.at] + leak.masked + text[leak.end:]
    return text


def mask_pieces(said: str, text: str) -> str:
    """What is said of a text, in which a quotation may end within a number: each number of the
    text masked, though only its first or its last digits are quoted."""
    for leak in find_leaks(text):
        number = text[leak.at:leak.end]
        for length in range(len(number), _PIECE - 1, -1):
            for piece in {number[:length], number[-length:]} if length < len(number) else ():
                said = said.replace(piece, f"{piece[:2]}{'*' * (length - 2)}")
    return said


def mask(number: str) -> str:
    """The number as a report may show it: its first two signs and its last three (of short ones
    the last), stars between."""
    signs = _BLANKS.sub("", number)
    last = 3 if len(signs) > 10 else 1
    return f"{signs[:2]}{'*' * (len(signs) - 2 - last)}{signs[-last:]}"


def _start(written: str) -> int:
    """Where the number begins in what a form has found: after the words that say what it is."""
    begins = _BEGINS.search(_NAMES.sub(lambda name: " " * len(name[0]), written))
    return begins.start() if begins else 0
