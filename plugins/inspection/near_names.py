"""Names that are nearly, but not quite, one that the site has registered.

A slip of the pen puts a character that sounds or looks alike in another's place, or turns two
round. What differs otherwise is another name: 示范县 is no slip of 示例县.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .triggers import TriggerIndex

SHORTEST = 3
# Finals and initials that many speakers take for each other (模糊音).
_FUZZY = (("ng", "n"), ("zh", "z"), ("ch", "c"), ("sh", "s"))
_LONG = 6  # characters of a name that is known with one missing or doubled
# Signs that are taken for each other by their looks.
LOOK_ALIKE = tuple(map(frozenset, (
    "己已巳 未末 土士 干于千 日曰目 人入八 大太犬 永水 昌冒 育肓 甫莆 令今 白自 刀力 午牛 天夭 贝见 乌鸟 市巾 "
    "免兔 戊戌戍 治冶 农衣 王玉 田由甲申 侯候 拔拨 折拆 晴睛 哀衷 幻幼 兴光 历厉 县具 局居 府俯附 仅汉 徽微 陇垅 例列倒 昌晶 媒谋煤 体休 "
    "政致攻 务各 源原愿 监临 管菅 壮状 埋理 堤提 拨泼 撤撒 销消 清请情 准淮 部陪 复夏 换涣 播翻 灌罐 淅浙 晾凉 圾扱 析折拆 "
    "慨溉概 俭险捡检验 口囗 料枓科 徒徙 切彻 粑耙 载栽裁 瞻赡 贷货资 范苑 杠扛 悲患 签鉴 废疾 刻核 党觉"
).split()))

_LEVELS = frozenset("省市县区州盟旗乡镇村")  # 示例省 is no slip of 示例县


@dataclass(frozen=True, slots=True)
class NearName:
    """What a text says at an offset, and the registered name that it was meant for."""

    at: int
    written: str
    name: str


def find_near_names(text: str, names: frozenset[str]) -> Iterator[NearName]:
    """Where a text has a slip of one of the names; what is itself a registered name is none."""
    past = 0
    for at, name in sorted(_candidates(text, names), key=lambda found: (found[0], -len(found[1]))):
        if at < past or text.startswith(name, at):
            continue
        for size in (len(name), len(name) - 1, len(name) + 1):
            written = text[at:at + size]
            if written not in names and is_slip(written, name):
                past = at + size
                yield NearName(at, written, name)
                break


def is_slip(written: str, name: str) -> bool:
    """Whether one character stands for one like it, or two neighbours stand in each other's place.

    The last one of a short name is none to tell by: 甘肃行 is 甘肃 and a word that follows.
    """
    if len(written) != len(name) and len(name) >= _LONG:
        return _lacks_or_doubles(written, name)
    if len(written) != len(name) or (len(name) == SHORTEST and written[-1] != name[-1]):
        return False
    other = [at for at, pair in enumerate(zip(written, name, strict=True)) if pair[0] != pair[1]]
    match other:
        case [at]:
            return are_alike(written[at], name[at])
        case [at, after] if after == at + 1:
            return written[at:after + 1] == name[after] + name[at]
    return False


def _lacks_or_doubles(written: str, name: str) -> bool:
    """Whether one character within a name is missing, or stands twice."""
    inner = range(1, len(name) - 1)
    if len(written) < len(name):
        return any(name[:at] + name[at + 1:] == written for at in inner)
    return any(name[:at] + name[at] + name[at:] == written for at in inner)


@lru_cache(maxsize=4096)
def are_alike(one: str, other: str) -> bool:
    """Whether two characters are read alike, tones apart, or are taken for each other."""
    from pypinyin import Style, pinyin  # slow to import, wanted for near names only

    pair = frozenset((one, other))
    if pair <= _LEVELS:
        return False
    if any(pair <= alike for alike in LOOK_ALIKE):
        return True
    readings = [set(map(_fuzzy, pinyin(sign, style=Style.NORMAL, heteronym=True,
                                       errors="ignore")[0]))
                if "一" <= sign <= "鿿" else set() for sign in (one, other)]
    return bool(readings[0] & readings[1])


def _fuzzy(reading: str) -> str:
    for one, other in _FUZZY:
        reading = reading.replace(one, other)
    return reading


@dataclass(frozen=True, slots=True)
class _Name:
    """A registered name; one of its halves stands where it is written with a slip."""

    name: str

    @property
    def triggers(self) -> tuple[str, ...]:
        half = len(self.name) // 2
        return self.name[:half], self.name[half:]


@lru_cache(maxsize=4)
def _index(names: frozenset[str]) -> TriggerIndex[_Name]:
    return TriggerIndex(_Name(name) for name in sorted(names) if len(name) >= SHORTEST)


def _candidates(text: str, names: frozenset[str]) -> set[tuple[int, str]]:
    """Names and offsets where one half of the name stands and the other is to be looked at."""
    return {(found - skip + more, row.name)
            for row in _index(names).rows_in(text)
            for skip, half in zip((0, len(row.name) // 2), row.triggers, strict=True)
            for found in _find_all(text, half)
            for more in ((-1, 0, 1) if skip and len(row.name) >= _LONG else (0,))
            if found - skip + more >= 0}


def _find_all(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
