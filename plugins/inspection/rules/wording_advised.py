"""Set phrases stand as they are commonly fixed; what is not verified is advice."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import filterfalse

from ...documents.findings import Severity
from ...documents.ownership import is_anothers, own_issuers
from ...documents.rule import Fault
from ..concerning import facts_in
from ..context import Context
from ..indicators import WORDING
from ..phrases import Phrase
from ..source import Source
from ..wording import written_on
from .wording_fixed import formula_faults, is_grave, wording_faults

ID, SEVERITY, INDICATOR = "TXT-21", Severity.WARNING, WORDING
NAME = "固定提法宜核对"
LOOKS_AT = "标题、摘要和正文里与通行提法不同的写法（plugins/inspection/data/wording.csv），书名号和引文里的不查"
FIX = "核对出处后改为规范的提法；引用当时原文的，加引号或登记豁免"
PASS = ("成文日期: 2026-05-06\n\n1984年，县残废军人疗养院改建。", "成文日期: 2026-05-06\n\n“五保户”一词现在的规范称谓是特困人员。",
        "成文日期: 2012-05-06\n\n参加新型农村合作医疗。",
        "成文日期: 2026-05-06\n来源: 国务院公报\n\n参加新型农村合作医疗。", "\n打赢脱贫攻坚战，增强人民群众获得感、幸福感、安全感。",)
FAIL = ("成文日期: 2026-05-06\n\n参加新型农村合作医疗。", "\n涉及国家秘密、商业机密和个人隐私", "\n坚决打赢脱贫攻艰战", "\n解决群众急愁难盼问题",
        "成文日期: 2026-05-06\n\n统筹山水林田湖草系统治理。")

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_THEN = re.compile(r"曾|当时|历史|回顾|过去|[^还]原[有是来]|时期的|以来|全部脱贫|已经?全[部面]|取得|实现了|夺取|胜利|称谓|称呼|改称|一词")
_LONG_AGO = 2000  # a term of such a year is of its time
_OUTDATED = "过时提法"


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each phrase of the table that is not grave."""
    facts = facts_in(source, context)
    advised = filterfalse(is_grave, facts["wording"])
    own = own_issuers(context.site).intersection(source.document.issuers)
    quoted = not own and is_anothers(source.document, context.site)  # it keeps the terms of its day
    undated = written_on(source.document) is None  # since when cannot be said
    yield from wording_faults(
        source, (one for one in advised if not (
            (quoted and one.kind == _OUTDATED) or (undated and one.since != date.min))),
        stops=lambda phrase: phrase.verified and not quoted, is_meant=_is_past)
    yield from formula_faults(source, facts, grave=False)


def _is_past(sentence: str, phrase: Phrase) -> bool:
    """True where a sentence speaks of the time when an outdated phrase was right."""
    return phrase.kind == _OUTDATED and (bool(_THEN.search(sentence)) or any(
        int(year) < max(phrase.since.year, _LONG_AGO) for year in _YEAR.findall(sentence)))
