"""Text against front matter: where a 施行, 有效期 or 废止 clause and the declared keys differ."""

from collections.abc import Iterator
from datetime import date

from ..documents.dates import last_day_of_period
from ..documents.document import Document
from ..documents.findings import Finding, Severity
from ..documents.numbers import number_key
from .clauses import Clauses, TermClause, parse_clauses
from .relations import Place, Resolve, effective_from, own_expiry

_Difference = tuple[str, str, str, str]  # rule, clause as written, message, fix

EFFECTIVE, TERM, REPEAL = "VAL-21", "VAL-22", "VAL-23"


def compare(
    document: Document, text: str, resolve: Resolve, place: Place
) -> tuple[Finding, ...]:
    """Findings, each with its fix, where the clauses of `text` and the front matter differ."""
    def finding(rule: str, written: str, message: str, fix: str) -> Finding:
        line, column = place(document, written)
        return Finding(document.path, line, column, rule, f"正文写“{written}”，{message}", fix,
                       Severity.WARNING)

    clauses = parse_clauses(text)
    differences = (*_effective(document, clauses), *_term(document, clauses),
                   *_repeals(document, clauses, resolve))
    return tuple(finding(*difference) for difference in differences)


def _effective(document: Document, clauses: Clauses) -> Iterator[_Difference]:
    dated = [clause for clause in clauses.effective if clause.day]
    days = {clause.day for clause in clauses.effective if clause.day}
    declared = document.effective_on
    if dated and declared is None and effective_from(document) not in days:
        days_text = "、".join(map(str, sorted(days)))
        yield (EFFECTIVE, dated[-1].text, "文件头没有“施行日期”。", f"请补上：施行日期: {days_text}")
    elif dated and declared is not None and declared not in days:
        yield (EFFECTIVE, dated[-1].text, f"文件头的施行日期是 {declared}。",
               f"请核对原件；以正文为准时改为：施行日期: {dated[-1].day}")
    elif declared and clauses.effective and not dated:
        # 公布之日 is the day signed or the day published, whichever the issuer counts from.
        usual = [day for day in (document.signed_on, document.published_on) if day]
        if usual and declared not in usual:
            yield (EFFECTIVE, clauses.effective[-1].text, f"文件头的施行日期是 {declared}。",
                   f"请核对原件；以正文为准时改为：施行日期: {usual[0]}")


def _term(document: Document, clauses: Clauses) -> Iterator[_Difference]:
    if not clauses.terms or any(_agrees(document, clauses, term) for term in clauses.terms):
        return
    term = clauses.terms[-1]
    months = term.months
    key = f"有效期至: {term.last_day}" if months is None else f"有效期: {_period(months)}"
    declared = own_expiry(document)
    if declared is not None:
        shown = f"有效至 {declared}"
    elif document.valid_for is not None:
        shown = f"有效期是{_period(document.valid_for)}"
    else:
        yield TERM, term.text, "文件头没有“有效期至”或“有效期”。", f"请补上：{key}"
        return
    last_day = _last_day(document, clauses, term)
    if document.expires_on and last_day:
        key = f"有效期至: {last_day}"
    yield TERM, term.text, f"文件头{shown}。", f"请核对原件；以正文为准时改为：{key}"


def _agrees(document: Document, clauses: Clauses, term: TermClause) -> bool:
    if term.months and term.months == document.valid_for:
        return True
    last_day = _last_day(document, clauses, term)
    return last_day is not None and last_day == own_expiry(document)


def _last_day(document: Document, clauses: Clauses, term: TermClause) -> date | None:
    """The last day a term gives, counted from the day the text itself names, if it does."""
    if term.months is None:
        return term.last_day
    days = {clause.day for clause in clauses.effective if clause.day}
    start = days.pop() if len(days) == 1 else effective_from(document)
    return last_day_of_period(start, term.months) if start else None


def _repeals(
    document: Document, clauses: Clauses, resolve: Resolve
) -> Iterator[_Difference]:
    numbered = [clause for clause in clauses.repeals if clause.number]
    if not numbered:
        return
    named = [relation.target for relation in (*document.repeals, *document.declares_lapsed)]
    keys = {number_key(target) for target in named}
    paths = {found.path for target in named if (found := resolve(document, target))}
    for clause in numbered:
        found = resolve(document, clause.number)
        if number_key(clause.number) in keys or (found and found.path in paths):
            continue
        yield (REPEAL, clause.text, "是要废止的文件，文件头的“废止”没有列出它。",
               f"请补上：废止: [{clause.number}]")


def _period(months: int) -> str:
    return f"{months}个月" if months % 12 else f"{months // 12}年"
