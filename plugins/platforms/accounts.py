"""政务新媒体名录: the accounts an office runs elsewhere, from `_data/accounts.yml`."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from ..documents import parsers as p
from ..documents.findings import Finding
from ..documents.registers import read_register
from ..documents.schema import Field
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags

FILE = "accounts.yml"
PATH = f"_data/{FILE}"
ACCOUNTS = Link("政务新媒体名录", "offices/accounts.html")
LEAD = "本站登记的县政府及其部门、乡镇的政务新媒体账号。没有列出的，是不是政府开设的，请向它所称的机关核实。"
STATES = ("运行", "整改", "关停", "来源未载明")
RUNNING = STATES[0]
# 国办秘函〔2019〕19号: an account that published nothing within two weeks fails by itself.
SILENT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Account:
    """An account: where, its name, whose, since when it is filed, its state, its last post."""

    platform: str
    name: str
    office: str
    filed_on: date | None = None
    state: str = RUNNING
    posted_on: date | None = None
    number: str = ""

    @property
    def is_running(self) -> bool:
        """False for one that is paused or closed."""
        return self.state == RUNNING


@dataclass(frozen=True, slots=True)
class AccountsView:
    """The accounts by the platform they are on."""

    title: str
    lead: str
    groups: tuple[tuple[str, tuple[Account, ...]], ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]


_account = p.record((
    Field("平台", "platform", p.line, "微信公众号、微博等", required=True),
    Field("名称", "name", p.line, required=True),
    Field("机关", "office", p.line, required=True),
    Field("备案日期", "filed_on", p.day),
    Field("状态", "state", p.choice(*STATES), "运行、整改、关停"),
    Field("最近更新", "posted_on", p.day),
    Field("账号", "number", p.line),
), Account)


def read_accounts(data: Path) -> tuple[tuple[Account, ...], tuple[Finding, ...]]:
    """The accounts of the file and what is wrong with it; none where there is no file."""
    return read_register(data, FILE, _account, "账号", "平台")


def accounts_page(data: Path) -> Iterator[Page]:
    """The page of accounts by platform; it says so where there are none."""
    accounts, _ = read_accounts(data)
    groups: dict[str, list[Account]] = {}
    for account in accounts:
        groups.setdefault(account.platform, []).append(account)
    view = AccountsView(ACCOUNTS.title, LEAD,
                        tuple((name, tuple(group)) for name, group in groups.items()),
                        (HOME, Link(ACCOUNTS.title, "")), column_tags(ACCOUNTS.title))
    yield Page(ACCOUNTS.path, Template("platforms/accounts.html", is_for_readers=bool(groups)),
               view)


def list_faults(accounts: tuple[Account, ...], day: date) -> Iterator[tuple[Account, str, str]]:
    """Each running account that is one too many, not filed or silent: what is wrong, what to do."""
    running = [one for one in accounts if one.is_running]
    counts = Counter((one.platform, one.office) for one in running)
    for one in running:
        count, named = counts[one.platform, one.office], f"账号“{one.name}”（{one.platform}）"
        if count > 1:
            yield (one, f"{one.office}在{one.platform}有{count}个账号：{one.name}。",
                   "同一平台一个机关只开设一个账号，其余的关停或者合并，写“状态: 关停”。")
        if one.filed_on is None:
            yield one, f"{named}没有写备案日期。", "请备案以后写上。"
        if one.posted_on and day > one.posted_on + SILENT:
            yield (one, f"{named}最近更新于{one.posted_on}，超过{SILENT.days}天。",
                   "请更新；不再使用的，写“状态: 关停”。")
