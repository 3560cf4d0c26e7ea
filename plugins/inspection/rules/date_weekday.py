"""The weekday beside a date is that of the calendar."""

import re
from collections.abc import Iterator
from datetime import date

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES
from ..source import Source
from ..wording import written_on

ID, SEVERITY, INDICATOR = "DATE-10", Severity.ERROR, DATES
NAME = "星期与日期不符"
LOOKS_AT = "标题和正文里写在日期后面的星期几；没有写年份的，看成文、发布前后二百天以内的，以及标题和前文写明的年份"
FIX = "核对日历，改正写错的一处"
PASS = ("\n定于2026年12月4日（星期五）召开。", "成文日期: 2026-11-20\n\n定于12月4日（周五）召开。",
        "\n2026年12月4日周一至周五值班。",
        "成文日期: 2018-12-01\n标题: 关于2019年部分节假日安排的通知\n\n9月29日（星期日）上班。")
FAIL = ("成文日期: 2026-12-16\n\n12月18日（周五）至20日（周二）放假。",
        "\n会期为2026年12月5日，当天是星期五。", "\n定于2026年12月5日（星期五）召开。", "成文日期: 2026-11-20\n\n定于12月2日，星期四召开。")
_DAYS = "一二三四五六日"
_NEAR = 200  # days: a date without a year is of the time of its document
_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_WITH_WEEKDAY = re.compile(
    r"(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月"
    r"(?:\d{1,2}日(?:[（(][^（）()\n]{1,5}[）)])?[ ]?(?:至|到|—{1,2}|-|－))?"
    r"(\d{1,2})日[ \u3000]?[（(，,]?[ \u3000]?(?:(?:当天|当日)[是为])?"
    r"(?:星期|周|礼拜)([一二三四五六日天])(?![期末至到、—\-])")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each date with the weekday of another."""
    if "星期" not in source.prose and "周" not in source.prose and "礼拜" not in source.prose:
        return
    written = written_on(source.document)
    for match in _WITH_WEEKDAY.finditer(source.prose):
        month, day = int(match[2]), int(match[3])
        near = range(written.year - 1, written.year + 2) if written else ()
        years = [int(match[1])] if match[1] else near
        said = set() if match[1] else set(map(int, _YEAR.findall(source.prose, 0, match.start())))
        days = [one for year in {*years, *said} if (one := _day(year, month, day))
                and (match[1] or year in said
                     or (written and abs((one - written).days) <= _NEAR))]
        if days and match[4].replace("天", "日") not in {_DAYS[one.weekday()] for one in days}:
            yield Fault(match.start(), f"“{match[0]}”的星期不对：{days[0].year}年{month}月{day}日是星期"
                        f"{_DAYS[days[0].weekday()]}。", "请核对日历，改正写错的一处。")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None  # DATE-01 tells
