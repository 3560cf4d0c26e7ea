"""发文机关 as declared: several names in one value are divided, or distinguished from one name."""

import re
from collections.abc import Collection

_BETWEEN = re.compile(r"\s*[、，；;,\n]\s*")
_BLANKS = re.compile(r"\s+")
# What names of organs of state and of the party, of public bodies and enterprises end in.
_ENDINGS = tuple("政府 委 会 局 厅 部 院 署 办 处 站 所 队 社 科 室 中心 公司 集团 银行 支行 分行 学校 大学 "
                 "中学 小学 党组 政协 人大 小组 专班 馆 园区 基地 联社".split())
_NAME = re.compile(r"([一-鿿]{3,40})(?:[（(][一-鿿]{1,20}[）)])?")


class NotOffices(Exception):
    """A value that is neither one office nor several: the part that is none, what may be meant."""

    def __init__(self, part: str, meant: str = ""):
        super().__init__(part)
        self.part, self.meant = part, meant


def holds_several(name: str) -> bool:
    """True where a name has a sign in it that may stand between two names."""
    return bool(_BETWEEN.search(name) or _BLANKS.search(name))


def divide_issuers(name: str, registered: Collection[str]) -> tuple[str, ...]:
    """The offices that one value names. NotOffices where a part is no name of one.

    A registered name is one office whatever stands in it.
    """
    if name in registered:
        return (name,)
    parts = tuple(filter(None, _BETWEEN.split(name)))
    if len(parts) < 2:
        names = tuple(_BLANKS.split(name.strip()))
        return names if all(is_office(part, registered) for part in names) else (name,)
    for part in parts:
        if not is_office(part, registered):
            raise NotOffices(part)
        meant = _with_the_place_of(parts[0], part, registered)
        if meant:
            raise NotOffices(part, meant)
    return parts


def is_office(name: str, registered: Collection[str]) -> bool:
    """True for a registered name and for one that ends as names of offices do."""
    match = _NAME.fullmatch(name)
    return name in registered or bool(match and match[1].endswith(_ENDINGS))


def _with_the_place_of(first: str, name: str, registered: Collection[str]) -> str:
    """示例县教育局 for 教育局 after 示例县司法局; "" where the name may stand as it is."""
    if name in registered:
        return ""
    return next((first[:length] + name for length in range(2, min(len(first), 12))
                 if first[:length] + name in registered), "")
