"""The front page: all documents by words, stage and cause, what waits for somebody, what git says.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from .causes import WEIGHTS, list_causes
from .context import HOME, PreviewContext
from .folding import folded
from .overview import Listed
from .panel import finding_view, form_address
from .stages import REVIEWED, WAITING, Stage, awaits
from .state import Row

PER_PAGE = 50
SOON, FOUND = "即将到期", "有问题"  # beside the stages, what is looked for
_FEW, _MANY = 3, 200  # findings shown of a document among others, of one alone
_WAITING, _CAUSES = 5, 12
SEVERITIES = (("error", "错误"), ("warning", "提醒"), ("note", "说明"))


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What is looked for: words, a stage or one of SOON and FOUND, a rule, a page of the list."""

    words: str = ""
    stage: str = ""
    rule: str = ""
    page: int = 1

    @property
    def is_everything(self) -> bool:
        """True where nothing is looked for."""
        return not (self.words or self.stage or self.rule)


def read_filter(query: Mapping[str, str]) -> ListFilter:
    """What the address asks for."""
    number = query.get("page", "1")
    return ListFilter(query.get("words", "").strip(), query.get("stage", ""), query.get("rule", ""),
                int(number) if number.isascii() and number.isdecimal() and len(number) < 9 else 1)


def home_view(context: PreviewContext, wanted: ListFilter) -> dict[str, Any]:
    """What the front page shows."""
    state = context.publisher.state
    listed = context.list_documents()
    documents = [one for one in listed if one.path.endswith(".md")]
    waiting = [one for one in documents if one.stage in WAITING]
    site = context.site
    return {
        "state": state, "is_built": context.is_built, "git": context.overview.git,
        "site": site.identity.name if site else "",
        "documents": len(documents), "counts": _counts(documents), "waiting_count": len(waiting),
        "soon": SOON, "soon_count": sum(bool(one.lapses_on) for one in documents),
        "found": FOUND, "found_count": sum(bool(one.rows) for one in listed),
        "waiting": [{**_row(context, one, _FEW), "act": WAITING[one.stage], "why": _why(one),
                     "way": f"{HOME}review?path={quote(one.path)}" if one.stage in REVIEWED
                     else form_address(one.path)}
                    for one in waiting[:_WAITING]],
        "found_words": _severities(state.findings), "has_errors": bool(state.errors),
        "causes": list_causes(state.findings), "causes_shown": _CAUSES,
        **_results(context, wanted, listed)}


def list_view(context: PreviewContext, wanted: ListFilter) -> dict[str, Any]:
    """One page of the list, as it is asked for while somebody types."""
    return _results(context, wanted, context.list_documents(anew=False))


def _results(context: PreviewContext, wanted: ListFilter, listed: Sequence[Listed]
             ) -> dict[str, Any]:
    found = [one for one in listed if _fits(one, wanted)]
    if wanted.stage == FOUND or wanted.rule:  # else as they were changed
        found.sort(key=_weight)
    elif wanted.is_everything:
        found.sort(key=lambda one: _weight(one) > WEIGHTS["error"])
    pages = max(1, -(-len(found) // PER_PAGE))
    page = min(max(1, wanted.page), pages)
    first = (page - 1) * PER_PAGE
    most = _MANY if len(found) == 1 else _FEW
    total = sum(one.path.endswith(".md") for one in found)
    return {"wanted": wanted, "page": page, "pages": pages, "total": total,
            "others": len(found) - total,
            "heading": wanted.stage or ("全部" if not wanted.rule else wanted.rule),
            "listed": [_row(context, one, most, wanted.rule)
                       for one in found[first:first + PER_PAGE]]}


def _fits(one: Listed, wanted: ListFilter) -> bool:
    if wanted.is_everything and not one.path.endswith(".md"):  # settings, attachments
        return any(row["severity"] == "error" for row in one.rows)
    if wanted.stage == SOON and not one.lapses_on:
        return False
    if wanted.stage == FOUND and not one.rows:
        return False
    if wanted.stage not in ("", SOON, FOUND, one.stage):
        return False
    if wanted.rule and not any(row["rule"] == wanted.rule for row in one.rows):
        return False
    return all(folded(word) in one.searched for word in wanted.words.split())


def _row(context: PreviewContext, one: Listed, most: int, rule: str = "") -> dict[str, Any]:
    """A row of the list: a document with what is to be noted about it, and the ways to it."""
    head, address = one.head, one.path.removesuffix(".md") + ".html"
    rows = sorted((row for row in one.rows if rule in ("", row["rule"])),
                  key=lambda row: (WEIGHTS.get(row["severity"], 0), row["line"]))
    is_document = one.path.endswith(".md")
    return {
        "path": one.path, "title": head.title or one.path or "整个网站", "number": head.number,
        "issuers": head.issuers, "form": form_address(one.path),
        "stage": str(one.stage) if is_document else _kind_of(one.path),
        "kind": one.stage.name.lower() if is_document else "published",
        "page": f"/{address}" if is_document and context.built(address) else "",
        "changed_on": _when(one.changed_at, context.day) if is_document else "",
        "note": "；".join(_notes(one)), "findings": [finding_view(context, row, one.path)
                                                   for row in rows[:most]], "count": len(rows)}


def _when(moment: datetime, today: date) -> str:
    """The day of a change; of today's the time."""
    return f"今天{moment:%H:%M}" if moment.date() == today else moment.date().isoformat()


def _kind_of(path: str) -> str:
    """What a file is that is no document."""
    return "设置" if path.startswith("_") else "附件" if path else "网站"


def _notes(one: Listed) -> list[str]:
    notes = [f"{one.head.doubts}处待核实"] * bool(one.head.doubts)
    found = _severities([row for row in one.rows if row["severity"] in ("error", "warning")])
    return [*notes, *filter(None, (found,)), *[f"{one.lapses_on}到期"] * bool(one.lapses_on)]


def _why(one: Listed) -> str:
    """Why somebody has to deal with a document, in a sentence."""
    if one.stage is Stage.UNVERIFIED and one.head.doubts:
        return f"导入时拿不准的 {one.head.doubts} 处，请对照原件。"
    if one.stage is Stage.DRAFT:
        return "标题、类别、发布日期或者写着“待填”的还没有填齐。"
    in_review = one.stage in REVIEWED or one.stage is Stage.SENT_BACK
    said = awaits(one.rows) if in_review else None
    said = said or min(one.rows, key=_weight_of, default=None)
    return str(said["message"]) if said else ""


def _severities(rows: Sequence[Row]) -> str:
    """`2处错误、24处提醒`, "" where nothing was found."""
    counts = Counter(row["severity"] for row in rows)
    return "、".join(f"{counts[severity]}处{word}" for severity, word in SEVERITIES
                    if counts[severity])


def _counts(documents: Sequence[Listed]) -> list[tuple[str, int]]:
    counts = Counter(one.stage for one in documents)
    return [(str(stage), counts[stage]) for stage in Stage if counts[stage]]


def _weight(one: Listed) -> int:
    """Less for what is graver; what is not wrong stands as it stood."""
    return min(map(_weight_of, one.rows), default=len(WEIGHTS))


def _weight_of(row: Row) -> int:
    return WEIGHTS.get(row["severity"], 0)

