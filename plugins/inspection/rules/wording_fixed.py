"""Names of the state and its organs and fixed political wording stand as they are fixed."""

from collections.abc import Callable, Iterable, Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault, of_several
from ..concerning import FactsByTable, facts_in
from ..context import Context
from ..formulas import find_near_formulas
from ..indicators import WORDING
from ..phrases import Phrase
from ..source import Source
from ..wording import find_wording, grouped, sentence_at, written_on

ID, SEVERITY, INDICATOR = "TXT-20", Severity.ERROR, WORDING
NAME = "国名、机关名和固定政治表述写错"
LOOKS_AT = ("标题、摘要和正文里核实过的误写（plugins/inspection/data/wording.csv），与固定表述只差一字、"
            "一项的（plugins/inspection/data/formulas.csv），书名号和引文里的不查")
FIX = "改为规范的表述"
PASS = ("\n在县人民政府领导小组的指导下，以公开为常态、不公开为例外。",
        "\n《中华人民共国史料》一书的书名照录。",
        "\n深入学习习近平新时代中国特色社会主义思想，学习总书记重要讲话，实现了第一个百年奋斗目标。")
FAIL = ("\n中华人民共合国行政许可法", "\n各级党政机关和人名政府", "\n推进习近平法制思想学习",
        "\n贯彻创新、协调、绿色、开发、共享的理念", "\n统筹推进“五位一体”总布局")
# Kinds in which a slip is a grave one.
_GRAVE = frozenset((
    "国名和机关 党的会议 指导思想 四个意识 四个自信 两个维护 两个确立 三新一高 新发展理念 五位一体 四个全面 "
    "核心价值观 意思颠倒 两个一百年 中国梦 现代化 八项规定 主题教育 三会一课 绿水青山 法治 民族 港澳台 一带一路"
).split())


def is_grave(phrase: Phrase) -> bool:
    """Whether a phrase is of a grave kind and verified: it stops a publish."""
    return phrase.verified and phrase.kind in _GRAVE


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each grave slip."""
    facts = facts_in(source, context)
    yield from wording_faults(source, filter(is_grave, facts["wording"]))
    yield from formula_faults(source, facts, grave=True)


def formula_faults(source: Source, facts: FactsByTable, grave: bool) -> Iterator[Fault]:
    """A fault for each slip of fixed wording that is grave and verified, or for each other one."""
    day = written_on(source.document)
    for near in find_near_formulas(source.own_words, facts["formulas"]):
        formula = near.formula
        if ((formula.verified and formula.kind in _GRAVE) is grave
                and (day is None or formula.since <= day)
                and not any(phrase.pattern.search(near.written)
                            for phrase in facts["wording"])):
            yield Fault(near.at, f"“{near.written}”与固定表述“{formula.text}”不同。",
                        f"请核对；是它的请改为：{formula.text}")


def wording_faults(source: Source, phrases: Iterable[Phrase],
                   stops: Callable[[Phrase], bool] = lambda phrase: False,
                   is_meant: Callable[[str, Phrase], bool] = lambda sentence, phrase: False
                   ) -> Iterator[Fault]:
    """A fault for each of the phrases in a document's own words, with the right one.

    One that `stops` is an error, whatever the rule is; one that its sentence `is_meant` to say is
    none.
    """
    for match, phrase, places in grouped(find_wording(source, phrases)):
        if is_meant(sentence_at(source.prose, match.start()), phrase):
            continue
        reason = f"（{phrase.reason}）" if phrase.reason else ""
        says = "应为" if phrase.verified else "宜核对，通常写作"
        yield Fault(match.start(), f"“{match[0]}”{says}“{phrase.right}”{reason}"
                    f"{of_several(places)}。", f"请改为：{phrase.right}",
                    severity=Severity.ERROR if stops(phrase) else None, places=places)
