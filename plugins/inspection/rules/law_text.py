"""What is said of a law's text holds: it has the article cited, and was made on the day named."""

import re
from collections.abc import Iterator
from datetime import date

from ...documents.findings import Severity
from ...documents.ordinals import HAN, han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import WORDING
from ..laws import AS_BASIS, COUNTRY, Law, law_named
from ..source import Source
from ..wording import sentence_at

ID, SEVERITY, INDICATOR = "LAW-05", Severity.WARNING, WORDING
NAME = "法律没有的条、不符的通过和施行日期"
LOOKS_AT = ("书名号里的（“根据”等后面没有书名号的也算）法律、行政法规后面引的条，多于它历次文本的总条数的；写它通过、公布、修订、施行的日期，"
            "与它历次文本的日期都不符的（条数和日期在 plugins/inspection/data/laws.csv，查不到的不查）")
FIX = "核对所引的条、日期"
PASS = ("\n依据《中华人民共和国行政许可法》第八十三条。", "\n《优化营商环境条例》自2020年1月1日起施行。",
        "\n2021年修订的《中华人民共和国行政处罚法》。", "\n2022年公布《某项目环境影响报告》。",
        "\n于2021年8月20日通过《中华人民共和国个人信息保护法》。")
FAIL = ("\n依据《中华人民共和国行政许可法》第九十三条。", "\n根据中华人民共和国行政许可法第九十三条。",
        "\n《优化营商环境条例》自2021年1月1日起施行。", "\n2020年修订的《中华人民共和国行政处罚法》。",
        "\n《中华人民共和国个人信息保护法》于2020年8月20日通过。")
_ARTICLE = rf"第([{HAN}]{{1,8}}|\d{{1,4}})条"
_NAMED = r"《([^《》〈〉\n（）]{3,40}(?:法|条例|法典|规定|办法|细则))(?:（[^（）《》\n]{2,12}）)?》"
_CITED = re.compile(rf"{_NAMED}(?:（[^（）\n]{{2,40}}）)?(?:的|中的?)?((?:[、和及至到]{{0,2}}{_ARTICLE})+)")
_EACH_ARTICLE = re.compile(_ARTICLE)
_DAY = r"((?:19|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?"
_MADE = r"(?:通过|公布|颁布|发布|修订|修正|修改|施行|实施|生效|出台)"
_DAY_AFTER = re.compile(rf"{_NAMED}(?:（[^（）\n]{{2,40}}）)?(?:已|将)?(?:自|于|在|经)?{_DAY}"
                         r"(?:起|正式|经|由|全面|开始|国务院|[一二三十四五届全国人大常委会第次议]){0,30}"
                         rf"{_MADE}")
_DAY_BEFORE = re.compile(rf"{_DAY}(?:起|正式|新|全面|由|经|国务院|全国人大常委会|第?次){{0,8}}{_MADE}"
                          rf"(?:了|的)?新?的?{_NAMED}")
_EARLIER = re.compile(r"同时废止|即行废止|予以废止|原|旧|曾|取代")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each article that a law does not have, each day that none of its texts is of."""
    prose = source.own_prose
    if "条" in prose:
        for match in _CITED.finditer(prose):
            yield from _beyond(law_named(match[1]), match[2], match.start(2))
        for match in AS_BASIS.finditer(prose):
            following = re.compile(rf"(?:{_ARTICLE}[、和及至]?)+").match(prose, match.end())
            if following:
                yield from _beyond(law_named(match[1]), following[0], following.start())
    if "年" in prose and "》" in prose:
        for match in _DAY_AFTER.finditer(prose):
            yield from _other_day(law_named(match[1]), match.groups()[1:4], match.start(2))
        for match in _DAY_BEFORE.finditer(prose):
            if _EARLIER.search(sentence_at(prose, match.start())):
                continue  # of the same name, whose days are not known
            yield from _other_day(law_named(match[4]), match.groups()[:3], match.start())


def _beyond(law: Law | None, cited: str, at: int) -> Iterator[Fault]:
    last = max((han_to_int(one[1]) for one in _EACH_ARTICLE.finditer(cited)), default=0)
    if law and law.articles and last > law.articles:
        name = law.name.removeprefix(COUNTRY)
        yield Fault(at, f"《{name}》共{law.articles}条，没有第{last}条。", f"请{FIX}。",
                    severity=Severity.ERROR)


def _other_day(law: Law | None, written: tuple[str, ...], at: int) -> Iterator[Fault]:
    if law is None or len(law.days) < 2:
        return
    year, month, day = (int(part) if part else 0 for part in written)
    if not any(_agrees(one, year, month, day, law.has_one_text) for one in law.days):
        said = f"{year}年" + f"{month}月" * bool(month) + f"{day}日" * bool(day)
        known = "、".join(one.isoformat() for one in law.days)
        yield Fault(at, f"《{law.name.removeprefix(COUNTRY)}》通过、公布、修改、施行的日期是 {known}，"
                    f"写的是{said}。", f"请{FIX}。")


def _agrees(known: date, year: int, month: int, day: int, exactly: bool) -> bool:
    """Of a law with several texts not every day is known: the year, or the next, is enough."""
    if not exactly:
        return known.year <= year <= known.year + 1
    return known.year == year and month in (0, known.month) and day in (0, known.day)
