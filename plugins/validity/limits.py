"""How long a document may be valid, by local rule: 5 years, 2 on trial (试行, 暂行)."""

import re
from collections.abc import Iterator
from datetime import timedelta

from ..documents.dates import last_day_of_period
from ..documents.document import Document
from ..documents.rule import Fault, Word
from .relations import KINDS, effective_from, own_expiry
from .rules import ValidityRules

TOO_LONG, WITHOUT_END, OPEN_END = "VAL-31", "VAL-32", "VAL-33"
_DAY = timedelta(days=1)
# 决定 about other documents have no term themselves: the amended document has.
_ACTS = re.compile(
    r"关于(?!印发|公布《).*(?:修改|废止|失效|清理|有效期|继续有效"
    r"|(?:暂停|恢复|停止|中止)(?:执行|施行|实施)).*的(?:决定|通知|公告)$")
_ON_TRIAL = re.compile(r"[（(](?:试行|暂行)[）)]|暂行(?:办法|规定|细则|条例|规则)")


def check_limits(
    document: Document, rules: ValidityRules
) -> Iterator[tuple[str, Fault]]:
    """A fault where a document in force is valid for longer than allowed, or forever."""
    start, last_day = effective_from(document), own_expiry(document)
    if not start or document.repealed_on:
        return
    on_trial = bool(_ON_TRIAL.search(document.title))
    months = rules.longest_on_trial if on_trial else rules.longest
    latest = last_day_of_period(start, months)
    kind, limit = ("试行、暂行的文件" if on_trial else "行政规范性文件"), period_text(months)
    basis = f"（{rules.basis}）" if rules.basis else ""
    if last_day is None and document.ends_with:
        yield OPEN_END, Fault(Word(document.ends_with),
                              f"有效到“{document.ends_with}”为止，程序不知道这件事发生了没有。",
                              "请定期核对；已经发生的，补上：有效期至: YYYY-MM-DD 和失效依据。",
                              path=document.path)
    elif last_day is None and not only_acts_on_others(document):
        yield WITHOUT_END, Fault(Word(document.title), "没有写明有效期。",
                                 f"{kind}的有效期一般不超过{limit}{basis}；"
                                 f"原件有规定的，请补上：有效期至: YYYY-MM-DD", path=document.path)
    elif last_day and last_day > latest + _DAY:  # some count to the anniversary itself
        written = str(document.expires_on or period_text(document.valid_for or 0))
        yield TOO_LONG, Fault(Word(written),
                              f"有效期至 {last_day}，超过{kind}的上限{limit}{basis}。",
                              f"自 {start} 起算最长到 {latest}；请核对原件，按规定评估后重新公布。",
                              path=document.path)


def only_acts_on_others(document: Document) -> bool:
    """True for a decision that amends, repeals or extends others and rules nothing else."""
    return any(kind in KINDS for kind, _ in document.relations) and bool(
        _ACTS.search(document.title))


def period_text(months: int) -> str:
    """5年 or 18个月, as front matter has it."""
    return f"{months}个月" if months % 12 else f"{months // 12}年"
