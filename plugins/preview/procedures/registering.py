"""The register of applications in the browser: what is due, a row at a time, the year's figures."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from ...annual_report.tables import REQUESTS
from ...documents.personal_numbers import mask_leaks
from ...validity.holidays import read_holidays
from ..context import PreviewContext, Refusal
from ..exchange import Request, Response, data, page
from .application_texts import EntryFault, FaultyApplication, leaks_of, read_application
from .applications import (
    COLUMNS,
    COMPLETION_DAYS,
    DAYS,
    KINDS,
    OUTCOMES,
    YES,
    Application,
    clock_of,
    deadline_of,
    due_soon,
    figures_of,
)
from .register_file import read_register, register_folder, write_register

# What stands together in the form; what has a heading is folded until it says something.
_GROUPS = (("", ("number", "received_on", "kind", "asked")),
           ("补正、延期、征求第三方", ("incomplete_on", "completed_on", "extended_on",
                              "third_asked_on", "third_answered_on")),
           ("答复和结果", ("replied_on", "outcome", "made_public", "remark")))
_REPLY = _GROUPS[2][0]
_HINTS: Mapping[str, str] = {
    "number": "如 2026-001", "asked": "申请公开什么，不写申请人的姓名、住址、证件号码",
    "incomplete_on": f"收到以后{COMPLETION_DAYS}个工作日内一次告知",
    "completed_on": "答复期限从这一天重新起算", "extended_on": "经工作机构负责人同意并告知申请人，最多延长20个工作日",
    "third_asked_on": "征求意见的时间不计入期限", "replied_on": "答复和结果一起写"}


def register_page(request: Request) -> Response:
    """The register: what is due this week, all rows, the form of one, the figures of a year."""
    return page("register.html", request, here="register", **register_view(
        request.context, request.query.get("number", ""), request.query.get("year", "")))


def register_view(context: PreviewContext, number: str, year: str) -> dict[str, Any]:
    """What the page of the register shows; `number` is the row in its form, `year` of the figures.
    """
    rows, faults = read_register(context.content)
    calendar, _ = read_holidays(context.data)
    day = context.day
    chosen = int(year) if year.isascii() and year.isdecimal() and len(year) == 4 else day.year
    figures = figures_of(rows, chosen)
    begun = {"number": _next_number(rows, day), "received_on": day}
    shown = next((one for one in rows if one.number == number), None)
    ordered = sorted(rows, key=lambda one: (one.replied_on is not None, one.received_on))
    return {
        "faults": (*faults, *_leaks(rows)), "folder": str(register_folder(context.content)),
        "day": day, "due": due_soon(rows, calendar, day),
        "rows": [(one, clock_of(one, calendar, day)) for one in ordered],
        "groups": [(words, [_field(shown or begun, name) for name in names], any(
            _said(shown, name) for name in names) or bool(shown and words == _REPLY))
                   for words, names in _GROUPS],
        "choices": {"kind": KINDS, "outcome": OUTCOMES, "made_public": (YES,)},
        "number": shown.number if shown else "", "year": chosen, "figures": figures,
        "kinds": KINDS, "lines": "\n".join(
            [f"{REQUESTS}:", *(f"  {key}: {' '.join(map(str, row))}"
                               for key, row in figures.items())])}


def save_application(context: PreviewContext, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Writes a row of the register, in the place of the one it was; what is said of it."""
    said = {name: str(sent["values"].get(name, "")).strip() for name in COLUMNS}
    before = str(sent["number"])
    with context.lock:
        rows, faults = read_register(context.content)
        if faults:
            raise Refusal("台账里有读不懂的行，先改好才能写：" + "".join(faults))
        if before and all(one.number != before for one in rows):
            raise Refusal(f"台账里已经没有 {before}，请重新打开本页。")
        others = [one for one in rows if one.number != before]
        made, wrong = read_application(said, others)
        made = _checked(context, made, [*wrong, *leaks_of(said)])
        at = next((at for at, one in enumerate(rows) if one.number == before), len(others))
        write_register(context.content, (*others[:at], made, *others[at:]))
    clock = clock_of(made, read_holidays(context.data)[0], context.day)
    is_open = made.replied_on is None and clock.due_on is not None
    due = f"请在 {clock.due_on} 以前答复（{clock.words}）。" if is_open else ""
    return {"said": f"已保存 {made.number}。{due}", "number": made.number}


def _checked(context: PreviewContext, made: Application | None, faults: list[EntryFault]
             ) -> Application:
    """The application, where nothing is wrong with it. Refusal with every fault at its entry."""
    if made:
        faults += [*_days_to_come(made, context.day), *_too_late(context, made)]
    if made is None or faults:
        all_of_them = FaultyApplication(faults)
        count = f"有 {len(faults)} 处要改。" if len(faults) > 1 else ""
        raise Refusal(f"没有保存：{count}{all_of_them}", faults=all_of_them.faults)
    return made


def _days_to_come(one: Application, today: date) -> Iterator[EntryFault]:
    for name in DAYS:
        if (day := getattr(one, name)) and day > today:
            yield name, f"{COLUMNS[name]} {day} 还没有到，请核对日期。"


def _too_late(context: PreviewContext, one: Application) -> Iterator[EntryFault]:
    due, name = deadline_of(one, read_holidays(context.data)[0], one.replied_on or context.day)
    if name:
        yield name, (f"{COLUMNS[name]} {getattr(one, name)} 晚于答复期限 {due}，那时期限已过，不能再延长。"
                     "请核对日期；确实晚了的空着，写在备注里。")


def _leaks(rows: Iterable[Application]) -> Iterator[str]:
    """The personal numbers that are in the register already, from a spreadsheet or from before."""
    for one in rows:
        texts = {name: _said(one, name) for name in COLUMNS}
        yield from (f"编号“{mask_leaks(one.number)}”：{words}" for _, words in leaks_of(texts))


def _next_number(rows: Iterable[Application], day: date) -> str:
    """The number after the last of this year, as the office has written them."""
    written = (re.fullmatch(rf"(.*{day.year}\D*)(\d+)(\D*)", one.number) for one in rows)
    numbered = [found for found in written if found]
    if not numbered:
        return f"{day.year}-001"
    last = max(numbered, key=lambda found: int(found[2]))
    return f"{last[1]}{int(last[2]) + 1:0{len(last[2])}d}{last[3]}"


def _field(one: Application | Mapping[str, object], name: str) -> tuple[str, str, str, str, bool]:
    """An input of the form: name, label, hint, what it says, whether it is a day."""
    return name, COLUMNS[name], _HINTS.get(name, ""), _said(one, name), name in DAYS


def _said(one: Application | Mapping[str, object] | None, name: str) -> str:
    value = one.get(name) if isinstance(one, Mapping) else getattr(one, name, "")
    return value.isoformat() if isinstance(value, date) else str(value or "")


PAGES: Mapping[str, Callable[[Request], Response]] = MappingProxyType({"register": register_page})
ACTIONS: Mapping[str, Callable[[Request], Response]] = MappingProxyType({
    "save-application": lambda request: data(save_application(request.context,
                                                              json.loads(request.body))),
})
