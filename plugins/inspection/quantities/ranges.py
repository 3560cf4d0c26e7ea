"""Ranges of amounts: from the less to the greater."""

import re
from collections.abc import Iterator
from decimal import Decimal

from .arithmetic import Inconsistency

_RANGE = re.compile(r"(?<![\d.,至到—~～-])(\d+(?:\.\d+)?)(万?元|人|户|亩|吨|公里|平方米|个|家|件|名)(?:至|—|～|~|-)"
                    r"(\d+(?:\.\d+)?)\2(?![\d至到—~～-])")
# What has fallen from the one to the other, or stands in the order of its time.
_FALLS = re.compile(r"[从由自][^，。；\n]{0,16}$|降|减|回落|下调|压缩|原|依次|分别|递减")


def reversed_ranges(text: str, start: int, end: int) -> Iterator[Inconsistency]:
    """5000元至3000元: the second of a range is the greater."""
    for match in _RANGE.finditer(text, start, end):
        if Decimal(match[1]) > Decimal(match[3]) and not _FALLS.search(
                text, max(match.start() - 20, start), match.end()):
            yield Inconsistency(match.start(), match.end(), "前一个比后一个大，范围写反了")
