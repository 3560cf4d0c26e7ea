"""Phrases that official writing uses again and again, and every slip of one character in them.

`data/phrases.csv` has the phrases, four characters or more, and beside each what is near to it and
right. A slip has one character that is read or looks like the right one, two neighbours exchanged,
one twice, or, of five and more, one within it missing. All slips are listed beforehand, so that a
text is only looked through for them: by a rolling hash, each window of which is looked up at once.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy

from .near_names import LOOK_ALIKE
from .phrases import read_table

_SHORTEST, _LONG = 4, 5  # characters of a phrase; of one that is known without one of them
_HASH_BITS, _ODD, _STEP = 23, numpy.uint64(0x9E3779B97F4A7C15), numpy.uint64(1_000_003)
_DOWN = numpy.uint64(64 - _HASH_BITS)
# The characters that are typed most (the first level of GB 2312).
_TYPED = "".join(bytes((row, cell)).decode("gb2312", "ignore")
                 for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
# What stands for each other in a phrase that is right, too: 执法检查, 执法监察.
BOTH_RIGHT = tuple(map(frozenset, "检监鉴 查察 定订 做作 账帐 象像 和合 副付 予与 元圆 份分 他她它".split()))
_AROUND = 3  # characters around a slip in which what is right may stand: 计算公式如下
LOOKS = (*LOOK_ALIKE, *map(frozenset, (
    "旱早 坏环怀 抓爪 圾级 募幕墓慕 祟崇 孤弧狐 浆桨 籍藉 竟竞 梁粱 恰洽 辩辨辫 绪续 练炼 偿尝 燥躁噪操 缓暖援 嫌赚歉 锻煅 "
    "锋峰 未末 己已巳 仼任 资货贷 贸贺 帅师 拨拔 暴爆 博搏 筹畴 措错借 待侍 杜社 堵睹赌 防访仿 沟构购 冶治 划刘 环坏 间问闻 "
    "今令 科料 课棵 粮根 历厉 陪部 倍培 欧殴 抢枪 侵浸 倾顷 裙群 设没 使便 拾抬 遂逐 提堤题 推准 脱税悦 微徵 险验俭检 详祥 "
    "休体 续读 宣宜 延廷 沿治 优忧 育肓 圆园 愿原 责贵 增赠 账帐 哲暂 值植 住往 撰选 坠堕 综踪 遵尊"
).split()))
_OPTIONAL = "化性式的各等所一部新和员"  # a phrase without one of these is another phrase
_FUZZY = (("ng", "n"), ("zh", "z"), ("ch", "c"), ("sh", "s"))


@dataclass(frozen=True, slots=True)
class PhraseSlip:
    """What a text says at an offset, and the phrase or word that it was meant for."""

    at: int
    written: str
    meant: str

    @property
    def is_twice(self) -> bool:
        """Whether the word stands there twice."""
        return self.written == self.meant * 2


@dataclass(frozen=True)
class _Slips:
    """Every slip with its phrase, their lengths, which hashes they have, and what is right."""

    meant: Mapping[str, str]
    excepted: Mapping[str, tuple[str, ...]]
    lengths: tuple[int, ...]
    hashes: numpy.ndarray


@lru_cache(maxsize=2)
def find_set_phrase_slips(text: str) -> tuple[PhraseSlip, ...]:
    """Every slip in a text, in order; of those that overlap the longest that begins first."""
    slips = _slips()
    found: dict[int, str] = {}
    for length, hashes in _windows(text, slips.lengths):
        for at in numpy.flatnonzero(slips.hashes[hashes >> _DOWN]).tolist():
            written = text[at:at + length]
            if written in slips.meant and not _is_right(text, at, written, slips):
                found[at] = written  # a longer one comes later
    return tuple(_apart(found, slips.meant))


def _apart(found: Mapping[int, str], meant: Mapping[str, str]) -> Iterator[PhraseSlip]:
    past = 0
    for at in sorted(found):
        if at >= past:
            past = at + len(found[at])
            yield PhraseSlip(at, found[at], meant[found[at]])


def _is_right(text: str, at: int, written: str, slips: _Slips) -> bool:
    around = text[max(at - _AROUND, 0):at + len(written) + _AROUND]
    return any(one in around for one in slips.excepted[slips.meant[written]])


def _windows(text: str, lengths: tuple[int, ...]) -> Iterator[tuple[int, numpy.ndarray]]:
    """For each length the hashes of all windows of a text."""
    codes = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=numpy.uint32
                             ).astype(numpy.uint64)
    if not len(codes):
        return
    hashes = codes
    for length in range(2, min(max(lengths), len(codes)) + 1):
        hashes = hashes[:-1] * _STEP + codes[length - 1:]
        if length in lengths:
            yield length, hashes * _ODD


@lru_cache(maxsize=1)
def _slips() -> _Slips:
    excepted = {row["phrase"]: tuple(filter(None, row["except"].split("|")))
                for row in read_table("phrases")}
    meant = {slip: phrase for phrase in sorted(excepted, key=len) for slip in _slips_of(phrase)
             if slip not in excepted}
    lengths = tuple(sorted({len(slip) for slip in meant}))
    hashes = numpy.zeros(1 << _HASH_BITS, dtype=bool)
    for length in lengths:
        whole = "".join(slip for slip in meant if len(slip) == length)
        for _, hashed in _windows(whole, (length,)):
            hashes[hashed[::length] >> _DOWN] = True
    return _Slips(meant, excepted, lengths, hashes)


def _slips_of(phrase: str) -> Iterator[str]:
    for at, sign in enumerate(phrase):
        before, after = phrase[:at], phrase[at + 1:]
        yield from (before + other + after for other in _alike().get(sign, ())
                    if not any(frozenset((sign, other)) <= pair for pair in BOTH_RIGHT))
        if before and after:  # at an end the second one may begin another word: 部门|门户
            yield before + sign + sign + after
            if len(phrase) >= _LONG and sign not in _OPTIONAL:
                yield before + after
        if after and after[0] != sign:
            yield before + after[0] + sign + after[1:]


@lru_cache(maxsize=1)
def _alike() -> Mapping[str, frozenset[str]]:
    """For each character those that are read like it, tones apart, or look like it."""
    from pypinyin import lazy_pinyin  # slow to import, wanted where texts are inspected only

    by_sound: dict[str, set[str]] = defaultdict(set)
    for sign in _TYPED:
        by_sound[_fuzzy(lazy_pinyin(sign)[0])].add(sign)
    alike: dict[str, set[str]] = defaultdict(set)
    for signs in (*by_sound.values(), *LOOKS):
        for sign in signs:
            alike[sign] |= signs - {sign}
    return {sign: frozenset(others) for sign, others in alike.items()}


def alike_signs(sign: str) -> frozenset[str]:
    """The characters that are read like one, tones apart, or look like it."""
    return _alike().get(sign, frozenset())


def _fuzzy(reading: str) -> str:
    for one, other in _FUZZY:
        reading = reading.replace(one, other)
    return reading
