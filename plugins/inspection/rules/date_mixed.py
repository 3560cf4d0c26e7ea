"""One date is written in one kind of numerals (GB/T 15835—2011, 4.1.3)."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import FORM
from ..source import Source

ID, SEVERITY, INDICATOR = "DATE-12", Severity.WARNING, FORM
NAME = "日期的数字写法混用、年份位数不对"
LOOKS_AT = "标题和正文里汉字和阿拉伯数字混写的日期（二〇26年、2026年十二月5日），三位、五位数的年份"
FIX = "统一写成2026年12月5日"
PASS = ("\n二〇二六年十二月五日", "\n自2026年12月5日起，用三年时间，第十5年。", "\n2026年十一月初五")
FAIL = ("\n二〇26年12月5日", "\n2026年十二月5日印发。", "\n二〇二六年12月5日", "\n20226年12月印发。",
        "\n截至226年12月5日。")
_HAN = "〇○零一二三四五六七八九"
_MIXED = re.compile(
    rf"[一二][{_HAN}]{{1,2}}\d{{1,2}}年|(?<!\d)(?:19|20)[{_HAN}]{{2}}年"
    rf"|(?<!\d)\d{{4}}年[{_HAN}十]{{1,3}}月\d{{1,2}}日|(?<!\d)\d{{4}}年\d{{1,2}}月[{_HAN}十]{{1,3}}日"
    rf"|(?<!\d)\d{{1,2}}月[{_HAN}十]{{1,3}}日(?!报)|[一二][{_HAN}]{{3}}年\d{{1,2}}月"
    rf"|[一二]0[{_HAN}0]{{2}}年|(?<=[{_HAN}]年)[{_HAN}十]{{1,3}}月\d{{1,2}}日|(?<=[于在])[12]\d{{4}}年"
    rf"|(?<![\d.A-Za-z])(?:[12]\d{{4}}|2\d{{2}})年(?:\d{{1,2}}月|[底初末](?!期))")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each date in two kinds of numerals or with a year of another length."""
    for match in source.find_numbers(_MIXED):
        yield Fault(match.start(), f"“{match[0]}”的数字写法不一，或年份位数不对。",
                    "请核对原件，统一写成“2026年12月5日”这样的形式。")
