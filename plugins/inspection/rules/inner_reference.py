"""What a text refers to within itself is there: articles, chapters, tables, figures, annexes."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ordinals import HAN, han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import BLANK, Source

ID, SEVERITY, INDICATOR = "TXT-50", Severity.WARNING, COMPLETE
NAME = "文中引用的本文条款、附件、表、图不存在"
LOOKS_AT = ("正文里的“本办法第九条”“本规定第五章”与正文的条、章；“附件5”与文件头的“附件”（两个以上的）；"
            "“见表7”“如图2所示”“见附录”与正文的表、图、附录（有附件的不查）")
FIX = "核对所引的序号，或补上缺少的内容"
_RULES = "\n第一条 甲。\n\n第二条 乙。\n\n第三条 违反本办法第{}条的，责令改正。"
PASS = (_RULES.format("二"), "\n第一条 甲。\n\n第二条 依照《某法》第九条处理，本法第三十条另有规定。",
        "\n标准见表1。\n\n表1 标准\n\n| 项 | 值 |\n|---|---|\n| 甲 | 1 |")
FAIL = ("\n表1 甲\n\n| 项 | 值 |\n|---|---|\n| 甲 | 1 |\n\n表3 乙\n\n| 项 | 值 |\n|---|---|\n| 甲 | 1 |",
        _RULES.format("九"), "\n第一条 甲。\n\n第二条 乙。\n\n第三条 违反第十二条规定的，责令改正。",
        "\n一、甲\n\n二、乙\n\n具体分工见本方案第五部分。", "\n第一章 总则\n\n第一条 甲。\n\n第二章 附则\n\n第二条 见本办法第五章。",
        "\n各项标准详见表7。", "\n布局如图2所示。", "\n条件见本通知附录。")
_OWN = r"本(?:办法|规定|细则|条例|制度|方案|章程|规则|规程|意见|通则|准则|标准|规范|决定)"
_PLACE = re.compile(rf"{_OWN}(?:第[{HAN}]+条至)?第([{HAN}]{{1,6}}|\d{{1,3}})(条|章)")
_OPENS = re.compile(rf"第[ 　]?([{HAN}]{{1,6}}|\d{{1,3}})[ 　]?(条|章)")
_SHOWN = re.compile(rf"(?:见|如|按照?|参[见照])(?:下|附)?(表|图)[ ]?(\d{{1,2}}|[{HAN}]{{1,2}})"
                    r"(?=[。，；、（）(所\n]|的)")
_APPENDIX = re.compile(r"(?:详?见|按照?|符合)(?:本[一-鿿]{2}的?)?附录(?=[。，；、\nA-Z一二三])")
_ANNEX = re.compile(rf"(?:详?见|按照?|填写|依据|根据)(?:本[一-鿿]{{2,4}})?附件[ ]?(\d{{1,2}}|[{HAN}]{{1,2}})"
                    rf"(?![\d{HAN}：:.．、])")
# An article that a text of articles names without saying whose it is: its own.
_BARE = re.compile(rf"(?:违反|依照|按照|根据|符合|适用|参照)第([{HAN}]{{1,6}}|\d{{1,3}})条")
_ANOTHERS = re.compile(rf"[法例定则程]|办法|规范|章程|合同|协议|《|{BLANK}")
_SECTION = re.compile(rf"(?:详?见|按照?)本(?:方案|通知|意见|公告|办法|计划|规划)第([{HAN}]{{1,3}})部分")
_SECTION_OPENS = re.compile(rf"(?:第([{HAN}]{{1,3}})部分|([{HAN}]{{1,3}})、)")
_PART = re.compile(rf"第[{HAN}\d]+[章节编条]|节选|摘[要录编]")
_FEW = 2  # articles below which a text is none of articles, annexes below which one may hold all


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each place, figure or annex that is nowhere."""
    document, prose = source.document, source.prose
    if document.layout is Layout.SCHEDULE or not document.is_full:
        return
    if "第" in prose:
        yield from _places(source)
        yield from _sections(source)
    yield from _captions(source)
    if not document.attachments:
        yield from _shown(source)
    elif len(document.attachments) >= _FEW and "附件" in prose:
        yield from _annexes(source)


def _places(source: Source) -> Iterator[Fault]:
    referred = [*_PLACE.finditer(source.own_words), *_bare(source.own_words)]
    if not referred or _PART.search(source.document.title):
        return
    last = {"条": 0, "章": 0}
    for line in source.lines:
        if opens := _OPENS.match(line.text):
            number, unit = han_to_int(opens[1]), opens[2]
            if not last[unit] and number > 1:
                return  # a part of a text, that begins elsewhere
            last[unit] = max(last[unit], number)
    for match in referred:
        number, unit = han_to_int(match[1]), match[2] if len(match.groups()) > 1 else "条"
        if _FEW <= last[unit] < number:
            yield Fault(match.start(), f"“{match[0]}”：正文只到第{last[unit]}{unit}。", f"请{FIX}。")


def _bare(words: str) -> Iterator[re.Match[str]]:
    """Articles named in sentences that speak of no other text."""
    for match in _BARE.finditer(words):
        begin = max(words.rfind(sign, 0, match.start()) for sign in "。；\n") + 1
        said = re.sub(rf"{_OWN}|规定|一定|决定", "", words[begin:match.start()])
        if not _ANOTHERS.search(said):
            yield match


def _captions(source: Source) -> Iterator[Fault]:
    """A fault where captions of tables or figures do not count on: 表1, 表3."""
    for kind in "表图":
        form = re.compile(rf"{kind}[ ]?(\d{{1,2}})(?:[ 　：:.．、]|(?=[一-鿿]))[^。，；]{{0,40}}")
        found = [(line.at, int(opens[1])) for line in source.lines
                 if line.text.startswith(kind) and (opens := form.fullmatch(line.text))]
        for (_, above), (at, number) in pairwise(found):
            if found[0][1] == 1 and above + 1 < number:
                yield Fault(at, f"“{kind}{number}”前面是“{kind}{above}”，没有接上。", f"请{FIX}。")
                break


def _sections(source: Source) -> Iterator[Fault]:
    numbers = [han_to_int(opens[1] or opens[2]) for line in source.lines
               if (opens := _SECTION_OPENS.match(line.text))]
    for match in _SECTION.finditer(source.own_words) if len(numbers) >= _FEW else ():
        if han_to_int(match[1]) > max(numbers):
            yield Fault(match.start(), f"“{match[0]}”：正文只到第{max(numbers)}部分。", f"请{FIX}。")


def _shown(source: Source) -> Iterator[Fault]:
    prose = source.prose
    for match in _SHOWN.finditer(prose):
        kind, number = match[1], match[2]
        there = "\n|" in source.body or "<table" in source.body if kind == "表" else (
            "![" in source.body or "<img" in source.body)
        if not there and prose.count(f"{kind}{number}") == 1:
            yield Fault(match.start(), f"“{match[0]}”：没有这张{kind}。", f"请{FIX}。")
    for match in _APPENDIX.finditer(prose):
        if not any(line.text.startswith("附录") for line in source.lines):
            yield Fault(match.start(), f"“{match[0]}”：没有附录。", f"请{FIX}。")


def _annexes(source: Source) -> Iterator[Fault]:
    count = len(source.document.attachments)
    for match in _ANNEX.finditer(source.own_words):
        number = match[1]
        named = any(line.text.startswith(f"附件{number}") for line in source.lines)
        if han_to_int(number) > count and not named:
            yield Fault(match.start(), f"“{match[0]}”：附件只有{count}个。", f"请{FIX}。")
