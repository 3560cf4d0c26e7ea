"""A law of the country that is cited exists, and has the number that it is cited with."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import WORDING
from ..laws import COUNTRY, laws_by_name, meant, of_other_kind
from ..source import Source
from ..wording import sentence_at, written_on

ID, SEVERITY, INDICATOR = "LAW-04", Severity.WARNING, WORDING
NAME = "查不到的法律、不符的令号"
LOOKS_AT = ("书名号里“中华人民共和国…法”在法律目录（plugins/inspection/data/laws.csv）里没有的，“…法”实为条例、“…条例”实为法的；"
            "行政法规后面括号里的国务院令号与现行文本不符的")
FIX = "核对名称和令号"
PASS = ("\n依据《中华人民共和国行政处罚法》。", "\n依照《中华人民共和国政府信息公开条例》（国务院令第711号）。",
        "\n《中华人民共和国公职人员甲法（草案）》公开征求意见。")
FAIL = ("\n依据《中华人民共和国行政许可处罚法》。", "\n依照《优化营商环境法》办理。",
        "\n根据《招标投标法实施细则》办理。",
        "\n依照《中华人民共和国政府信息公开条例》（国务院令第771号）。")
_NAMED = re.compile(r"《([^《》〈〉\n（）]{3,40}(?:法|条例|法实施细则))》(?:（(?:中华人民共和国)?国务院令第(\d{2,3})号）)?")
_ORDER = re.compile(r"国(?:务院)?令第(\d+)号")
_RULES = "实施细则"
_PROPOSED = re.compile(r"曾|当时|取代|废止|原《|旧|历史|草案|征求意见|拟制定|立法|起草|制定|研究")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each law that is none, each number that is another's."""
    known, written = laws_by_name(), written_on(source.document)
    for match in _NAMED.finditer(source.prose):
        name, number = match[1], match[2]
        if "实施" in source.prose[max(match.start() - 4, 0):match.start()] and "》办法" in source.prose[
                match.end() - 1:match.end() + 2]:
            continue  # a province's measures under a law of another day
        law = known.get(name)
        if law is None:
            if not _PROPOSED.search(sentence_at(source.prose, match.start())) and not meant(name):
                yield from _unknown(name, match.start())
        elif number and (right := _ORDER.search(law.number)) and number != right[1] and (
                law.ended_on is None or written is None or written < law.ended_on):
            yield Fault(match.start(2), f"《{name}》的国务院令号是第{right[1]}号，写的是第{number}号。",
                        f"请{FIX}；确指当时文本的，写明沿革。")


def _unknown(name: str, at: int) -> Iterator[Fault]:
    other = (f"{name.removesuffix(_RULES)}实施条例" if name.endswith(_RULES)
             else of_other_kind(name))
    found = laws_by_name().get(other) or laws_by_name().get(f"{COUNTRY}{other}")
    if found:
        yield Fault(at, f"没有《{name}》，有《{found.name}》。", f"请改为：《{other}》")
    elif name.endswith("法") and name.startswith(COUNTRY) and not name.endswith("办法"):
        yield Fault(at, f"法律目录里没有《{name}》。", f"请{FIX}。")
