"""`_data/holidays.yml`: the State Council's arrangement of years the package does not know.

- 年份: 2027
  依据: 国办发明电〔2026〕x号
  放假: [2027-01-01 至 2027-01-03]
  上班: [2027-02-07]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

import yaml

from ..documents import parsers as p
from ..documents.dates import parse_date
from ..documents.findings import Finding
from ..documents.parsing import decode
from ..documents.rule import Fault, Word
from ..documents.schema import Field, MappingContext, ValueFault, read_mapping
from ..documents.yaml_source import SourceFault, compose
from ..files.plain import read_plain
from .festivals import national_holidays
from .working_days import WorkingCalendar, known_years

PATH = "_data/holidays.yml"
_SPAN = re.compile(r"(\S+)(?:\s*至\s*(\S+))?")
_LONGEST = 31
_SATURDAY = 5
_LONGEST_DAY = len("2027年01月01日")
_FORM = "一天写成 2027-01-01，几天写成 2027-01-01 至 2027-01-03：起、“至”、止，前后各空一格。"
UNKNOWN_YEAR = "VAL-51"
_NOTICE_MONTH = 11  # of the year before


@dataclass(frozen=True, slots=True, kw_only=True)
class _Year:
    year: int
    basis: str = ""
    holidays: tuple[tuple[date, ...], ...] = ()
    workdays: tuple[tuple[date, ...], ...] = ()


def _days(node: yaml.Node) -> tuple[date, ...]:
    """A day, or all days of `2027-01-01 至 2027-01-03`."""
    written = p.line(node)
    try:
        first, last = (parse_date(part) for part in _ends(written))
    except ValueError as error:
        is_form = all(len(part) <= _LONGEST_DAY for part in _ends(written))
        fix = str(error) if is_form else _FORM
        raise ValueFault(f"不能是“{written}”。", fix, node) from None
    count = (last - first).days + 1
    if not 0 < count <= _LONGEST:
        raise ValueFault(f"“{written}”的起止日期不对。", "请写成：2027-01-01 至 2027-01-03。", node)
    return tuple(first + timedelta(days=at) for at in range(count))


def _ends(written: str) -> tuple[str, str]:
    match = _SPAN.fullmatch(written)
    return (match[1], match[2] or match[1]) if match else (written, written)


_FIELDS = (
    Field("年份", "year", p.whole_number, "2027", required=True),
    Field("依据", "basis", p.line),
    Field("放假", "holidays", p.many(_days)),
    Field("上班", "workdays", p.many(_days)),
)


def read_holidays(data: Path) -> tuple[WorkingCalendar, tuple[Finding, ...]]:
    """The calendar as the file in the folder `data` overrides it, and the faults of the file.

    Without the file, and where it has faults, the calendar is the State Council's as packaged.
    """
    try:
        source = read_plain(data / "holidays.yml")
    except FileNotFoundError:
        return WorkingCalendar(), ()
    except OSError:
        return WorkingCalendar(), (Finding(PATH, 0, 0, "FILE-01", "读不出这个文件。", "请检查读取权限。"),)
    try:
        root = compose(decode(PATH, source), PATH)
    except SourceFault as fault:
        return WorkingCalendar(), (fault.finding,)
    overrides: dict[date, bool] = {}
    faults = tuple(_read(root, overrides)) if root is not None else ()
    return WorkingCalendar({} if faults else MappingProxyType(overrides)), faults


def check_next_year(calendar: WorkingCalendar, day: date) -> Iterator[tuple[str, Fault]]:
    """From November on, a fault where next year's arrangement is not known: notices of it come
    out about then, and what ends next year is counted by it."""
    following = date(day.year + 1, 1, 1)
    if day.month >= _NOTICE_MONTH and calendar.is_estimated(following):
        yield UNKNOWN_YEAR, Fault(
            (0, 0), f"还没有{following.year}年的放假安排，跨年的期限只能推算。",
            f"国务院办公厅公布以后，请在 {PATH} 里写上{following.year}年的放假和调休。", path=PATH)


def check_years(calendar: WorkingCalendar) -> Iterator[tuple[str, Fault]]:
    """A fault for each year of the file, not known otherwise, that lacks a festival which every
    year has: its days would be counted as worked."""
    for year in sorted({day.year for day in calendar.overrides} - set(known_years())):
        lacking = [name for name, day in national_holidays(year)
                   if calendar.overrides.get(day, True)]
        if lacking:
            yield UNKNOWN_YEAR, Fault(
                Word(str(year)), f"{year}年的放假没有写{'、'.join(lacking)}，那几天会算作工作日。",
                "请照国务院办公厅的通知把全年的放假和调休写全；还没有公布的，删去这一年，由程序推算。", path=PATH)


def _read(root: yaml.Node, overrides: dict[date, bool]) -> Iterator[Finding]:
    """Fills `overrides`, day by day; yields what is wrong."""
    context = MappingContext(PATH)
    if not isinstance(root, yaml.SequenceNode):
        yield context.finding(root, "KEY-04", "这里应是年份的列表。", "每年以“- 年份:”开头。")
        return
    seen: set[int] = set()
    packaged = WorkingCalendar()
    for node in root.value:
        reading = read_mapping(node, _FIELDS, context)
        yield from reading.faults
        if reading.faults:
            continue
        year = _Year(**reading.values)
        if year.year in seen:
            yield context.finding(node, "KEY-07", f"{year.year} 年写了不止一次。", "请合并成一项。")
        seen.add(year.year)
        yield from (context.finding(node, "DATE-05", f"{day} 是星期{'一二三四五六日'[day.weekday()]}，本来就上班。",
                                    "“上班”只写调休上班的星期六、星期日，请核对国务院办公厅的放假通知。")
                    for span in year.workdays for day in span
                    if day.weekday() < _SATURDAY and packaged.is_working_day(day))
        for worked, spans in ((False, year.holidays), (True, year.workdays)):
            for day in (day for span in spans for day in span):
                if day.year != year.year:
                    yield context.finding(node, "DATE-05", f"{day} 不在 {year.year} 年。",
                                          "请核对年份；跨年的假期分别写在两个年份里。")
                elif overrides.setdefault(day, worked) is not worked:
                    yield context.finding(node, "DATE-05", f"{day} 既写了放假，又写了上班。",
                                          "请核对国务院办公厅的放假通知，只保留一处。")
