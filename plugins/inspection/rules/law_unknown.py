"""A law of the country that is cited exists, and has the number that it is cited with."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import WORDING
from ..laws import COUNTRY, Law, law_named, laws_by_name, meant, of_other_kind
from ..source import Source
from ..wording import sentence_at, written_on

ID, SEVERITY, INDICATOR = "LAW-04", Severity.ERROR, WORDING
NAME = "查不到的法律、不符的令号"
LOOKS_AT = ("书名号里“中华人民共和国…法”在法律目录（plugins/inspection/data/laws.csv）里没有的，“…法”实为条例、“…条例”实为法的；"
            "法律、行政法规前后的主席令、国务院令号与它的文本不符的，修订以后还写原来令号的")
FIX = "核对名称和令号"
PASS = ("\n依据《中华人民共和国行政处罚法》。", "\n依照《中华人民共和国政府信息公开条例》（国务院令第711号）。",
        "\n《中华人民共和国公职人员甲法（草案）》公开征求意见。",
        "\n《城镇燃气管理条例》（2010年国务院令第583号公布，2016年国务院令第666号修订）。",
        "成文日期: 2015-03-02\n\n依照《食品安全法实施条例》（国令第557号）。")
FAIL = ("\n依据《中华人民共和国行政许可处罚法》。", "\n依照《优化营商环境法》办理。",
        "\n根据《招标投标法实施细则》办理。",
        "\n依照《中华人民共和国政府信息公开条例》（国务院令第771号）。",
        "\n根据《城镇燃气管理条例》（国令第538号）。", "\n根据国务院令第538号《城镇燃气管理条例》。",
        "\n执行《中华人民共和国民法典》（主席令第54号）。",
        "成文日期: 2026-03-02\n\n依照《土地管理法实施条例》（国务院令第256号）。")
_NAMED = re.compile(r"《([^《》〈〉\n（）]{3,40}(?:法|条例|法实施细则))》")
_ORDER = r"(主席令|国务院令|国令)[ 　]?第[ 　]?(\d{1,3})[ 　]?号"
_TITLE = r"《([^《》〈〉\n（）]{3,40})》"
_NUMBERED = re.compile(rf"{_TITLE}[（(〔](?:中华人民共和国)?{_ORDER}")
_OF_ORDER = re.compile(rf"{_ORDER}(?:公布|发布|颁布)?的?{_TITLE}")
_ORDERS = {"主席令": "主席令", "国务院令": "国令", "国令": "国令"}
_OF = re.compile(r"(主席令|国令)第(\d+)号")
# Decisions of the State Council each of which amends many regulations.
_AMENDING = frozenset("483 588 628 638 645 648 653 666 676 687 690 698 703 7"
                      "09 710 714 726 732 752 764 777 "
                      "797".split())
_RULES = "实施细则"
_PROPOSED = re.compile(r"曾|当时|取代|废止|原《|旧|历史|草案|征求意见|拟制定|立法|起草|制定|研究")

_CHANGED = re.compile(r"修订|修改|修正|原|曾|废止|当时|旧")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each law that is none, each number that is another's."""
    known, prose = laws_by_name(), source.prose
    for match in _NAMED.finditer(prose):
        if (match[1] not in known and not _is_of_measures(prose, match)
                and not _PROPOSED.search(sentence_at(prose, match.start()))
                and not meant(match[1])):
            yield from _unknown(match[1], match.start())
    if "令" not in prose:
        return
    for match in _NUMBERED.finditer(prose):
        yield from _misnumbered(source, match[1], match[2], match[3], match.start(3))
    for match in _OF_ORDER.finditer(prose):
        yield from _misnumbered(source, match[3], match[1], match[2], match.start(2))


def _is_of_measures(prose: str, match: re.Match[str]) -> bool:
    """True for a province's measures under a law of another day."""
    return "实施" in prose[max(match.start() - 4, 0):match.start()] and "》办法" in prose[
        match.end() - 1:match.end() + 2]


def _misnumbered(source: Source, name: str, kind: str, number: str, at: int) -> Iterator[Fault]:
    law, written = law_named(name), written_on(source.document)
    if law is None or (law.ended_on and written and written >= law.ended_on):
        return
    number = str(int(number))  # in full width it is the same
    right = [one for order, one in _OF.findall(law.number) if order == _ORDERS[kind]]
    if not right or number == right[0] or (kind != "主席令" and (
            number in _AMENDING or int(number) > _last_order())):
        return
    if number not in right:
        yield Fault(at, f"《{name}》的{kind}号是第{right[0]}号，写的是第{number}号。",
                    f"请{FIX}；确指当时文本的，写明沿革。")
    elif (int(number) < int(right[0]) and _is_later(law, source)
          and not _CHANGED.search(sentence_at(source.prose, at))):
        yield Fault(at, f"《{name}》已经修订，现行的是{kind}第{right[0]}号，写的是第{number}号。",
                    f"请{FIX}；确指当时文本的，写明沿革。")


def _is_later(law: Law, source: Source) -> bool:
    """True for a document of a day when the last known text was in force."""
    written = written_on(source.document)
    return bool(law.days) and written is not None and written >= law.days[-1]


@lru_cache(maxsize=1)
def _last_order() -> int:
    """The newest order of the State Council in the table: later ones are not known."""
    return max(int(number) for law in laws_by_name().values()
               for order, number in _OF.findall(law.number) if order == "国令")


def _unknown(name: str, at: int) -> Iterator[Fault]:
    other = (f"{name.removesuffix(_RULES)}实施条例" if name.endswith(_RULES)
             else of_other_kind(name))
    found = laws_by_name().get(other) or laws_by_name().get(f"{COUNTRY}{other}")
    if found:
        yield Fault(at, f"没有《{name}》，有《{found.name}》。", f"请改为：《{other}》")
    elif name.endswith("法") and name.startswith(COUNTRY) and not name.endswith("办法"):
        yield Fault(at, f"法律目录里没有《{name}》。", f"请{FIX}。")
