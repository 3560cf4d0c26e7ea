"""An application as its texts say it, and every fault of them, each with the entry it stands in."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ...documents.dates import normalise, parse_date
from ...documents.personal_numbers import find_leaks
from .applications import COLUMNS, DAYS, KINDS, OUTCOMES, Application

_NEEDED = ("number", "received_on", "kind", "asked")
# What cannot come before what.
_ORDER = (("completed_on", "incomplete_on"), ("third_answered_on", "third_asked_on"))
_WORDS = ("number", "asked", "remark")  # that are written freely
Texts = Mapping[str, str]  # by attribute of an application
EntryFault = tuple[str, str]  # the attribute, and a sentence in Chinese


class FaultyApplication(ValueError):
    """Texts that are no application; `faults` are all that is wrong, in the order of the form."""

    def __init__(self, faults: Iterable[EntryFault]):
        self.faults = sorted(faults, key=lambda fault: list(COLUMNS).index(fault[0]))
        super().__init__("".join(sentence for _, sentence in self.faults))


def application_of(said: Texts, others: Iterable[Application] = ()) -> Application:
    """The application that these texts say. FaultyApplication where they cannot."""
    made, faults = read_application(said, others)
    if made is None or faults:
        raise FaultyApplication(faults)
    return made


def read_application(said: Texts, others: Iterable[Application] = ()
                     ) -> tuple[Application | None, list[EntryFault]]:
    """What these texts say, as far as they can be read, and all that is wrong with them.

    None where not even the day it came is known.
    """
    days, faults = _days(said)
    faults += [*_faults_of_texts(said, others), *_faults_of_days(days)]
    if bool(said.get("replied_on")) != bool(said.get("outcome")):
        faults.append(("outcome" if said.get("replied_on") else "replied_on",
                       "答复日期和办理结果要一起写。"))
    received = days.pop("received_on", None)
    if received is None:
        return None, faults
    values: dict[str, Any] = {name: " ".join(said.get(name, "").split()) for name in COLUMNS
                              if name not in DAYS}
    return Application(received_on=received, **values, **days), faults


def leaks_of(said: Texts) -> Iterator[EntryFault]:
    """The personal numbers in the texts, masked: the register has no room for them."""
    for name in _WORDS:
        if found := find_leaks(said.get(name, "")):
            numbers = "、".join(f"“{leak.masked}”" for leak in found)
            yield name, (f"{COLUMNS[name]}里有像手机、身份证、银行卡等个人号码的 {numbers}，"
                         "台账不记申请人的号码，请删去或打星号。")


def _days(said: Texts) -> tuple[dict[str, Any], list[EntryFault]]:
    days: dict[str, Any] = {}  # date or None
    faults = []
    for name in DAYS:
        try:
            days[name] = parse_date(normalise(said[name])) if said.get(name) else None
        except ValueError as wrong:
            faults.append((name, f"{COLUMNS[name]}“{said[name]}”：{wrong}"))
    return days, faults


def _faults_of_texts(said: Texts, others: Iterable[Application]) -> Iterator[EntryFault]:
    for name in _NEEDED:
        if not said.get(name):
            other = "，或者写的不是日历上有的一天" if name in DAYS else ""
            yield name, f"没有写{COLUMNS[name]}{other}。"
    if any(one.number == said.get("number") for one in others):
        yield "number", "这个编号已经有了，请换一个。"
    if said.get("kind") and said["kind"] not in KINDS:
        yield "kind", f"申请人类型只能是{'、'.join(KINDS)}。"
    if said.get("outcome") and said["outcome"] not in OUTCOMES:
        yield "outcome", f"没有“{said['outcome']}”这种办理结果。"


def _faults_of_days(days: Mapping[str, date | None]) -> Iterator[EntryFault]:
    received = days.get("received_on")
    for name, day in days.items():
        if day and received and day < received:
            yield name, f"{COLUMNS[name]}早于收到日期，请核对。"
    for later, earlier in _ORDER:
        first, second = days.get(earlier), days.get(later)
        if second and earlier in days and (not first or second < first):
            yield later, f"{COLUMNS[later]}要在{COLUMNS[earlier]}以后，请核对。"
