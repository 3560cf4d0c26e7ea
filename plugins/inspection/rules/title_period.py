"""A notice of a quarter, a month, an issue speaks of the period that its title names."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.ordinals import han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "SUM-06", Severity.WARNING, ACCURACY
NAME = "期数、季度与标题不符"
LOOKS_AT = "标题写“第3期”“一季度”“上半年”的文件，正文第一次写到的期数、季度、半年"
FIX = "核对是不是套用了上一期的文本"
PASS = ("标题: 2026年一季度抽检结果\n\n现将第一季度抽检结果公布如下，与去年四季度相比有所好转。",
        "标题: 关于第3期抽检的通告\n\n现公布第三期结果。")
FAIL = ("标题: 2026年上半年财政收支情况\n\n1—9月，全县一般公共预算收入3.6亿元。",
        "标题: 2026年一季度抽检结果\n\n现将二季度抽检结果公布如下。",
        "标题: 2026年第3期抽检公告\n\n现发布2026年第4期抽检结果。",
        "标题: 2026年上半年工作总结\n\n现将下半年工作总结如下。",
        "标题: 2026年第三季度抽检情况通报\n\n2026年4月至6月，县卫生健康局开展了抽检。")
_HAN = r"([一二三四五六七八九十\d]{1,3})"
_PERIODS = tuple(map(re.compile, (rf"第?{_HAN}季度", rf"第{_HAN}[期批]", r"([上下])半年")))
_QUARTERS = {"一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
             "前三季度": (1, 9), "上半年": (1, 6), "下半年": (7, 12)}
_SPAN = re.compile(r"(?<!\d)(\d{1,2})月?(?:份)?(?:至|到|—{1,2}|-|－|~|～)(\d{1,2})月(?!\d)")
_NEAR = 120  # characters from the beginning of the text
_OTHER_TIME = re.compile(r"(?:去年|上年|同期|环比|同比|上一?[期批]|前[一两二三]|此前|以前|与)[^。；\n]{0,12}$")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where the first period that the text names is another."""
    for form in _PERIODS:
        titled = form.findall(source.document.title)
        said = form.search(source.prose, source.body_at)
        if (len(titled) != 1 or said is None or _value(said[1]) == _value(titled[0])
                or said.start() - source.body_at > _NEAR
                or _OTHER_TIME.search(source.prose, source.body_at, said.start())):
            continue
        if any(_value(one) == _value(titled[0])
               for one in form.findall(source.prose[source.body_at:])):
            continue
        yield Fault(said.start(), f"正文写“{said[0]}”，标题是“{source.document.title}”。", f"请{FIX}。")
    yield from _months(source)


def _months(source: Source) -> Iterator[Fault]:
    """A fault where the text begins with the months of another quarter or half of the year."""
    title = source.document.title
    titled = [months for form, months in _QUARTERS.items() if form in title
              and not (form == "三季度" and "前三季度" in title)]
    said = _SPAN.search(source.prose, source.body_at, source.body_at + _NEAR)
    if len(titled) == 1 and said:
        months = int(said[1]), int(said[2])
        before = source.prose[max(said.start() - 12, source.body_at):said.start()]
        is_alike = months[1] - months[0] == titled[0][1] - titled[0][0] or (
            months[0] == titled[0][0] == 1)
        if (is_alike and months != titled[0] and months in _QUARTERS.values()
                and not _OTHER_TIME.search(before)):
            yield Fault(said.start(), f"正文写“{said[0]}”，标题是“{source.document.title}”。", f"请{FIX}。")


def _value(text: str) -> int | str:
    return text if text in "上下" else int(text) if text.isdecimal() else han_to_int(text)
