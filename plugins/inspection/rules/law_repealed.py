"""A law, regulation or rule that is cited was in force on the day of the document."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ...documents.findings import Severity
from ...documents.ownership import is_anothers
from ...documents.rule import Fault
from ..context import Context
from ..indicators import WORDING
from ..laws import AS_BASIS, NAMED, Law, laws_by_name, successors
from ..source import Source
from ..wording import sentence_at, written_on

ID, SEVERITY, INDICATOR = "LAW-02", Severity.ERROR, WORDING
NAME = "引用已经废止的法律法规"
LOOKS_AT = ("书名号里的（“根据”等后面没有书名号的也算）法律、法规、规章名称（plugins/inspection/data/laws.csv），"
            "在文件成文时已经废止或被取代；前面有“原”、同一句说到废止或取代的，转载、转发的和别处机关的，不查")
FIX = "改引现行的规定，并核对条文序号"
PASS = ("成文日期: 2020-05-06\n\n根据《中华人民共和国合同法》签订。",
        "成文日期: 2024-05-06\n\n《民法典》施行后，《中华人民共和国合同法》同时废止。",
        "成文日期: 2024-05-06\n\n依照《中外合资经营企业法》设立的，在本法施行前已经登记，继续有效。",
        "成文日期: 2024-05-06\n\n学习《关于适用《中华人民共和国物权法》若干问题的解释》。",
        "成文日期: 2024-05-06\n发文机关: 最高人民法院\n\n原审适用《中华人民共和国合同法》。",
        "成文日期: 2024-05-06\n\n2020年12月31日以前订立的合同，适用《中华人民共和国合同法》。",
        "成文日期: 2024-05-06\n\n结婚登记于2019年办理，依据的是《中华人民共和国婚姻法》。",
        "成文日期: 2026-09-20\n\n决定作出于2026年7月，适用《中华人民共和国大气污染防治法》并无不当。",
        "成文日期: 2024-05-06\n\n依据《中华人民共和国民法典》签订。")
FAIL = ("成文日期: 2024-05-06\n\n根据《中华人民共和国合同法》签订。",
        "成文日期: 2024-05-06\n\n2019年以来，各单位根据《中华人民共和国合同法》（1999年通过）签订合同。",
        "成文日期: 2026-09-01\n\n依照《环境保护法》第六条处理。",
        "成文日期: 2024-05-06\n\n根据合同法第五十二条的规定。",
        "成文日期: 2024-05-06\n\n依照《党的机关公文处理条例》办理。",
        "标题: 关于印发《示例县甲办法》的通知\n成文日期: 2024-05-06\n\n第一条 参照《城市房屋拆迁管理条例》补偿。")
_PAST = re.compile(r"废止|失效|以前(?:订立|发生|作出|签订|依[照据]|按照|施行|发布|的)|日以前|日之前|作出过?的(?:处罚|决定|判决|裁定)|取代|代替|"
                   r"替代|停止执行|修改前|施行前|施行以前|原《|原来的|当时的|旧《|时任|当时适用")
# When what a sentence tells was done: no year of the law's own, none since which things go on.
_DONE_ON = re.compile(r"((?:19|20)\d\d)年(?:(\d{1,2})月)?(?:(\d{1,2})日)?"
                      r"(?![^，。；]{0,6}(?:以来|[至起]今?|修[订正]|通过|公布|施行))")
_IN_BRACKETS = re.compile(r"（[^（）\n]*）|《[^《》\n]*》")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at each name of a law that had ended; its successors, to the one in force."""
    written, known = written_on(source.document), laws_by_name()
    if is_anothers(source.document, context.site):
        return
    for match in (*NAMED.finditer(source.own_prose), *AS_BASIS.finditer(source.own_prose)):
        if _is_nested(source.prose, match.start()):
            continue
        law = known.get(match[1])
        if (law is None or law.ended_on is None or written is None
                or written < law.ended_on
                or _is_of_the_past(sentence_at(source.prose, match.start()), law.ended_on)):
            continue
        heirs = list(successors(law))
        right = f"《{heirs[-1].name}》" if heirs else "现行的规定"
        yield Fault(match.start(), f"《{match[1]}》{_history([law, *heirs])}。",
                    f"请改引{right}，并核对条文序号；确指当时规定的，前面加“原”。",
                    severity=None if law.verified else Severity.WARNING)


def _is_of_the_past(sentence: str, ended_on: date) -> bool:
    """True where a sentence tells of what was done while the law was in force."""
    days = _DONE_ON.findall(_IN_BRACKETS.sub("", sentence))
    return bool(_PAST.search(sentence)) or any(
        (int(year), int(month or 1), int(day or 1)) < (ended_on.year, ended_on.month, ended_on.day)
        for year, month, day in days)


def _is_nested(text: str, at: int) -> bool:
    """True within the name of another text: 《关于适用《物权法》若干问题的解释》."""
    line = text[text.rfind("\n", 0, at) + 1:at]
    return line.count("《") > line.count("》")


def _history(chain: list[Law]) -> str:
    steps = [f"{_day(law)}起由《{heir.name}》取代" for law, heir in pairwise(chain)]
    return "，".join(steps) or f"{_day(chain[0])}起废止"


def _day(law: Law) -> str:
    day = law.ended_on
    return f"{day.year}年{day.month}月{day.day}日" if day else "后来"
