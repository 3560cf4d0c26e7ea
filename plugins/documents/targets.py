"""What the value of a relation names: a 文号, a file, a title, alone or several in one value.

A 文号 may stand within 《》 or （）, with its title (`《甲办法》（示政办发〔2023〕1号）`) and before
文件 (`示政办发〔2023〕1号文件`).
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from .numbers import is_number

_FILE = re.compile(r"[^\s、，；;,《》（）()]*\.[A-Za-z][A-Za-z0-9]{1,4}|[a-z0-9._-]*(?:/[a-z0-9._-]+)+")
_AFTER_NUMBER = re.compile(r"(?<=号)文件?$")
_NUMBER_WITHIN = re.compile(r"(?:19|20)\d\d[〕\])】〗﹞）]?\s*第?\d+\s*号")
_OPENING, _CLOSING = "《〈（(〔[【“", "》〉）)〕]】”"
_SEPARATORS = frozenset("、，；;,\n\r\t 　")
_MOST_JOINED = 6  # parts that a title with separators in it may be cut into
_MOST_PARTS = 1000  # of one value
_LONGEST = 400  # characters of a title with its 文号; nothing longer is looked into
_SIGNS = re.compile(r"[\s\u200b-\u200d\ufeff《》〈〉“”\"'‘’]+")
_ALIKE = 0.6
# A measure goes by its own name, not by that of the notice it was issued with.
_ISSUED = re.compile(r"(?:印发|公布|发布)(?:《(.+)》|([^《》]{3,}))的(?:通知|公告|通告|决定|令)$")


@dataclass(frozen=True, slots=True)
class Target:
    """One thing named, as `written`: a file, or a 文号, a title or both; all "" if none is."""

    written: str
    file: str = ""
    number: str = ""
    title: str = ""


def parse_target(written: str) -> Target:
    """What one value names where it is taken as one; by its title alone where it is nothing else.

    A title without 《》 beside a 文号 must be one: nothing that separates, and no other 文号.
    """
    text = written.strip()
    if len(text) > _LONGEST:
        return Target(text, title=text)
    if _FILE.fullmatch(text):
        return Target(text, file=text)
    if number := _number(text):
        return Target(text, number=number)
    for title, rest in _halves(text):
        if (number := _number(rest)) and _is_one_title(title):
            return Target(text, number=number, title=_unwrapped(title, "《", "》"))
    return Target(text, title=_unwrapped(text, "《", "》"))


def split_targets(text: str, is_one: Callable[[str], bool]) -> tuple[str, ...]:
    """The parts of a value of which each is one by itself; () where it cannot be cut so.

    Separators within brackets and book-title marks cut nothing; `is_one` also knows the titles
    that hold some, which are joined again.
    """
    places = list(_cuts(text))
    if not places:
        return (text,) if is_one(text) else ()
    if len(places) > _MOST_PARTS:
        return ()
    starts, ends = [0, *(place + 1 for place in places)], [*places, len(text)]
    best: dict[int, tuple[str, ...]] = {len(starts): ()}
    for at in range(len(starts) - 1, -1, -1):
        for to in range(at, min(at + _MOST_JOINED, len(starts))):
            part, rest = text[starts[at]:ends[to]].strip(), best.get(to + 1)
            if rest is not None and (not part or is_one(part)):
                best[at] = (part, *rest) if part else rest
                break  # the more parts, the less is taken for part of a title
    return best.get(0, ())


def pieces_of(text: str) -> tuple[str, ...]:
    """What stands between the separators of a value, whatever it is."""
    places = [-1, *_cuts(text), len(text)]
    pieces = (text[start + 1:end].strip() for start, end in pairwise(places))
    return tuple(filter(None, pieces))


def title_key(title: str) -> str:
    """The title as it is compared: width, white space and quotation marks do not count."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", title))


def are_alike(title: str, other: str) -> bool:
    """True for titles that differ in a few words, or of which one holds the other."""
    one, two = title_key(title), title_key(other)
    return one in two or two in one or SequenceMatcher(None, one, two).ratio() > _ALIKE


def issued_title(title: str) -> str:
    """甲办法 of 关于印发《甲办法》的通知 and of 关于印发甲办法的通知; "" for a title of another form."""
    match = _ISSUED.search(title)
    issued = (match[1] or match[2]) if match else ""
    return "" if "》" in issued else issued


def _number(text: str) -> str:
    """The 文号 in a text that is nothing more, without what stands around it; else ""."""
    for opening, closing in ("《》", "（）", "()", "“”"):
        text = _unwrapped(text, opening, closing)
    text = _AFTER_NUMBER.sub("", text).strip()
    return text if is_number(text) else ""


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """Every way to take a text for a title with something after it, or before it."""
    if text.endswith((")", "）")):
        for match in re.finditer(r"[（(]", text[:-1]):
            yield text[:match.start()].strip(), text[match.start():]
    if text.startswith("《"):
        title, mark, rest = text.rpartition("》")
        yield title + mark, rest
    number, mark, title = text.partition("《")
    if title.endswith("》"):
        yield mark + title, number


def _is_one_title(title: str) -> bool:
    """True for one pair of 《》 with what is in it, or for words that nothing divides."""
    if not title or _NUMBER_WITHIN.search(title):
        return False
    return _unwrapped(title, "《", "》") != title or not any(True for _ in _cuts(title))


def _unwrapped(text: str, opening: str, closing: str) -> str:
    """The inside of a text that one pair of signs encloses; any other text as it is."""
    if not (len(text) > 2 and text.startswith(opening) and text.endswith(closing)):
        return text
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == opening) - (sign == closing)
        if depth == 0:
            return text[1:-1].strip() if at == len(text) - 1 else text
    return text


def _cuts(text: str) -> Iterator[int]:
    """Where a separator stands outside brackets; a bracket that nothing closes holds nothing."""
    depth = 0
    last = {opening: text.rfind(closing)
            for opening, closing in zip(_OPENING, _CLOSING, strict=True)}
    for at, sign in enumerate(text):
        if sign in last:
            depth += last[sign] > at
        elif sign in _CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 and sign in _SEPARATORS:
            yield at
