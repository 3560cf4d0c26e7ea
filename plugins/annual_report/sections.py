"""The six sections of a report (国办公开办函〔2021〕30号), found in its text by their headings."""

import re
from collections.abc import Mapping

SINCE = 2021  # the first year reported in this form
SECTIONS = (
    "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
)
_NUMERALS = "一二三四五六"
# What a heading must say to be that of its section, however the rest is worded.
_SIGNS = ("总体", "主动公开", "申请", "复议", "问题", "其他")
_HEADING = re.compile(rf"([{_NUMERALS}])、\s*(.{{2,40}})")


def heading_of(number: int) -> str:
    """The heading of a section by its number from 1: `二、主动公开政府信息情况`."""
    return f"{_NUMERALS[number - 1]}、{SECTIONS[number - 1]}"


def split_sections(text: str) -> Mapping[int, str]:
    """The text of each section that is there, by number, in the order in which they stand."""
    found: dict[int, list[str]] = {}
    lines: list[str] = []
    for line in text.split("\n"):
        number = _section_of(line)
        if number and number not in found:
            lines = found[number] = []
        else:
            lines.append(line)
    return {number: "\n".join(lines) for number, lines in found.items()}


def _section_of(line: str) -> int:
    """The number of the section that a line opens, 0 for any other line."""
    match = _HEADING.fullmatch(line.strip())
    if not match:
        return 0
    number = _NUMERALS.index(match[1]) + 1
    return number if _SIGNS[number - 1] in match[2] else 0
