"""Names of offices by their grammar: a place or system, a subject, and what kind of body it is.

No list of offices is closed: 清河县消防救援大队, 共青团清河县委, 柳林镇第一小学. What the site's own
register (`_data`) knows is a name whatever it looks like.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .spaces import tidy

# How the name of a body ends: organs, their parts, mass organisations, public bodies, companies.
_KINDS = (
    "政府|[局厅部院署处所站队会社办室组]|[党县市省区旗州团工编农]委|发改委|国资委|纪委|监委|中心|专班|指挥部|"
    "支行|分行|总行|银行|公司|集团|工厂|[学党]校|[中小大]学|幼儿园|政协|妇联|文联|科协|侨联|工商联|监狱|"
    "[局厅部委办院][一-鿿]{1,4}[科股]|镇|乡|街道|村|社区|[管发新园景]区|基地|馆|[电视象]台|[林农牧]场|"
    "水库|海关|法庭|兵团")
_HAN = "一-鿿"
_NAME = re.compile(rf"[{_HAN}]{{1,30}}(?:（[{_HAN}]{{1,12}}）)?[{_HAN}]{{0,16}}(?<=.)(?:{_KINDS})")
_NAME_LIKE = re.compile(rf"[{_HAN}]{{3,30}}(?:（[{_HAN}]{{1,12}}）)?")
_BARE = re.compile(rf"(?:人民|办公|委员|常委|常务|领导|指挥|办事|工作|管理|分)*(?:{_KINDS})")
_STATE = frozenset({"国务院", "中共中央", "中央军委", "全国人大"})
# Words that a name does not hold, and those that it does not begin with: 各乡镇人民政府.
_NOT_IN_NAMES = re.compile(
    r"[的了是请您我们或把被]|等(?![专职学院])|关于|根据|按照|以下|如下|通知|特此|此致|敬礼|附件|联系[人电方]|"
    r"抄送|报送|主题|印发|召开|[会教]室$|小组会$|有关|全体|目录|(?:局|府|会|室|部|院)[和及与]")
_NOT_AT_HEAD = re.compile(r"[各该此其由]|本[办通意方规条机单]|附[件表：]|第.{1,3}[章节条]|[省县市区]直|现就|依据|经研究")
_REMARK = re.compile(r"[（(](?:代章|章|盖章|公章|印章?|加盖公章|签章|签发)[）)]|(?:盖章|签章)$")
_APART = re.compile(r"[\s、，,;；/|]+|(?<=[局府会室部院])[和及与](?=.)")
_PLACED = re.compile(rf"(?:中共|中国共产党|共青团|国家税务总局)?[{_HAN}]{{1,8}}?[省市县区旗州盟镇乡]")


@dataclass(frozen=True, slots=True)
class OfficeNames:
    """Tells names of offices; `known` are those of the site's register."""

    known: frozenset[str] = field(default_factory=frozenset)

    def is_name(self, text: str) -> bool:
        """True for one whole name by the grammar or the register."""
        name = bare_name(text)
        return name in self.known or name in _STATE or bool(
            _NAME.fullmatch(name) and not _BARE.fullmatch(name)
            and not _NOT_IN_NAMES.search(name) and not _NOT_AT_HEAD.match(name))

    def split(self, text: str) -> tuple[str, ...]:
        """The names that a line consists of, one or more; () where any part is none."""
        bare = bare_name(text)
        if not bare or len(bare) > 200:
            return ()
        if bare in self.known:
            return (bare,)
        parts = [part for part in _APART.split(bare) if part]
        names = [name for part in parts for name in self._run_together(part)]
        if names and all(map(self.is_name, names)):
            return tuple(dict.fromkeys(names))
        spread = "".join(parts)  # 清 河 县 水 务 局: set wide to fill the line
        is_spread = len(parts) > 2 and all(len(part) == 1 for part in parts)
        return (spread,) if is_spread and self.is_name(spread) else ()

    def _run_together(self, text: str) -> Iterator[str]:
        """甲县水务局甲县财政局: names of one place set without a mark between them."""
        place = _PLACED.match(text)
        if place is None or text in self.known:
            yield text
            return
        begin = 0
        at = text.find(place[0], len(place[0]))
        while at > 0:
            if not self.is_name(text[begin:at]):
                break
            yield text[begin:at]
            begin, at = at, text.find(place[0], at + 1)
        yield text[begin:]


def may_be_name(text: str) -> bool:
    """True for words of no known kind of body that can be one by their shape alone."""
    name = bare_name(text)
    return bool(_NAME_LIKE.fullmatch(name) and not _NOT_IN_NAMES.search(name)
                and not _NOT_AT_HEAD.match(name))


def bare_name(text: str) -> str:
    """The text without （代章） and the like, half-width brackets made full."""
    return _REMARK.sub("", tidy(text).replace("(", "（").replace(")", "）")).strip()


def are_same(some: Iterable[str], others: Iterable[str]) -> bool:
    """True where two lists name the same offices, in full or with the place left out."""
    left, right = tuple(some), tuple(others)
    return len(left) == len(right) and all(
        any(one.endswith(other) or other.endswith(one) for other in right) for one in left)


def is_part(some: Iterable[str], others: Iterable[str]) -> bool:
    """True where each of the first is named among the second, in full or without its place."""
    whole = tuple(others)
    return all(any(one.endswith(other) or other.endswith(one) for other in whole) for one in some)


NO_REGISTER = OfficeNames()
