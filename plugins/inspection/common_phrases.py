"""Words that are nearly, but not quite, what stands everywhere in laws and official documents.

`data/common.csv` has runs of four characters that stand forty times or more in 21 million
characters of statutes, orders and reports, and the `rare` ones that are read or look like one of
these and are right as well; 。 in them stands for any sign between words. Rare rows of two
characters are what words have within (会议室), beside which no slip is seen. A run of a text that is
none of them, but differs from a common one in one character within it that is read alike
(按排值班) or looks alike (下例规定), is a slip: half of all single slips by sound in official text
show so, one false alarm in some 100,000 characters.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy

from .near_names import LOOK_ALIKE
from .phrases import read_table

_LENGTH = 4
_SIGN = "。"
_SIGNS = str.maketrans(dict.fromkeys("，；：、！？（）()\n ", _SIGN))
_SIZE = 1 << 16  # of the table of characters
# Characters that are typed (GB 2312); the others sound like themselves alone.
_IN_USE = "".join(
    bytes((row, cell)).decode("gb2312", "ignore")
    for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
# What is written for each other with a meaning of its own: no slip to tell by four characters.
_BOTH_RIGHT = tuple(map(frozenset, (
    "它他她 使适食施实试是式时 制指治质 订定 做作 即及 止治址 同统通 回恢 职执 收受 检鉴监见 禁进 由有又 于与予 任人 物务 交缴 "
    "期起其 应映 接结 市是事 帐账 像象 需须 因引 名明 县现限 合和 入人 为位"
).split()))


@dataclass(frozen=True, slots=True)
class PhraseSlip:
    """What a text says at an offset, and the common phrase that it was meant for."""

    at: int
    written: str
    meant: str


@dataclass(frozen=True)
class _PhraseTables:
    """Common phrases by their key, the keys sorted; all that is right; classes of characters."""

    classes: numpy.ndarray
    keys: numpy.ndarray
    phrases: numpy.ndarray
    right: numpy.ndarray


@lru_cache(maxsize=2)
def find_slips(text: str) -> tuple[PhraseSlip, ...]:
    """Every slip in a text; of several that overlap the first."""
    if len(text) < _LENGTH:
        return ()
    signed = text.translate(_SIGNS)
    runs = _runs(signed)
    found: dict[int, PhraseSlip] = {}
    for table in _tables():
        keys = _keys(runs, table.classes)
        near = numpy.flatnonzero(_among(keys, table.keys) & ~_among(runs, table.right))
        for at in near.tolist():
            meant = _text(table.phrases[numpy.searchsorted(table.keys, keys[at])])
            if _is_slip(written := signed[at:at + _LENGTH], meant):
                begins = at + written.startswith(_SIGN)
                found.setdefault(begins, PhraseSlip(begins, written.strip(_SIGN),
                                                    meant.strip(_SIGN)))
    return tuple(_apart(found))


def _apart(found: dict[int, PhraseSlip]) -> Iterator[PhraseSlip]:
    past = 0
    for at in sorted(found):
        if at >= past:
            past = at + len(found[at].written)
            yield found[at]


@lru_cache(maxsize=1)
def _pairs() -> frozenset[str]:
    """Every two characters that stand side by side in words."""
    phrases = [row["phrase"] for row in read_table("common")]
    return frozenset(phrase[at:at + 2] for phrase in phrases for at in range(len(phrase) - 1))


def _is_slip(written: str, meant: str) -> bool:
    at = next((at for at in range(_LENGTH) if written[at] != meant[at]), 0)
    beside = {pair for pair in (written[at - 1:at + 1], written[at:at + 2]) if _SIGN not in pair}
    if not _pairs().isdisjoint(beside):
        return False
    other = [frozenset(pair) for pair in zip(written, meant, strict=True) if pair[0] != pair[1]]
    return len(other) == 1 and not any(other[0] <= pair for pair in _BOTH_RIGHT)


def _runs(text: str) -> numpy.ndarray:
    """Each four neighbours of a text as one number."""
    codes = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=numpy.uint32)
    one = numpy.minimum(codes, _SIZE - 1).astype(numpy.uint64)
    return _joined(one[:-3], one[1:-2], one[2:-1], one[3:])


def _keys(runs: numpy.ndarray, classes: numpy.ndarray) -> numpy.ndarray:
    """The same with the two within as the classes of their characters."""
    first, second, third, fourth = (_sign(runs, place) for place in range(_LENGTH))
    return _joined(first, classes[second.astype(numpy.intp)], classes[third.astype(numpy.intp)],
                   fourth)


def _joined(*parts: numpy.ndarray) -> numpy.ndarray:
    whole = parts[0]
    for part in parts[1:]:
        whole = (whole << numpy.uint64(16)) | part
    return whole


def _sign(runs: numpy.ndarray, place: int) -> numpy.ndarray:
    return (runs >> numpy.uint64(16 * (3 - place))) & numpy.uint64(_SIZE - 1)


def _among(numbers: numpy.ndarray, known: numpy.ndarray) -> numpy.ndarray:
    at = numpy.searchsorted(known, numbers)
    found: numpy.ndarray = known[numpy.minimum(at, len(known) - 1)] == numbers
    return found


def _text(run: numpy.uint64) -> str:
    return "".join(chr(int(run) >> 16 * (3 - place) & _SIZE - 1) for place in range(_LENGTH))


@lru_cache(maxsize=1)
def _tables() -> tuple[_PhraseTables, ...]:
    rows = [row for row in read_table("common") if len(row["phrase"]) == _LENGTH]
    common = "".join(row["phrase"] for row in rows if not row["rare"])
    right = numpy.unique(_runs("".join(row["phrase"] for row in rows))[::_LENGTH])
    phrases = _runs(common)[::_LENGTH]
    return tuple(_table(phrases, right, classes)
                 for classes in (_by_sound(frozenset(common)), _by_looks()))


def _table(phrases: numpy.ndarray, right: numpy.ndarray, classes: numpy.ndarray) -> _PhraseTables:
    keys = _keys(phrases, classes)
    order = numpy.argsort(keys, kind="stable")
    return _PhraseTables(classes, keys[order], phrases[order], right)


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
