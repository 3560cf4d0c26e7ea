"""What the law asks of every office, and how one stands: the one table of pages and of rules."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ..documents.fields import ADDRESS, TELEPHONE
from .office import COUNTY, ENTERPRISE, VILLAGE, PlatformOffice

# What readers may expect of any office: half a year, as the categories of policies have it.
LONGEST = timedelta(days=183)
QUARTER = timedelta(days=92)  # 村民委员会组织法第三十条: of a village, once a quarter at least
_FIRST = "0001-01-01"


class DutyState(StrEnum):
    """How an office stands with a duty."""

    MET = "met"
    MISSING = "missing"
    LATE = "late"
    EXEMPT = "exempt"


@dataclass(frozen=True, slots=True)
class DutyStatus:
    """A duty as an office fulfils it on a day: its words, the page, the last day until which this
    is in time, None where no day ends it."""

    state: DutyState
    words: str
    path: str = ""
    due: date | None = None

    @property
    def is_wanting(self) -> bool:
        """True where something is missing or late."""
        return self.state in (DutyState.MISSING, DutyState.LATE)

    @property
    def in_words(self) -> str:
        """The status in words alone."""
        return f"逾期，{self.words}" if self.state is DutyState.LATE else self.words

    @property
    def periods(self) -> str:
        """Since when what is here is in time and since when it is late, for the script."""
        if self.due is None or self.due == date.max:
            return ""
        return f"{_FIRST} {DutyState.MET};{self.due + timedelta(days=1)} {DutyState.LATE}"


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty: its name, in short, the place of an office's page that shows it, its rule with its
    name, what it asks for by which law, how it is fulfilled, whom it does not bind.

    `find` gives what there is in words with its page and the last day until which it is in time;
    None where there is nothing.
    """

    name: str
    short: str
    anchor: str
    rule: str
    rule_name: str
    asks: str
    find: Callable[[PlatformOffice], tuple[str, str, date | None] | None]
    exempts: tuple[str, ...] = ()

    def status(self, office: PlatformOffice, day: date) -> DutyStatus:
        """How the office stands on a day."""
        if office.issuer.level in self.exempts:
            return DutyStatus(DutyState.EXEMPT, "不适用")
        found = self.find(office)
        if found is None:
            return DutyStatus(DutyState.MISSING, "缺")
        words, path, due = found
        state = DutyState.LATE if due and day > due else DutyState.MET
        return DutyStatus(state, words, path, due)


def _guide(office: PlatformOffice) -> tuple[str, str, None] | None:
    return ("有", office.guides[0].address, None) if office.guides else None


def _systems(office: PlatformOffice) -> tuple[str, str, None] | None:
    return ("有", f"{office.path}#systems", None) if office.systems else None


def _report(office: PlatformOffice) -> tuple[str, str, date] | None:
    if not office.reports:
        return None
    year, document = next(iter(office.reports.items()))
    return f"{year}年", document.address, report_due(office, year + 1)


def _application(office: PlatformOffice) -> tuple[str, str, None] | None:
    """A notice of its own, or where an application may be sent (条例第二十九条: by letter)."""
    if office.applications or {ADDRESS, TELEPHONE} <= office.contacts.keys():
        return "有", f"{office.path}#application", None
    return None


def _update(office: PlatformOffice) -> tuple[str, str, date] | None:
    newest = office.newest
    return (newest.isoformat(), f"{office.folder}/documents.html",
            newest + (QUARTER if office.issuer.level == VILLAGE else LONGEST)
            ) if newest else None


def report_due(office: PlatformOffice, year: int) -> date:
    """The last day for the report of a year (条例第四十九条、第五十条): 31 January of the next year,
    31 March for the county's own."""
    return date(year + 1, 3, 31) if office.issuer.level == COUNTY else date(year + 1, 1, 31)


DUTIES = (
    Duty("公开指南", "指南", "guide", "PLAT-01",
         "机关没有公开指南", "列在“政府信息公开指南”、版式为“指南”的文件（条例第十二条）", _guide, (VILLAGE,)),
    Duty("公开制度", "制度", "systems", "PLAT-02",
         "机关没有公开制度", "列在“政府信息公开制度”的文件，公开目录除外（条例第四条）", _systems, (VILLAGE,)),
    Duty("最近年报", "年报", "reports", "PLAT-03",
         "机关没有年报或者年报逾期", "年报全文：上一年度的部门、乡镇1月31日前，县政府3月31日前（条例第四十九条、第五十条）",
         _report, (ENTERPRISE, VILLAGE)),
    Duty("依申请公开", "申请", "application", "PLAT-04",
         "机关没有受理申请的地址", "受理申请的地址和电话，或者自己的申请须知（条例第二十九条）", _application,
         (ENTERPRISE, VILLAGE)),
    Duty("最近更新", "更新", "update", "PLAT-05",
         "机关半年没有更新", "半年内发布的文件，村（社区）一季度内（条例第十九条、第二十六条）", _update),
)
