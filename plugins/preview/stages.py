"""On its way to the public: the stage of a document, from its head, its findings, git and the day.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from ..documents.gaps import PLACEHOLDER, UNFILLED, UNVERIFIED
from ..documents.reviews import Step
from ..reviewing.rule_table import MISSING, NOT_PROVEN, SAME_PERSON, SENT_BACK, VOID
from .heads import Head
from .state import Row

_REVIEWS = (MISSING, VOID, SAME_PERSON, NOT_PROVEN, SENT_BACK)


class Stage(StrEnum):
    """Where a document is on its way; the value is the word of the list."""

    UNVERIFIED = "待核实"
    DRAFT = "草稿"
    FAULTY = "有错"
    SENT_BACK = "退回"
    FIRST = "待初审"
    SECOND = "待复审"
    FINAL = "待终审"
    TO_PUBLISH = "待发布"
    PUBLISHED = "已发布"
    WITHDRAWN = "已撤下"
    WITHHELD = "不公开"


# What somebody has to deal with, and what they then do.
WAITING = {Stage.UNVERIFIED: "去核实", Stage.DRAFT: "去填写", Stage.FAULTY: "去改正",
           Stage.SENT_BACK: "去改", Stage.FIRST: "去审", Stage.SECOND: "去审", Stage.FINAL: "去审"}
# What waits for a signature.
REVIEWED = frozenset({Stage.FIRST, Stage.SECOND, Stage.FINAL})
OF_STEP = {Step.FIRST: Stage.FIRST, Step.SECOND: Stage.SECOND, Step.FINAL: Stage.FINAL}


def stage_of(head: Head, rows: Iterable[Row], day: date, is_changed: bool) -> Stage:
    """The stage of a document on a day; `is_changed` where git has not all of it."""
    rows = tuple(rows)
    if head.doubts or any(row["rule"] == UNVERIFIED for row in rows):
        return Stage.UNVERIFIED
    if not head.is_complete or any(row["rule"] in (UNFILLED, PLACEHOLDER) for row in rows):
        return Stage.DRAFT
    if any(row["severity"] == "error" for row in rows):
        return Stage.FAULTY
    if not head.is_public:
        return Stage.WITHHELD
    if head.is_withdrawn:
        return Stage.WITHDRAWN
    if review := awaits(rows):
        return _awaited(review)
    to_come = head.published_on[:1].isdecimal() and head.published_on > day.isoformat()
    if is_changed or to_come:  # not 未载明
        return Stage.TO_PUBLISH
    return Stage.PUBLISHED


def awaits(rows: Iterable[Row]) -> Row | None:
    """The finding that says why a document waits for a reader or its writer, None where none."""
    return next((row for row in rows if row["rule"] in _REVIEWS), None)


def _awaited(review: Row) -> Stage:
    """The step that a finding about reviews names first, the first of all where it names none."""
    if review["rule"] == SENT_BACK:
        return Stage.SENT_BACK
    if review["rule"] == VOID:  # all begins anew
        return Stage.FIRST
    named = [(review["message"].find(step), stage) for step, stage in OF_STEP.items()
             if step in review["message"]]
    return min(named)[1] if named else Stage.FIRST
