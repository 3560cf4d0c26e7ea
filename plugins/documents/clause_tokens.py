"""The lexer of clauses: a line of text as tokens, each the letter of a kind and its value.

One table, whose first row that fits wins; what no row knows is `x`. What has no meaning for a
clause (blanks, asides in brackets, ordinals) makes no token. A date that is none is `?`.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Any, NamedTuple

from .ordinals import han_to_int

# One character for one, so that a clause is found again in the source by its place.
_NARROW = {ord(wide): narrow for wide, narrow in zip(
    "０１２３４５６７８９○ＯO，；：（）［］　", "0123456789〇〇〇,;:()[] ", strict=True)}


class Start(Enum):
    """The event from which a relative day counts; the value is how it is named."""

    PUBLISHED = "公布之日"
    ISSUED = "印发之日"
    AT_ONCE = "即日"
    EFFECTIVE = "施行之日"
    ELSEWHERE = "另一件事发生之日"


class Moment(NamedTuple):
    """A day counted from an event: `after` days past the one on which it happens."""

    start: Start
    after: int = 0


class Period(NamedTuple):
    """A length of time, in months or in days."""

    months: int = 0
    days: int = 0


class Day(NamedTuple):
    """A day of the calendar; `at_midnight` where it is named as the moment with which it begins."""

    day: date
    at_midnight: bool = False

    @property
    def last(self) -> date:
        """The last day of what lasts until then."""
        return self.day - timedelta(days=self.at_midnight)


class Token(NamedTuple):
    """A letter of the grammar, where its words stand in the line, and their value."""

    letter: str
    start: int
    end: int
    value: Any = None


_N = "0-9〇零一二两三四五六七八九十"
_NUMERAL = re.compile(rf"[{_N}]+")
_HAN = str.maketrans("0123456789", "〇一二三四五六七八九")
_YEAR, _SMALL = rf"[{_N}]{{4}}\s*年", rf"[{_N}]{{1,3}}"
_BRACKETED = r"[〔\[(【﹝]\s*(?:19|20)\d\d\s*[〕\])】﹞]\s*第?\s*\d{1,5}\s*号"
_PUBLISHED = "(?:正式|公开|向社会|修订|修正|重新)?(?:公布|发布|颁布|公告|登报)"
_ISSUED = "印发|下发|发文|下文|行文|签署|签发|颁发|成文|制发"
_ELSEWHERE = "(?:审议|表决)?通过|批准|备案|验收|登报|登记|签订|颁证|投入使用|开通"
_THAT_DAY = "(?:之日|当[日天]|日期?)"
_NEXT_DAY = "(?:(?:之|当)?日?的?(?:次日|第二日|第二天))"
_BEGIN = "施行|实施|执行|试行|生效|起效|实行"
_TERM = f"(?:有效|(?:{_BEGIN}|适用|暂行)(?:有效)?)期限?"
_DATED = f"(?:{_BEGIN})(?:日期|时间)"
_GENRE = ("办法|规定|细则|意见|通知|通告|公告|决定|方案|规范|政策|措施|条例|规则|制度|标准|预案|规程|指南"
          "|文件|令|清单|目录|计划|规划|准则|章程|批复|函|基准|指引|纲要|要点|公约|通报|文|条款|守则|须知"
          "|法(?=[自从由])|解释(?=[自从])|安排|协定|修正案|决议")
_NO_NAME = "的等为是有自从于由与和及按对将经在应未所至到"  # stands in no name of a document's kind
_ARTICLE = r"第[〇零一二两三四五六七八九十百\d]+[条章节款项](?:第[〇零一二两三四五六七八九十百\d（）()]+[款项])*"


def _value(numeral: str) -> int:
    """The value of a numeral, its digits Arabic, Chinese or both (二0二四)."""
    return int(numeral) if numeral.isdecimal() else han_to_int(numeral.translate(_HAN))


def _values(words: str) -> list[int]:
    return [_value(numeral) for numeral in _NUMERAL.findall(words)]


def _day(words: str) -> Day | None:
    year, month, day, *hour = _values(words)
    try:
        return Day(date(year, month, day), bool(hour) and hour[0] == 0)
    except ValueError:
        return None


def _end_of(words: str) -> Day | None:
    """The last day of a year or of a month."""
    year, *months = _values(words)
    month = months[0] if months else 12
    try:
        return Day(date(year, month, calendar.monthrange(year, month)[1]))
    except (ValueError, calendar.IllegalMonthError):
        return None


def _period(words: str) -> Period | None:
    if "半年" in words and not _NUMERAL.search(words):
        return Period(months=6)
    count = _values(words)[0]
    if not count:
        return None
    if "年" in words:
        return Period(months=count * 12 + 6 * ("半" in words))
    return Period(months=count) if "月" in words else Period(days=count)


def _moment(start: Start) -> Callable[[str], Moment]:
    return lambda words: Moment(start, int(bool(re.search(r"次日|第二[日天]", words))))


def _title(words: str) -> str:
    return words[1:-1]


def number_in(words: str) -> str:
    """The 文号 in words that hold one, without brackets and the name of the office before it."""
    return re.sub("^.*(?:政府|办公室|[局委厅部院])(?=[一-鿿]{2,8}[〔\\[(【﹝])", "",
                  words.partition("号")[0].strip("(（〔 ")) + "号"


_ROWS: tuple[tuple[str, str, Callable[[str], Any] | None], ...] = (
    ("", r"\s+|[“”\"‘’*|]+", None),
    ("", (r"(?:^|(?<=[。;:]))\s*(?:第[〇零一二两三四五六七八九十百\d]+条(?!第)[\s:]*"
         r"|[一二三四五六七八九十]+、|\d{1,3}[.．、](?!\d)\s*|\([一二三四五六七八九十\d]+\)\s*)"), None),
    ("", r"【[^】《》]{2,12}】|原(?=\s*《|[^,。;、]{1,14}〔)", None),
    (".", r"[。;!]|\.(?=\s|$)", None), ("C", ",", None), (":", ":", None),
    ("T", r"《(?:[^《》\n]|《(?:[^《》\n]|《[^《》\n]*》)*》)+》", _title),
    ("n", r"\((?:[^《》()\n]|\([^()\n]{1,4}\)){2,40}?号[^()\n]{0,30}\)", number_in),
    ("n", r"〔[一-鿿]{2,12}[(\[]\d{4}[)\]]\d{1,5}号〕", number_in),
    ("", r"\((?![^()]*(?:期|施行|实施|执行|废止|失效|自.{6,12}[起至]))[^()\n]{0,80}\)", None),
    ("C", "[()]", None),
    ("D", (rf"{_YEAR}\s*{_SMALL}\s*月\s*{_SMALL}\s*[日号]"
          r"(?:\s*(?:零|〇|0{1,2}|24|二十四)\s*(?:[时点]整?|:00))?"), _day),
    ("D", rf"{_YEAR}\s*(?:{_SMALL}\s*月\s*)?(?:年?[底末])", _end_of),
    ("m", rf"{_YEAR}\s*(?:{_SMALL}\s*月)?(?![{_N}])", None),
    ("M", f"(?:{_PUBLISHED})(?:{_NEXT_DAY}|{_THAT_DAY}{_NEXT_DAY}?)", _moment(Start.PUBLISHED)),
    ("M", f"(?:{_ISSUED})(?:{_NEXT_DAY}|{_THAT_DAY}{_NEXT_DAY}?)", _moment(Start.ISSUED)),
    ("M", "即日", _moment(Start.AT_ONCE)),
    ("M", f"(?:{_BEGIN})(?:之日|当[日天]|日(?!期))", _moment(Start.EFFECTIVE)),
    ("M", rf"(?:{_PUBLISHED})之?后?(?=\s*(?:满|第)?\s*{_SMALL}\s*[日天])", _moment(Start.PUBLISHED)),
    ("M", rf"(?:{_ISSUED})之?后?(?=\s*(?:满|第)?\s*{_SMALL}\s*[日天])", _moment(Start.ISSUED)),
    ("d", rf"(?:满|第)\s*{_SMALL}\s*(?:[日天]|个月)(?:之?后|届满后?|起|的?次日)?", _period),
    ("d", rf"(?<=后)\s*{_SMALL}\s*[日天]起?", _period),
    ("d", rf"{_SMALL}\s*(?:[日天]|个月)(?:之?后|届满后?|期满后?)", _period),
    ("w", rf"{_SMALL}\s*个?工作日", None),
    ("h", "(?:有效期限?|试行期限?|期限)(?:届满|期?满|内|期间|到期|将满|已满|以内|未满|前)", None),
    ("H", f"的?{_TERM}|暂定|为期|期限", None), ("q", f"的?{_DATED}", None),
    ("R", (r"(?:(?:以上|上述|前述)[一-鿿]{0,8}|(?:废止|失效)的[一-鿿]{0,8})文件"
          r"(?=,?[自从][^,。;]{6,24}(?:废止|失效|作废|停止|终止|不再))"), None),
    ("O", (rf"(?:本|此|以上|上述)(?:《[^》\n]{{1,40}}》|(?:(?![{_NO_NAME}])[一-鿿]){{0,8}}"
          rf"(?:{_GENRE})(?!所|中|规定|附|的(?!{_TERM}|{_DATED})))"
          rf"|(?<![一-鿿])(?:通告|公告|政策|措施)(?=(?:{_TERM}|期限)[:为自从至到截]{{0,3}}\s*{_YEAR})"
          "|其余(?:各?条款?|部分|规定|内容|条文)?(?=[自从])"), None),
    ("M", f"(?:(?![自从于])[一-鿿]){{0,12}}?(?:{_ELSEWHERE}){_THAT_DAY}{_NEXT_DAY}?",
     _moment(Start.ELSEWHERE)),
    ("a", rf"{_ARTICLE}(?:(?:[、,和及至]|以及){_ARTICLE})*(?:的规定)?", None),
    ("W", rf"{_SMALL}\s*(?:年|个月)内有效", _period),
    ("Y", rf"{_SMALL}\s*(?:周?年半?|个月)(?![内以之{_N}])|半年(?![内以之])", _period),
    ("y", rf"{_SMALL}\s*[日天](?![内以之{_N}])", _period),
    ("z", "不予|不宜|不得|尚未|暂不|拟|建议|是否|可以|视为|视同", None),
    ("p", "被|如果|如|若|一旦|因|鉴于|随着|已经|已|曾|凡", None),
    ("b", "根据|依据|按照|依照|参照|符合|违反|执行(?=《)", None),
    ("X", "暂停(?:执行|施行|实施|适用)|暂缓(?:执行|施行|实施|适用)|中止(?:执行|施行|实施)", None),
    ("r", "恢复(?:执行|施行|实施|适用|效力)", None),
    ("v", "继续(?:有效|执行|施行|实施|适用)|予以保留", None),
    ("e", "延长|延续|顺延|延期", None),
    ("E", ("废止|失效|作废|(?:停止|终止|不再)(?:执行|施行|实施|使用|适用|有效)"
          "|不再作为(?:行政)?管理(?:的)?依据"), str),
    ("A", "同时|一并|即行|予以|自行(?!文)|自然|自动|相应|同步|立即|即时|全部|一律|宣布|决定|现|均|都|也|亦|即", None),
    ("G", "[将把]|对(?![外口象应])", None),
    ("L", rf"等\s*(?:[{_N}百]+\s*[件份个部])?(?:行政)?(?:规范性|政策)?(?:文件)?", str),
    ("g", "(?:的?通知|号?文件|一文|文)(?=[,、;。和及]|同时|一并|自|予以|$)", None),
    ("u", "(?:以下|下列|如下|附后|见附件|目录|清单|名单)", None),
    ("s", ("(?:(?![自从对将把按被])[^,。;:《》])"
          "{1,60}?(?:发布|公布|印发|颁布|批准|通过|修订|修正|修改|下发|批转|转发|所发|制定)的?(?=《)"), None),
    ("c", "起?计算|起算|算起", None), ("F", "[自从于]", None), ("S", "起|开始", None),
    ("U", "截至|截止到?|止于|至|到", None), ("Z", "止|为止|届满", None),
    ("k", "[为是共]|定为|限为|暂定为", None),
    ("x", f"(?:{_BEGIN})(?:之?[前后]|以[来后前]|中|过程|的|情况|期间|工作)", None),
    ("B", rf"(?:正式|开始|全面|统一|先行)?(?:{_BEGIN})|暂行(?=\s*{_SMALL}\s*(?:年|个月))", None),
    ("V", "有效", None),
    ("J", "以及|[、和及与]", None),
    ("N", rf"(?:(?![自从于对将把按照据和及与原的等被])[一-鿿]){{1,14}}{_BRACKETED}", number_in),
    ("N", r"[一-鿿]{1,10}政府令\s*第?\s*\d{1,4}\s*号", number_in),
)
_READERS = {f"_{at}": (letter, read) for at, (letter, _, read) in enumerate(_ROWS)}
_TOKEN = re.compile("|".join(f"(?P<_{at}>{pattern})" for at, (_, pattern, _) in enumerate(_ROWS)))


def narrow(line: str) -> str:
    """The line with digits and signs of plain width, every character in its place."""
    return line.translate(_NARROW)


def tokens_of(line: str) -> Iterator[Token]:
    """The tokens of a narrow line."""
    at = 0
    for match in _TOKEN.finditer(line):
        if at < match.start():
            yield Token("x", at, match.start())
        at = match.end()
        letter, read = _READERS[match.lastgroup or ""]
        value = read(match[0]) if read else None
        if letter:
            yield Token("?" if value is None and letter in "DYyd" else letter,
                        match.start(), match.end(), value)
    if at < len(line):
        yield Token("x", at, len(line))
