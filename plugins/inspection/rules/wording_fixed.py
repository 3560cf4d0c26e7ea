"""Names of the state and its organs and fixed political wording stand as they are fixed."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import WORDING
from ..phrases import Phrase, read_phrases
from ..source import Source
from ..wording import find_wording

ID, SEVERITY, INDICATOR = "TXT-20", Severity.ERROR, WORDING
NAME = "国名、机关名和固定政治表述写错"
LOOKS_AT = "标题、摘要和正文里核实过的误写（plugins/inspection/data/wording.csv），书名号和引文里的不查"
FIX = "改为规范的表述"
PASS = ("\n在县人民政府领导小组的指导下，以公开为常态、不公开为例外。",
        "\n《中华人民共国史料》一书的书名照录。")
FAIL = ("\n中华人民共合国行政许可法", "\n各级党政机关和人名政府", "\n推进习近平法制思想学习")
# Kinds in which a slip is a grave one.
_GRAVE = frozenset((
    "国名和机关 党的会议 指导思想 四个意识 四个自信 两个维护 两个确立 三新一高 新发展理念 五位一体 四个全面 "
    "核心价值观 两个一百年 中国梦 现代化 八项规定 主题教育 三会一课 绿水青山 法治 民族 港澳台 一带一路"
).split())


def is_grave(phrase: Phrase) -> bool:
    """Whether a phrase is of a grave kind and verified: it stops a publish."""
    return phrase.verified and phrase.kind in _GRAVE


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each grave slip."""
    yield from wording_faults(source, filter(is_grave, read_phrases("wording")))


def wording_faults(source: Source, phrases: Iterator[Phrase]) -> Iterator[Fault]:
    """A fault for each of the phrases in a document's own words, with the right one."""
    for match, phrase in find_wording(source, phrases):
        reason = f"（{phrase.reason}）" if phrase.reason else ""
        says = "应为" if phrase.verified else "宜核对，通常写作"
        yield Fault(match.start(), f"“{match[0]}”{says}“{phrase.right}”{reason}。",
                    f"请改为：{phrase.right}")
