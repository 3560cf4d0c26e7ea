"""依申请公开的台账: each application with its clock, and what the annual report counts of them.

The register is a CSV in a folder beside the content, `content-register/`, which tells git itself to
leave it alone: no build, mirror or search looks there. It has no names of applicants.
Periods: 条例第三十条 (补正), 第三十二条 (third party), 第三十三条 (reply, extension).
"""

import csv
import io
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ...annual_report.tables import (
    APPLICANTS,
    CARRIED_IN,
    CARRIED_OUT,
    NEW,
    RESULT_TOTAL,
    RESULTS,
    TOTAL,
)
from ...documents.dates import normalise, parse_date
from ...files.saving import write_file
from ...validity.working_days import WorkingCalendar

REPLY_DAYS, EXTENSION_DAYS, COMPLETION_DAYS = 20, 20, 7  # working days
FILE = "applications.csv"
KINDS = tuple(column.label for column in APPLICANTS if column is not TOTAL)
OUTCOMES = tuple(row.key for row in RESULTS)
YES = "是"
_FORMULA = ("=", "+", "-", "@")  # with which a spreadsheet begins to reckon
_WEEK = timedelta(days=7)
_IGNORE = b"# \xe5\x8f\xb0\xe8\xb4\xa6\xe4\xb8\x8d\xe8\xbf\x9b git\n*\n"


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
_DAYS = tuple(field.name for field in fields(Application) if field.name.endswith("_on"))
_NEEDED = ("number", "received_on", "kind", "asked")


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


def clock_of(one: Application, calendar: WorkingCalendar, day: date) -> Clock:
    """The clock of an application on a day."""
    if one.replied_on:
        due = _due(one, calendar, one.replied_on)
        return Clock("已答复" if one.replied_on <= due else f"已答复，超过期限（{due}）")
    if one.incomplete_on and not one.completed_on:
        return Clock("等申请人补正，期限从收到补正起算")
    due = _due(one, calendar, day)
    left = (calendar.working_days_between(day, due) if due >= day
            else -calendar.working_days_between(due, day))
    waits = "（征求第三方意见的时间不计）" if one.third_asked_on and not one.third_answered_on else ""
    words = f"还有{left}个工作日{waits}" if left > 0 else "今天到期" if due >= day else \
        f"超过{-left}个工作日"
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


def register_folder(content: Path) -> Path:
    """Where the register of a content folder is."""
    return content.parent / f"{content.name}-register"


def read_register(content: Path) -> tuple[tuple[Application, ...], tuple[str, ...]]:
    """The applications, and what is wrong with rows of the file; those are left out."""
    try:
        data = (register_folder(content) / FILE).read_bytes()
    except FileNotFoundError:
        return (), ()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030", "replace")
    found: list[Application] = []
    faults: list[str] = []
    for row in csv.DictReader(io.StringIO(text)):
        said = {name: _plain(row.get(column) or "") for name, column in COLUMNS.items()}
        try:
            found.append(application_of(said, found))
        except ValueError as wrong:
            faults.append(f"编号“{said['number']}”：{wrong}")
    return tuple(found), tuple(faults)


def application_of(said: Mapping[str, str], others: Iterable[Application] = ()) -> Application:
    """The application that these texts say. ValueError in words where they cannot."""
    for name in _NEEDED:
        if not said.get(name):
            other = "，或者写的不是日历上有的一天" if name in _DAYS else ""
            raise ValueError(f"没有写{COLUMNS[name]}{other}。")
    if any(one.number == said["number"] for one in others):
        raise ValueError("这个编号已经有了，请换一个。")
    if said["kind"] not in KINDS:
        raise ValueError(f"申请人类型只能是{'、'.join(KINDS)}。")
    if said.get("outcome") and said["outcome"] not in OUTCOMES:
        raise ValueError(f"没有“{said['outcome']}”这种办理结果。")
    days: dict[str, Any] = {}
    for name in _DAYS:
        try:
            days[name] = parse_date(normalise(said[name])) if said.get(name) else None
        except ValueError as wrong:
            raise ValueError(f"{COLUMNS[name]}“{said[name]}”：{wrong}") from None
    received = days.pop("received_on")
    if received is None:
        raise ValueError("没有写收到日期。")
    for name, day in days.items():
        if day and day < received:
            raise ValueError(f"{COLUMNS[name]}早于收到日期，请核对。")
    for later, earlier in (("completed_on", "incomplete_on"),
                           ("third_answered_on", "third_asked_on")):
        first, second = days[earlier], days[later]
        if second and (not first or second < first):
            raise ValueError(f"{COLUMNS[later]}要在{COLUMNS[earlier]}以后，请核对。")
    if bool(days["replied_on"]) != bool(said.get("outcome")):
        raise ValueError("答复日期和办理结果要一起写。")
    values: dict[str, Any] = {name: " ".join(said.get(name, "").split()) for name in COLUMNS
                              if name not in _DAYS}
    return Application(received_on=received, **values, **days)


def write_register(content: Path, applications: Iterable[Application]) -> None:
    """Writes the register, for its owner alone, in a folder that git passes over. OSError."""
    folder = register_folder(content)
    folder.mkdir(mode=0o700, exist_ok=True)
    write_file(folder / ".gitignore", _IGNORE)
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS.values())
    for one in applications:
        table.writerow([_cell(getattr(one, name)) for name in COLUMNS])
    write_file(folder / FILE, out.getvalue().encode("utf-8-sig"))
    os.chmod(folder / FILE, 0o600)


def _plain(cell: str) -> str:
    """What a cell says, without the mark that `_cell` puts before it."""
    return cell[1:].strip() if cell[:1] == "'" and cell[1:2] in _FORMULA else cell.strip()


def _cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = value.isoformat() if isinstance(value, date) else str(value or "")
    return f"'{text}" if text[:1] in _FORMULA else text


def _due(one: Application, calendar: WorkingCalendar, day: date) -> date:
    start = one.completed_on or one.received_on
    days = REPLY_DAYS + (EXTENSION_DAYS if one.extended_on else 0)
    if one.third_asked_on:
        days += calendar.working_days_between(one.third_asked_on, one.third_answered_on or day)
    return calendar.add_working_days(start, days)


def _counted(applications: Iterable[Application]) -> tuple[int, ...]:
    kinds = [one.kind for one in applications]
    return (*(kinds.count(kind) for kind in KINDS), len(kinds))
