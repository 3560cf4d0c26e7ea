"""依申请公开的台账: each application with its clock, and what the annual report counts of them.

They are kept in the register of `register_file`; none has the name of an applicant.
Periods: 条例第三十条 (补正), 第三十二条 (third party), 第三十三条 (reply, extension).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta

from ...annual_report.tables import (
    APPLICANTS,
    CARRIED_IN,
    CARRIED_OUT,
    NEW,
    RESULT_TOTAL,
    RESULTS,
    TOTAL,
)
from ...validity.working_days import WorkingCalendar

REPLY_DAYS, EXTENSION_DAYS, COMPLETION_DAYS = 20, 20, 7  # working days
KINDS = tuple(column.label for column in APPLICANTS if column is not TOTAL)
OUTCOMES = tuple(row.key for row in RESULTS)
YES = "是"
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Application:
    """A row of the register; days are None where nothing has happened yet."""

    number: str
    received_on: date
    kind: str
    asked: str
    incomplete_on: date | None = None
    completed_on: date | None = None
    extended_on: date | None = None
    third_asked_on: date | None = None
    third_answered_on: date | None = None
    replied_on: date | None = None
    outcome: str = ""
    made_public: str = ""
    remark: str = ""


# The column of each attribute.
COLUMNS: Mapping[str, str] = {
    "number": "编号", "received_on": "收到日期", "kind": "申请人类型", "asked": "申请内容",
    "incomplete_on": "告知补正日期", "completed_on": "收到补正日期", "extended_on": "告知延期日期",
    "third_asked_on": "征求第三方日期", "third_answered_on": "第三方答复日期",
    "replied_on": "答复日期", "outcome": "办理结果", "made_public": "转主动公开", "remark": "备注"}
DAYS = tuple(field.name for field in fields(Application) if field.name.endswith("_on"))


@dataclass(frozen=True, slots=True)
class Clock:
    """How an application stands on a day: in words, and the last day to reply where it is known.

    `left` are the working days left, below 0 those that are over.
    """

    words: str
    due_on: date | None = None
    left: int = 0
    is_estimated: bool = False

    @property
    def is_late(self) -> bool:
        """True where the last day is over."""
        return self.due_on is not None and self.left < 0


def deadline_of(one: Application, calendar: WorkingCalendar, day: date) -> tuple[date, str]:
    """The last day to reply as it stands on a day, and what was done too late to move it.

    The second is the name of an attribute, "" where all was in time: 条例第三十三条 lengthens a
    period that still runs.
    """
    days = REPLY_DAYS
    start = one.completed_on or one.received_on
    asked = one.third_asked_on
    waits = calendar.working_days_between(asked, one.third_answered_on or day) if asked else 0
    steps = [(on, more, name) for on, more, name in (
        (asked, waits, "third_asked_on"), (one.extended_on, EXTENSION_DAYS, "extended_on")) if on]
    for on, more, name in sorted(steps):
        if on > calendar.add_working_days(start, days):
            return calendar.add_working_days(start, days), name
        days += more
    return calendar.add_working_days(start, days), ""


def clock_of(one: Application, calendar: WorkingCalendar, day: date) -> Clock:
    """The clock of an application on a day."""
    if one.replied_on:
        due, late = deadline_of(one, calendar, one.replied_on)
        return Clock("已答复" if one.replied_on <= due else f"已答复，超过期限（{due}）{_too_late(late)}")
    if one.incomplete_on and not one.completed_on:
        return Clock("等申请人补正，期限从收到补正起算")
    due, late = deadline_of(one, calendar, day)
    left = (calendar.working_days_between(day, due) if due >= day
            else -calendar.working_days_between(due, day))
    waits = "（征求第三方意见的时间不计）" if one.third_asked_on and not one.third_answered_on else ""
    words = f"还有{left}个工作日{waits}" if left > 0 else "今天到期" if due >= day else \
        f"超过{-left}个工作日{_too_late(late)}"
    return Clock(words, due, left if due >= day else min(left, -1), calendar.is_estimated(due))


def due_soon(applications: Iterable[Application], calendar: WorkingCalendar, day: date
             ) -> list[tuple[Application, Clock]]:
    """What is to be answered within seven days or was before, the soonest first."""
    clocks = [(one, clock_of(one, calendar, day)) for one in applications if not one.replied_on]
    soon = [(one, clock) for one, clock in clocks
            if clock.due_on is not None and clock.due_on <= day + _WEEK]
    return sorted(soon, key=lambda pair: (pair[1].due_on or day, pair[0].number))


def figures_of(applications: Sequence[Application], year: int) -> dict[str, tuple[int, ...]]:
    """By key of a row of table 三, its figures for a year, kind by kind and then the total."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    rows: dict[str, list[Application]] = {NEW.key: [], CARRIED_IN.key: [], CARRIED_OUT.key: []}
    rows |= {outcome: [] for outcome in OUTCOMES}
    for one in applications:
        answered = one.replied_on
        if first <= one.received_on <= last:
            rows[NEW.key].append(one)
        elif one.received_on < first and not (answered and answered < first):
            rows[CARRIED_IN.key].append(one)
        if answered and first <= answered <= last and one.outcome in rows:
            rows[one.outcome].append(one)
        if one.received_on <= last and not (answered and answered <= last):
            rows[CARRIED_OUT.key].append(one)
    rows[RESULT_TOTAL.key] = [one for outcome in OUTCOMES for one in rows[outcome]]
    order = (NEW.key, CARRIED_IN.key, *OUTCOMES, RESULT_TOTAL.key, CARRIED_OUT.key)
    return {key: _counted(rows[key]) for key in order}


def _too_late(name: str) -> str:
    return f"（{COLUMNS[name]}晚于期限，不延长期限）" if name else ""


def _counted(applications: Iterable[Application]) -> tuple[int, ...]:
    kinds = [one.kind for one in applications]
    return (*(kinds.count(kind) for kind in KINDS), len(kinds))
