"""Letters and characters are of the script that they seem to be."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-42", Severity.WARNING, ACCURACY
NAME = "别的文字混在里面"
LOOKS_AT = "标题和正文里拉丁字母单词中的西里尔、希腊字母，年份里的字母O、l，字中间的方框，假名和日文汉字，整句的繁体字"
FIX = "对照原件重新输入"
PASS = ("\n选择□是 □否，GDP增长5%，α系数，2026年，W3C标准。", "\n於潜镇、喆、镕、甯。", "\n是□ 否□ 不清楚□")
FAIL = ("\n面积120m?，共3户。", "\n对象□□□□共三户。",
        "\n推广АPP应用。", "\n使用WіFi上网。", "\n2O26年工作。", "\n各部□要抓好落实。", "\n県民生活，安全対策。",
        "\n本縣實行國家規定的標準，應當嚴格執行。", "\n县の特产", "\n各单位要加強管理。")
_KANJI = "囯関県図対変発経済気駅働込広応戦沢売読続総険検験実団薬営栄単択勧圏拠辺鉄銭"
_GLYPHS = re.compile(
    r"[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]|[\uac00-\ud7a3]+"
    r"|(?<![\u0400-\u04ff])[\u0400-\u04ff](?=[一-鿿])"
    r"|(?<![A-Za-z0-9])(?:2[oO]\d\d|20[oOlI]\d|20\d[oOlI])(?=年)|(?<=年)[lI|]\d(?=月)"
    r"|(?<=月)[lI|]\d(?=日)"
    r"|(?<=[一-鿿])□{2,}(?=[一-鿿])|(?<=\d)(?:[kc]?m|元/m)\?|(?<=\d)\?(?=[，。、])|PM2\?5"
    rf"|[\u3041-\u3096\u30a1-\u30fa]+|[{_KANJI}]+")
_BOX = re.compile(r"(?<=[一-鿿])[□▯■](?=[一-鿿])")
_FORM_BOXES = 2  # so many are a form to be ticked
_LEAST = 3
_COMMON = frozenset("強責實發縣臺國務業會")
_ALONE = re.compile(r"加強|[強]化|責任|落實|實施|實际|發[展布改]|[全我本]縣|縣[直政委]|臺办|國家|[任服业]務|業务|會议|[企行]業")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the first strange glyph of each line, at each clause in traditional characters."""
    prose = source.prose
    last = -1
    forms = [_GLYPHS] if prose.count("□") >= _FORM_BOXES else [_GLYPHS, _BOX]
    for match in sorted((one for form in forms for one in form.finditer(prose)),
                        key=lambda one: one.start()):
        row = prose.count("\n", 0, match.start())
        if row != last:
            yield Fault(match.start(), f"“{match[0]}”不是这里应有的字，检索不到。", f"请{FIX}。")
        last = row
    strange = set(filter(is_traditional, set(prose)))
    alone = _ALONE.search(prose) if 0 < len(strange & _COMMON) < _LEAST else None
    if alone:
        yield Fault(alone.start(), f"“{alone[0]}”里有繁体字。", "请改用规范汉字。")
    for line in source.lines if len(strange) >= _LEAST else ():
        found = [sign for sign in dict.fromkeys(line.text) if sign in strange]
        if len(found) >= _LEAST:
            yield Fault(line.at, f"这一段有繁体字（{''.join(found)[:12]}）。", "请改用规范汉字。")


@lru_cache(maxsize=16384)
def is_traditional(sign: str) -> bool:
    """True for a Han character of Big5 that GB 2312 has not: written so in traditional texts."""
    if not "一" <= sign <= "鿿":
        return False
    try:
        sign.encode("big5")
    except UnicodeEncodeError:
        return False
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False
