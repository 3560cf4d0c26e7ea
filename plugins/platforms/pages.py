"""The pages of platforms: the table of all offices, and of each its own page, lists and files."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from ..disclosure.neighbours import FILE as NEIGHBOURS_FILE
from ..documents.document import Layout
from ..pages.assets import list_scripts
from ..pages.links import HOME, Link
from ..pages.page import FromView, Item, Page, Part, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from ..pipeline.listing import DocumentLists
from .accounts import ACCOUNTS, FILE, accounts_page
from .cards import card_page
from .charges import Charge, charges_of, read_charges
from .downloads import DutiesTable, to_csv, to_json
from .duties import DUTIES
from .gazette import GAZETTES, gazette_page
from .inventories import INVENTORIES, inventories_page
from .lists import list_parts
from .neighbours import NEIGHBOURS, neighbours_page
from .office import COUNTY, ENTERPRISE, VILLAGE, PlatformOffice, list_offices
from .office_page import office_page
from .questions import QUESTIONS, questions_page
from .republishing import full_feeds
from .sectors import ENTERPRISES, checklist_of, sectors_page
from .service_guides import SERVICES, services_page
from .solicitations import SOLICITATIONS, solicitations_page
from .views import Checklist, OfficeGroup, OfficeRow, PlatformsView
from .whole_issue import whole_issues

SCRIPTS = ("theme/js/platforms/wanting.js",)
INDEX = Link("各机关信息公开平台", "offices/index.html")
FILES = (Link("CSV", "data/offices.csv"), Link("JSON", "data/offices.json"))
LEAD = "县政府、部门、乡镇和公共企事业单位各自公开的信息，点机关的名称查看。"
_TOWNSHIP = "乡镇"
# 层级 → its heading and anchor; what else is registered comes after.
_GROUPS = {COUNTY: ("县政府", "county"), "县政府部门": ("县政府部门", "departments"),
           _TOWNSHIP: ("乡镇", "townships"), ENTERPRISE: ("公共企事业单位", "enterprises"),
           VILLAGE: ("村（社区）", "villages")}
_OTHER = "其他机关", "others"

# Layouts whose documents have a page of all of them.
_WAYS = ((Layout.INVENTORY, INVENTORIES), (Layout.SERVICE_GUIDE, SERVICES),
         (Layout.QUESTIONS, QUESTIONS),
         (Layout.SOLICITATION, SOLICITATIONS), (Layout.GAZETTE, GAZETTES))


def list_pages(context: BuildContext) -> Iterator[Item]:
    """The scripts, the table of all offices with its files, and every office as a part."""
    yield from list_scripts(context.options.theme, "platforms")
    offices = list_offices(context.library, context.body)
    checklists = {office.name: checklist_of(context.library, office, context.body,
                                            context.options.day) for office in offices}
    yield from _index_pages(context, offices)
    charges = read_charges(context.options.data)[0]
    yield sectors_page([(office, checklists[office.name]) for office in offices], INDEX, charges)
    yield from accounts_page(context.options.data)
    yield from gazette_page(context.library)
    yield from whole_issues(context)
    yield from solicitations_page(context.library, context.options.day)
    yield from questions_page(context)
    yield from services_page(context.library, context.body)
    yield from inventories_page(context)
    yield from neighbours_page(context.options.data, context.options.day)
    yield card_page(context, offices)
    yield from full_feeds(context, offices)
    lists = DocumentLists(context.library, context.statuses, context.fact_digests)
    for office in offices:
        schedules, counts = [*zip(*office.promises.schedules, strict=True)] or [(), ()]
        checklist, own = checklists[office.name], charges_of(charges, office.name)
        depends_on = (tuple(office.contacts.items()), counts, checklist, own,
                      lists.depends_on((*office.documents, *office.shared, *schedules)))
        yield Part(office.path, depends_on,
                   partial(_office_pages, context, lists, office, checklist, own))


def _office_pages(context: BuildContext, lists: DocumentLists, office: PlatformOffice,
                  checklist: Checklist | None, charges: tuple[Charge, ...]) -> Iterator[Item]:
    yield office_page(context, lists, office, INDEX, checklist, charges)
    yield from list_parts(office, lists, INDEX)


def _ways(context: BuildContext, offices: Sequence[PlatformOffice]) -> Iterator[Link]:
    """The ways to the other pages of this feature; of one that is empty, it says so."""
    data, by_layout = context.options.data, context.library.by_layout
    is_filled = {
        ENTERPRISES: any(office.issuer.level == ENTERPRISE for office in offices),
        **{way: bool(by_layout.get(layout)) for layout, way in _WAYS},
        ACCOUNTS: (data / FILE).is_file(), NEIGHBOURS: (data / NEIGHBOURS_FILE).is_file()}
    for way, filled in is_filled.items():
        yield way if filled else replace(way, title=f"{way.title}（还没有）")


def _index_pages(context: BuildContext, offices: tuple[PlatformOffice, ...]) -> Iterator[Page]:
    groups: dict[tuple[str, str], list[OfficeRow]] = {key: [] for key in (
        *_GROUPS.values(), _OTHER)}
    day = context.options.day
    for office in offices:
        duties = tuple((duty.short, duty.status(office, day)) for duty in DUTIES)
        row = OfficeRow(office.name, office.path, len(office.documents), duties)
        groups[_GROUPS.get(office.issuer.level, _OTHER)].append(row)
    shown = tuple(OfficeGroup(name, anchor, tuple(rows))
                  for (name, anchor), rows in groups.items() if rows)
    view = PlatformsView(INDEX.title, LEAD, day, tuple(duty.name for duty in DUTIES), shown, FILES,
                         SCRIPTS, (HOME, Link(INDEX.title, "")), column_tags(INDEX.title),
                         tuple(_ways(context, offices)))
    yield Page(INDEX.path, Template("platforms/index.html"), view)
    table = DutiesTable(view.heads, shown, day, context.library.site.identity.caution)
    yield Page(FILES[0].path, FromView(to_csv), table)
    yield Page(FILES[1].path, FromView(to_json), table)
