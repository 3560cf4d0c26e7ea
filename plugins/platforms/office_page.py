"""The page of one office: how to reach it, what is newest, how it stands, its five columns."""

from collections.abc import Iterator

from ..documents.document import Document
from ..documents.fields import ADDRESS, HEAD, POST, TELEPHONE
from ..documents.offices import label_of
from ..documents.organisations import by_rank
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from ..pipeline.listing import DocumentLists
from .charges import Charge
from .duties import DUTIES, DutyState, DutyStatus, report_due
from .lists import IN_FORCE, LAPSED, item_path, with_validity
from .office import APPLICATION, DISCLOSURE, GUIDES, REPORTS, SYSTEMS, PlatformOffice
from .views import Checklist, ColumnSummary, OfficeView

LATEST = 5
_HOURS, _UNIT, _POSTAL = "办公时间", "工作机构", "通信地址"
_SHOWN = (ADDRESS, TELEPHONE, _HOURS, HEAD)


def office_page(context: BuildContext, lists: DocumentLists, office: PlatformOffice, index: Link,
                checklist: Checklist | None = None, charges: tuple[Charge, ...] = ()) -> Page:
    """The page; `index` is that of all offices, `checklist` what an enterprise or a village makes
    public, `charges` what its services cost."""
    day = context.options.day
    duties = {duty.anchor: duty.status(office, day) for duty in DUTIES}
    title = f"{office.name}信息公开平台"
    everything = Link(f"本机关全部{len(office.documents)}件", f"{office.folder}/documents.html")
    newest = tuple(map(lists.row, reversed(office.documents[-LATEST:])))
    feeds = ((Link("本机关新公开", f"feeds/issuers/{office.issuer.slug}.atom"),
              Link("全文（供转载）", f"feeds/full/offices/{office.issuer.slug}.json"))
             if context.published else ())
    leaders = tuple((dict(one.particulars).get(POST, ""), Link(one.title, one.address))
                    for one in by_rank(office.documents, office.name))
    view = OfficeView(
        title, office.name, (HOME, index, Link(office.name, "")), column_tags(title), day,
        tuple(_facts(office, leaders)), newest, everything,
        tuple(_overview(office, lists, duties)),
        tuple(column for column in _columns(office, duties)
              if not column.status or column.status.state is not DutyState.EXEMPT), leaders,
        (Link("CSV", f"{office.folder}/documents.csv"),), feeds, checklist, charges)
    return Page(office.path, Template("platforms/office.html"), view)


def _facts(office: PlatformOffice, leaders: tuple[tuple[str, Link], ...]
           ) -> Iterator[tuple[str, str, str]]:
    """Label, value, page of what a reader needs to reach it."""
    pages = {link.title: link.path for _, link in leaders}
    for key in _SHOWN:
        if value := office.contacts.get(key, ""):
            yield label_of(key), value, pages.get(value, "") if key == HEAD else ""


def _overview(office: PlatformOffice, lists: DocumentLists, duties: dict[str, DutyStatus]
              ) -> Iterator[tuple[Link, DutyStatus | None, str]]:
    """公开情况: a way, with the duty's status or a count in words."""
    *columns, update = DUTIES
    for duty in columns:
        if duties[duty.anchor].state is not DutyState.EXEMPT:
            yield Link(duty.name, f"{office.path}#{duty.anchor}"), duties[duty.anchor], ""
    for title, name, chosen in (IN_FORCE, LAPSED):
        if documents := with_validity(office, lists, chosen):
            yield Link(title, f"{office.folder}/{name}"), None, f"{len(documents)}件"
    for schedule, count in office.promises.schedules:
        yield Link(schedule.title, schedule.address), None, f"{count}项"
    yield Link(update.name, f"{office.folder}/documents.html"), duties[update.anchor], ""


def _columns(office: PlatformOffice, duties: dict[str, DutyStatus]) -> Iterator[ColumnSummary]:
    """The five columns, each with what is in it; a gap says who fills it and where to look."""
    unit = office.contacts.get(_UNIT, "")
    who = f"由{office.name}{'' if unit in ('', office.name) else unit}负责"
    yield ColumnSummary(GUIDES, "guide", duties["guide"], *_gap(
        office.guides, "本机关信息的分类、获取方式和工作机构。", f"本专栏没有本机关的公开指南，{who}。"),
        instead=_county(office, GUIDES, office.guides))
    yield ColumnSummary(SYSTEMS, "systems", duties["systems"], *_gap(
        office.systems, "", f"本专栏没有本机关的审查、发布和申请办理制度，{who}。"),
        instead=_county(office, SYSTEMS, office.systems))
    items = tuple(Link(name, item_path(office, name), len(documents))
                  for name, documents in office.by_item.items())
    total = len({one.path for documents in office.by_item.values() for one in documents})
    yield ColumnSummary(DISCLOSURE, "disclosure", None,
                        f"共{total}件，只列有内容的类别。" if items else f"本专栏没有本机关的文件，{who}。",
                        grid=items)
    due = report_due(office, 1)
    yield ColumnSummary(REPORTS, "reports", duties["reports"],
                        f"每年{due.month}月{due.day}日前公布上一年度的年报。",
                        tuple(Link(f"{year}年", one.address)
                              for year, one in office.reports.items()))
    yield ColumnSummary(APPLICATION, "application", duties["application"], _where(office, who),
                        tuple(map(_link, office.applications)),
                        instead=Link("申请的条件、步骤、期限和收费", _column_path(office, APPLICATION)))


def _gap(documents: tuple[Document, ...], words: str, gap: str
         ) -> tuple[str, tuple[Link, ...]]:
    return (words, tuple(map(_link, documents))) if documents else (gap, ())


def _where(office: PlatformOffice, who: str) -> str:
    """Where a written application goes (条例第二十九条)."""
    contacts = office.contacts
    address = contacts.get(_POSTAL) or contacts.get(ADDRESS, "")
    if not address:
        return f"本专栏没有受理申请的地址和电话，{who}。"
    telephone = contacts.get(TELEPHONE, "")
    return (f"书面申请寄：{address}，{office.name}{contacts.get(_UNIT, '')}"
            f"{f'；咨询电话：{telephone}' if telephone else ''}。")


def _county(office: PlatformOffice, column: str, own: tuple[Document, ...]) -> Link | None:
    """Where to look meanwhile: the same column of the county."""
    return None if own else Link(f"本县的{column}", _column_path(office, column))


def _column_path(office: PlatformOffice, column: str) -> str:
    return office.tree.by_name[column].path


def _link(document: Document) -> Link:
    return Link(document.listed_title, document.address)
