"""Words that are nearly, but not quite, what stands everywhere in laws and official documents.

`data/common.csv` has runs of four characters that stand in forty or more of some 3,500 laws and
regulations, and the `rare` ones that are read or look like one of these and stand in three; 。
in them stands for any sign between words. `tests/counted_phrases.py` counts them again. A run of
a text that is none of them, but differs from a common one in one character within it that is read
alike (按排值班) or looks alike (下例规定), is a slip, unless what it has beside that character stands
within a word of the dictionary that pypinyin brings (会议室). So every fourth single slip by sound
shows in official text, and one false alarm in some 500,000 characters.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy

from .near_names import LOOK_ALIKE
from .phrases import read_table

LENGTH = 4
SIGN = "。"
SIGNS = str.maketrans(dict.fromkeys("，；：、！？（）()\n ", SIGN))
_SIZE = 1 << 16  # of the table of characters
_HASH_BITS, _ODD = 20, numpy.uint64(0x9E3779B97F4A7C15)
# Characters that are typed (GB 2312); the others sound like themselves alone.
_IN_USE = "".join(
    bytes((row, cell)).decode("gb2312", "ignore")
    for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
# What is written for each other with a meaning of its own: no slip to tell by four characters.
_BOTH_RIGHT = tuple(map(frozenset, (
    "它他她 使适食施实试是式时 制指治质 订定 做作 即及 止治址 同统通 回恢 职执 收受 检鉴监见 禁进 由有又 于与予 任人 物务 交缴 "
    "期起其 应映 接结 市是事使 帐账 像象 需须 因引 名明 县现限线 合和 入人 为位未 在再 优由 想向 性行 形势式 新兴"
).split()))


@dataclass(frozen=True, slots=True)
class PhraseSlip:
    """What a text says at an offset, and the common phrase that it was meant for."""

    at: int
    written: str
    meant: str


@dataclass(frozen=True)
class _PhraseTables:
    """Common phrases by their key, the keys sorted; all that is right; classes of characters.

    `hashes` says which hashes the keys have: few runs of a text have one of them.
    """

    classes: numpy.ndarray
    hashes: numpy.ndarray
    keys: numpy.ndarray
    phrases: numpy.ndarray
    right: numpy.ndarray


@lru_cache(maxsize=2)
def find_slips(text: str) -> tuple[PhraseSlip, ...]:
    """Every slip in a text; of several that overlap the first."""
    if len(text) < LENGTH:
        return ()
    signed = text.translate(SIGNS)
    runs = runs_of(text)
    found: dict[int, PhraseSlip] = {}
    for table in _tables():
        keys = keys_of(runs, table.classes)
        near = numpy.flatnonzero(table.hashes[_hash(keys)])
        near = near[is_among(keys[near], table.keys) & ~is_among(runs[near], table.right)]
        for at in near.tolist():
            meant = phrase_of(table.phrases[numpy.searchsorted(table.keys, keys[at])])
            if _is_slip(written := signed[at:at + LENGTH], meant):
                begins = at + written.startswith(SIGN)
                found.setdefault(begins, PhraseSlip(begins, written.strip(SIGN),
                                                    meant.strip(SIGN)))
    return tuple(_without_overlaps(found))


def _without_overlaps(found: dict[int, PhraseSlip]) -> Iterator[PhraseSlip]:
    past = 0
    for at in sorted(found):
        if at >= past:
            past = at + len(found[at].written)
            yield found[at]


@lru_cache(maxsize=1)
def _pairs() -> frozenset[str]:
    """Every two characters that stand side by side in common phrases or in words."""
    from pypinyin.phrases_dict import phrases_dict  # some 47,000 words

    phrases = (row["phrase"] for row in read_table("common"))
    return frozenset(phrase[at:at + 2] for phrase in (*phrases, *phrases_dict)
                     for at in range(len(phrase) - 1))


def _is_slip(written: str, meant: str) -> bool:
    at = next((at for at in range(LENGTH) if written[at] != meant[at]), 0)
    beside = {pair for pair in (written[at - 1:at + 1], written[at:at + 2]) if SIGN not in pair}
    if not _pairs().isdisjoint(beside):
        return False
    other = [frozenset(pair) for pair in zip(written, meant, strict=True) if pair[0] != pair[1]]
    return len(other) == 1 and not any(other[0] <= pair for pair in _BOTH_RIGHT)


def runs_of(text: str) -> numpy.ndarray:
    """Each four neighbours of a text as one number, the signs between words as one sign."""
    text = text.translate(SIGNS)
    codes = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=numpy.uint32)
    one = numpy.minimum(codes, _SIZE - 1).astype(numpy.uint64)
    return _joined(one[:-3], one[1:-2], one[2:-1], one[3:])


def keys_of(runs: numpy.ndarray, classes: numpy.ndarray) -> numpy.ndarray:
    """The same with the two within as the classes of their characters."""
    first, second, third, fourth = (sign_of(runs, place) for place in range(LENGTH))
    return _joined(first, classes[second.astype(numpy.intp)], classes[third.astype(numpy.intp)],
                   fourth)


def _joined(*parts: numpy.ndarray) -> numpy.ndarray:
    whole = parts[0]
    for part in parts[1:]:
        whole = (whole << numpy.uint64(16)) | part
    return whole


def sign_of(runs: numpy.ndarray, place: int) -> numpy.ndarray:
    """The character in a place of each run, as its number."""
    return (runs >> numpy.uint64(16 * (3 - place))) & numpy.uint64(_SIZE - 1)


def _hash(numbers: numpy.ndarray) -> numpy.ndarray:
    return (numbers * _ODD) >> numpy.uint64(64 - _HASH_BITS)


def is_among(numbers: numpy.ndarray, known: numpy.ndarray) -> numpy.ndarray:
    """Of each number whether it stands in a sorted array."""
    at = numpy.searchsorted(known, numbers)
    found: numpy.ndarray = known[numpy.minimum(at, len(known) - 1)] == numbers
    return found


def phrase_of(run: numpy.uint64) -> str:
    """The four characters of a run."""
    return "".join(chr(int(run) >> 16 * (3 - place) & _SIZE - 1) for place in range(LENGTH))


@lru_cache(maxsize=1)
def _tables() -> tuple[_PhraseTables, ...]:
    rows = read_table("common")
    common = "".join(row["phrase"] for row in rows if not row["rare"])
    right = numpy.unique(runs_of("".join(row["phrase"] for row in rows))[::LENGTH])
    phrases = runs_of(common)[::LENGTH]
    return tuple(_table(phrases, right, classes)
                 for classes in classes_of_signs(common))


def _table(phrases: numpy.ndarray, right: numpy.ndarray, classes: numpy.ndarray) -> _PhraseTables:
    keys = keys_of(phrases, classes)
    order = numpy.argsort(keys, kind="stable")
    hashes = numpy.zeros(1 << _HASH_BITS, dtype=bool)
    hashes[_hash(keys)] = True
    return _PhraseTables(classes, hashes, keys[order], phrases[order], right)


def classes_of_signs(common: str) -> tuple[numpy.ndarray, numpy.ndarray]:
    """For each character the class of those read like it, and of those that look like it."""
    return _by_sound(frozenset(common)), _by_looks()


def _by_sound(common: frozenset[str]) -> numpy.ndarray:
    """For each character the first one that is read like it, tones apart; else itself."""
    from pypinyin import lazy_pinyin  # slow to import, wanted where texts are inspected only

    classes = numpy.arange(_SIZE, dtype=numpy.uint64)
    first: dict[str, int] = {}
    for sign in (*sorted(common), *_IN_USE):
        classes[ord(sign)] = first.setdefault(lazy_pinyin(sign)[0], ord(sign))
    return classes


def _by_looks() -> numpy.ndarray:
    classes = numpy.arange(_SIZE, dtype=numpy.uint64)
    for alike in LOOK_ALIKE:
        classes[[ord(sign) for sign in alike]] = ord(min(alike))
    return classes
