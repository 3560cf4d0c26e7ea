"""Statute terms and confusion pairs: words that are certainly not what was meant."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import ACCURACY
from ..settings import Term
from ..source import Source
from ..words import TERMS

ID, SEVERITY, INDICATOR = "TXT-10", Severity.WARNING, ACCURACY
NAME = "法定用语、易混词"
LOOKS_AT = "标题、摘要和正文；词表是自带的加上 _data/terms.yml“用语”里本站登记的"
FIX = "改用正确的词"
PASS = ("\n涉及商业秘密、个人隐私的信息，以及请示报告等过程性信息。",
        "\n台风登陆后调入帐篷，投标截止日前报送，药品不良反应情况亟需核实，精减人员反复盖章。",
        "\n面对严峻工作形势，按装机容量检查帐篷，急待解决的问题落实到为民服务的每个环节。")
FAIL = ("\n涉及国家秘密、商业机密和个人隐私", "\n存入指定帐户", "\n请登陆网站查询")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each word of the lists."""
    terms = (*TERMS, *context.settings.terms)
    by_wrong = {term.wrong: term for term in terms}
    for match in _pattern(terms).finditer(source.prose):
        term: Term = by_wrong[match[0]]
        reason = f"（{term.reason}）" if term.reason else ""
        yield Fault(match.start(), f"“{term.wrong}”应为“{term.right}”{reason}。", f"请改为：{term.right}")


@lru_cache(maxsize=8)
def _pattern(terms: tuple[Term, ...]) -> re.Pattern[str]:
    longest_first = sorted(terms, key=lambda term: (-len(term.wrong), term.wrong))
    return re.compile("|".join(map(_alternative, longest_first)))


def _alternative(term: Term) -> str:
    before = f"(?<![{re.escape(term.not_after)}])" if term.not_after else ""
    after = f"(?![{re.escape(term.not_before)}])" if term.not_before else ""
    return f"{before}{re.escape(term.wrong)}{after}"
