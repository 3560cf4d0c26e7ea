"""The rules of platforms: each duty of the one table is asked of every office."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ..disclosure.fields import list_fields
from ..documents.body import Body
from ..documents.findings import Finding, Severity
from ..documents.library import Library
from ..documents.parsing import locate
from ..documents.rule import Fault, Rule, RuleKind, Word, apply_rules
from .accounts import PATH as ACCOUNTS_FILE
from .accounts import Account, list_faults, read_accounts
from .duties import DUTIES, Duty, DutyState
from .office import ENTERPRISE, PlatformOffice, list_offices
from .sectors import checklist_of
from .solicitations import SHORTEST, WITHIN, Solicitation, list_solicitations
from .views import Checklist

_REGISTER = "issuers.yml"
_WORDS = {DutyState.MISSING: "没有{}", DutyState.LATE: "{}逾期"}


@dataclass(frozen=True, slots=True)
class PlatformCase:
    """Every office with a platform, on a day."""

    offices: tuple[PlatformOffice, ...]
    day: date
    checklists: tuple[tuple[PlatformOffice, Checklist], ...] = ()
    solicitations: tuple[Solicitation, ...] = ()
    accounts: tuple[Account, ...] = ()


def check_offices(library: Library, data: Path, day: date, load: Callable[[str], Body]
                  ) -> Iterator[Finding]:
    """Which duties which offices do not fulfil on a day, each duty at the first of them."""
    def place(fault: Fault) -> tuple[str, int, int]:
        path = fault.path or f"_data/{_REGISTER}"
        if not path.startswith("_data/"):
            return path, 1, 1
        text = (data / path.removeprefix("_data/")).read_text("utf-8")
        return path, *locate(text, str(fault.at))

    offices = list_offices(library, load)
    checklists = tuple((office, found) for office in offices
                       if (found := checklist_of(library, office, load, day)))
    case = PlatformCase(offices, day, checklists, list_solicitations(library),
                        read_accounts(data)[0])
    return apply_rules(RULES, case, place)


def _check(duty: Duty, case: PlatformCase) -> Iterator[Fault]:
    """A fault for the offices that have nothing, another for those that are late, all named."""
    found = [(office, duty.status(office, case.day)) for office in case.offices]
    for state, words in _WORDS.items():
        faulty = [(office.name, status.words) for office, status in found
                  if status.state is state]
        if faulty:
            names = "、".join(name if state is DutyState.MISSING else f"{name}（{last}）"
                             for name, last in faulty)
            yield Fault(Word(faulty[0][0]), f"{len(faulty)}个机关{words.format(duty.name)}：{names}。",
                        f"请公开{duty.asks}；已经公开而没有列入的，写“责任单位”或“公开机关”。")


def _rule(duty: Duty) -> Rule[[PlatformCase]]:
    example = f"{{名称: 示例县民政局}}，{duty.name}"
    return Rule(duty.rule, Severity.WARNING, duty.rule_name,
                f"登记的每个机关（上级机关除外）有没有{duty.asks}", f"公开{duty.asks}",
                RuleKind.PLATFORM, partial(_check, duty), passes=(f"{example}：有",),
                fails=(f"{example}：缺",))


def _check_sectors(case: PlatformCase) -> Iterator[Fault]:
    """A fault for each enterprise that lacks matters of its sector, and for one without a sector
    that is known."""
    known = {office.name for office, _ in case.checklists}
    for office in case.offices:
        if office.issuer.level == ENTERPRISE and office.name not in known:
            sectors = "、".join(one.name for one in list_fields() if one.is_sector)
            yield Fault(Word(office.name), f"{office.name}没有写明行业，或者行业不认识。",
                        f"请在这一项写“行业: …”，可用的：{sectors}；都不是的，用豁免说明。")
    for office, checklist in case.checklists:
        if checklist.missing:
            yield Fault(Word(office.name), f"{office.name}（{checklist.sector}）没有公开："
                        f"{'、'.join(checklist.missing)}。",
                        f"请用 inv new --kind 目录 --field {checklist.sector} --office {office.name} "
                        "编制目录，写明每项公开在哪里。")


_SECTORS: Rule[[PlatformCase]] = Rule(
    "PLAT-06", Severity.NOTE, "公共企事业单位没有公开行业规定的内容",
    "层级是“公共企事业单位”的每个机关有没有写明行业；行业规定公开的内容（条例第五十五条、国办发〔2020〕50号，"
    "事项是简称，只作提示），它的公开目录有没有列出并指到文件",
    "编制公开目录，每项指到文件", RuleKind.PLATFORM, _check_sectors,
    passes=("{名称: 某供水公司, 行业: 供水}，目录里每项都有文件",),
    fails=("{名称: 某供水公司, 行业: 供水}，没有目录", "{名称: 某供水公司}，没有行业"))
def _check_results(case: PlatformCase) -> Iterator[Fault]:
    """A fault for each solicitation whose result is later than it may be, or that is too short."""
    for one in case.solicitations:
        document = one.document
        if one.is_overdue_on(case.day):
            yield Fault(Word(document.title), f"征集已于{one.closes}结束，过了{WITHIN.days}天还没有反馈。",
                        "请公开意见采纳情况，文件头写“反馈: 本文件的路径”。", path=document.path)
        if one.opens and one.closes and (one.closes - one.opens).days + 1 < SHORTEST:
            yield Fault(Word(document.title), f"征集期从{one.opens}到{one.closes}，不到{SHORTEST}天。",
                        "一般不少于三十日；情况紧急等需要缩短的，请在正文写明理由。", path=document.path,
                        severity=Severity.NOTE)


_RESULTS: Rule[[PlatformCase]] = Rule(
    "PLAT-07", Severity.WARNING, "意见征集没有反馈",
    "版式是“征集”的文件：截止以后三十天内有没有反馈结果的文件；征集期是不是不到三十天（重大行政决策程序暂行条例第十五条）",
    "公开意见采纳情况，写“反馈”指到征集", RuleKind.PLATFORM, _check_results,
    passes=("征集截止: 2026-10-31，11月有一份文件写了反馈",), fails=("征集截止: 2026-06-30，到12月没有反馈",))
def _check_accounts(case: PlatformCase) -> Iterator[Fault]:
    """A fault for each account that is one too many, not filed or silent."""
    for account, message, fix in list_faults(case.accounts, case.day):
        yield Fault(Word(account.name), message, fix, path=ACCOUNTS_FILE)


_ACCOUNTS: Rule[[PlatformCase]] = Rule(
    "PLAT-08", Severity.WARNING, "政务新媒体账号",
    "accounts.yml 里状态是“运行”的账号：一个机关在一个平台是不是只有一个，有没有备案日期，最近更新是不是超过十四天",
    "关停、合并、备案或者更新，改 accounts.yml", RuleKind.PLATFORM, _check_accounts,
    passes=("{平台: 微博, 名称: 甲, 机关: 示例县教育局, 备案日期: 2024-01-02}",),
    fails=("{平台: 微博, 名称: 甲, 机关: 示例县教育局}",))
RULES: tuple[Rule[[PlatformCase]], ...] = (*map(_rule, DUTIES), _SECTORS, _RESULTS, _ACCOUNTS)
