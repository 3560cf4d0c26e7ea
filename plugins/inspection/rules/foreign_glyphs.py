"""Letters and characters are of the script that they seem to be."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..leaks.persons import SURNAMES
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-42", Severity.WARNING, ACCURACY
NAME = "别的文字混在里面"
LOOKS_AT = "标题和正文里拉丁字母单词中的西里尔、希腊字母，年份里的字母O、l，字中间的方框，假名和日文汉字，繁体字"
FIX = "对照原件重新输入"
PASS = ("\n浓度为32μg/m³。", "\n选择□是 □否，GDP增长5%，α系数，2026年，W3C标准。", "\n於潜镇、喆、镕、甯。", "\n是□ 否□ 不清楚□")
FAIL = ("\n面积120m?，共3户。", "\n对象□□□□共三户。",
        "\n推广АPP应用。", "\n使用WіFi上网。", "\n2O26年工作。", "\n各部□要抓好落实。", "\n県民生活，安全対策。",
        "\n本縣實行國家規定的標準，應當嚴格執行。", "\n县の特产", "\n各单位要加強管理。", "\n添置机床46臺。")
_KANJI = "囯関県図対変発経済気駅働込広応戦沢売読続総険検験実団薬営栄単択勧圏拠辺鉄銭"
_ALIKE = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορ"  # Greek letters that look like Latin ones: no μ of μg
_GLYPHS = re.compile(
    rf"[A-Za-z][{_ALIKE}\u0400-\u04ff]|[{_ALIKE}\u0400-\u04ff][A-Za-z]|[\uac00-\ud7a3]+"
    r"|(?<![\u0400-\u04ff])[\u0400-\u04ff](?=[一-鿿])"
    r"|(?<![A-Za-z0-9])(?:2[oO]\d\d|20[oOlI]\d|20\d[oOlI])(?=年)|(?<=年)[lI|]\d(?=月)"
    r"|(?<=月)[lI|]\d(?=日)"
    r"|(?<=[一-鿿])□{2,}(?=[一-鿿])|(?<=\d)(?:[kc]?m|元/m)\?|(?<=\d)\?(?=[，。、])|PM2\?5"
    rf"|[\u3041-\u3096\u30a1-\u30fa]+|[{_KANJI}]+")
_BOX = re.compile(r"(?<=[一-鿿])[□▯■](?=[一-鿿])")
_FORM_BOXES = 2  # so many are a form to be ticked
_LEAST = 3
# Traditional forms of the characters that official texts use most; 於 and such stand in names.
_COMMON = (
    "並佈佔併侷係俬個備傢傳債傷價償優儲兒內兩冊別則創劃動務勞勵區協厤參員問單噹嚮嚴國圍園圖團埰執報場壞學寀實審將專對導層屬師帶幹庫廢廣強彆彔從復態應戶採揮損擔據數時曆曏書會"
    "朮東條棄業榦構標樹機檔檢檯權歷殘毀氣汙決沒況減測準滿漁濟災為無煙熱營燬爭狀獎獲獻現環產異當療發監眾確礎礙礦祕稅種稱積穫箇節範築簡簽籌籤糰糾約納級紛終組結絕絡給統經綜綠維"
    "網線編緻縣總織繫繳繼續罰義聯職聽脩臨臺與舉華萬葯蓆蔘藥處號術衕衛補裝製複覈見規視觀訂計訓託記訟設許訴註証評詢試該誌認說調請論證識譭議護變讓負財貨責買費貿資賠賣質購踰車軍"
    "載輛輸轄轉辦農迴週進遊運過達違適選遺還邊郵鄉醫釋釦銷錄錶鎮鐵鑑鑒長門開間閤關隊際險隱雙離電韆響項須預領題額願類顯風颱飲養館駕駛驗體髮鬚麵點齣"
)
_ALONE = re.compile(f"[{_COMMON}]")
_NAMED = re.compile(f"{SURNAMES}[一-鿿]?$")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the first strange glyph of each line, at each clause in traditional characters."""
    prose = source.prose
    last = -1
    forms = [_GLYPHS] if prose.count("□") >= _FORM_BOXES else [_GLYPHS, _BOX]
    for match in sorted((one for form in forms for one in form.finditer(prose)),
                        key=lambda one: one.start()):
        row = prose.count("\n", 0, match.start())
        if row != last:
            yield Fault(match.start(), f"“{match[0]}”不是这里应有的字，检索不到。", f"请{FIX}。",
                        severity=Severity.ERROR)
        last = row
    strange = set(filter(is_traditional, set(prose)))
    alone = next((one for one in _ALONE.finditer(source.own_words)
                  if not _NAMED.search(prose[max(one.start() - 2, 0):one.start()])),
                 None) if 0 < len(strange & set(_COMMON)) < _LEAST else None
    if alone:
        yield Fault(alone.start(), f"“{alone[0]}”是繁体字。", "请改用规范汉字。")
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
