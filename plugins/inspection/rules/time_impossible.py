"""Hours, minutes and months exist; 上午 is before noon."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES
from ..source import Source

ID, SEVERITY, INDICATOR = "DATE-11", Severity.ERROR, DATES
NAME = "不存在的时刻、月份"
LOOKS_AT = "正文里日期、“上午”等后面的时刻（25时、8:70、上午14:30），以及“13月底”这样的月份"
FIX = "核对原件后改正"
PASS = ("\n2026年12月4日24时截止，上午8:30—12:00，下午14时30分，比例1:80，不低于1:70。",
        "\n每周工作40小时，48小时内办结，自12月上旬至明年1月底。")
FAIL = ("\n于2026年12月4日25时截止。", "\n上午8:70开会。", "\n上午14:30开会。", "\n13月底前完成。", "\n请于6月日前报送。",
        "\n12月4日14时75分结束。", "\n会议于15:75召开。", "\n20日至24日，8:70—12:00。", "\n末班车提前到25:30发车。",
        "\n请在15:75以前打开。", "\n| 线路 | 末班车 |\n|---|---|\n| 1路 | 22:00 |\n| 3路 | 22:75 |")
_BEFORE = r"(?:[日午晚晨间至到于在前后：:自从]|调整为|[首末]班|每天)(?:[（(][^（）()\n]{2,6}[）)])?[ ]?"
_FORMS = (
    (_BEFORE + r"(?:2[5-9]|[3-9]\d)(?:[:：]\d{2}(?!\d)|[时点](?![间速段]))", "时刻不存在"),
    (r"(?:[日午晚晨间](?:[（(][^（）()\n]{2,6}[）)])?[ ]?|[—至–-])\d{1,2}[:：][6-9]\d(?![\d:：%％])", "时刻不存在"),
    (r"(?<!\d)\d{1,2}[时点][6-9]\d分(?!之)", "时刻不存在"),
    (r"(?:(?<![低高大小少多等])于|时间[:：为])[ ]?(?:[01]?\d|2[0-4])[:：][6-9]\d(?![\d:：%％])", "时刻不存在"),
    (r"(?<![\d:：])(?:[01]?\d|2[0-4])[:：][6-9]\d(?=召开|举行|开始|结束|截止|开会)", "时刻不存在"),
    (r"在[ ]?(?:[01]?\d|2[0-4])[:：][6-9]\d(?![\d:：%％])", "时刻不存在"),
    (r"(?<![\d:：.])(?:[01]?\d|2[0-4])[:：][6-9]\d(?=(?:以前|之前|以后|之后|前|后|起|止)(?!\d))", "时刻不存在"),
    ((r"(?<![\d:：.])(?:[01]?\d|2[0-4])[:：][6-9]\d"
     r"(?=[ ]?[—至–~～-]{1,2}[ ]?(?:[01]?\d|2[0-3])[:：][0-5]\d(?!\d))"), "时刻不存在"),
    (r"(?<!\d)24[时点](?:0?[1-9]|[1-5]\d)分|(?<![\d:：])24[:：](?:0[1-9]|[1-5]\d)(?!\d)", "时刻不存在"),
    (r"(?:上午|凌晨|早上)[ ]?(?:1[3-9]|2[0-4])(?:[:：]\d{2}|[时点])", "时刻在中午以后"),
    (r"(?<![\d.])(?:0?[1-9]|1[0-2])月(?:日(?=[前起止之至，。])|月(?=\d{1,2}日))", "日期不完整"),
    (r"(?<![\d.])(?:0|1[3-9]|[2-9]\d)月(?:底|初|末|份|上旬|中旬|下旬)", "月份不存在"),
)
_WRONG = re.compile("|".join(f"({form})" for form, _ in _FORMS))
# A cell of a table whose other cells are moments.
_TIME_CELL = re.compile(r"\|[ ]*(?:[01]?\d|2[0-3])[:：][0-5]\d[ ]*\|")
_WRONG_CELL = re.compile(r"(?<=\|)[ ]*((?:[01]?\d|2[0-4])[:：][6-9]\d|(?:2[5-9]|[3-9]\d)[:：]\d\d)"
                         r"[ ]*(?=\|)")
_RATIO = re.compile(r"\d[:：][6-9]\d")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each moment that no clock has, each month that no calendar has."""
    prose = source.prose
    for match in source.find_numbers(_WRONG):
        said = _FORMS[(match.lastindex or 1) - 1][1]
        if _RATIO.search(match[0]) and "比" in prose[max(match.start() - 4, 0):match.end()]:
            continue
        yield Fault(match.start(), f"“{match[0].strip()}”的{said}。", "请核对原件后改正。")
    if "|" in source.body and _TIME_CELL.search(source.body):
        for match in _WRONG_CELL.finditer(source.body):
            yield Fault(match.start(1), f"“{match[1]}”的时刻不存在。", "请核对原件后改正。")
