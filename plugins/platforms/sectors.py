"""Public enterprises (条例第五十五条, 国办发〔2020〕50号): what each sector makes public, as a
checklist of each enterprise, fulfilled by the rows of its own schedule."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from ..disclosure.fields import DisclosureField, field_named
from ..disclosure.fulfilment import FulfilmentState, fulfilment_of
from ..disclosure.schedule import ScheduleRow, read_schedule
from ..documents.body import Body
from ..documents.document import Document, Layout
from ..documents.fields import TELEPHONE
from ..documents.library import Library
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags
from .charges import Charge, charges_of
from .office import ENTERPRISE, VILLAGE, PlatformOffice
from .views import Checklist, ChecklistLine, EnterpriseRow, SectorGroup, SectorsView

ENTERPRISES = Link("各公共企事业单位信息公开", "offices/enterprises.html")
LEAD = ("教育、医疗卫生、供水、供电、供气、供热、环境保护、公共交通等单位在提供公共服务中制作、获取的信息，"
        "依照国务院有关主管部门的规定公开；没有公开的，可以向其主管部门申诉。")
_UNNAMED = "其他行业"
_OF_VILLAGES = "村务"


def checklist_of(library: Library, office: PlatformOffice, load: Callable[[str], Body], day: date
                 ) -> Checklist | None:
    """What the sector of an enterprise makes public and where its schedule says that it is; None
    for an office without a sector that is known."""
    sector = field_named(office.issuer.sector or (_OF_VILLAGES if office.issuer.level == VILLAGE
                                                  else ""))
    if sector is None or not sector.binds_offices:
        return None
    rows = [(document, row) for document in office.documents if document.layout is Layout.SCHEDULE
            for row in read_schedule(load(document.digest).html).rows]
    return Checklist(sector.name, sector.ministry,
                     tuple(_lines(library, sector, rows, day)))


def _lines(library: Library, sector: DisclosureField,
           rows: Sequence[tuple[Document, ScheduleRow]], day: date) -> Iterator[ChecklistLine]:
    for subject, matters in sector.subjects:
        for matter in matters:
            found = next(((document, row) for document, row in rows if matter in row.matter
                          or (len(row.matter) > 1 and row.matter in matter)), None)
            if found is None:
                yield ChecklistLine(subject, matter, FulfilmentState.EMPTY, ())
            else:
                document, row = found
                fulfilment = fulfilment_of(library, document, row.references)
                yield ChecklistLine(subject, matter, fulfilment.state_on(day), fulfilment.links)


def sectors_page(offices: Sequence[tuple[PlatformOffice, Checklist | None]], index: Link,
                 charges: tuple[Charge, ...] = ()) -> Page:
    """The page of public enterprises by sector."""
    groups: dict[str, list[EnterpriseRow]] = {}
    for office, checklist in offices:
        if office.issuer.level == ENTERPRISE:
            newest = office.newest.isoformat() if office.newest else ""
            row = EnterpriseRow(office.name, office.path, office.contacts.get(TELEPHONE, ""),
                                newest, checklist, charges_of(charges, office.name))
            groups.setdefault(office.issuer.sector or _UNNAMED, []).append(row)
    view = SectorsView(ENTERPRISES.title, LEAD,
                       tuple(SectorGroup(name, tuple(rows)) for name, rows in groups.items()),
                       (HOME, index, Link(ENTERPRISES.title, "")), column_tags(ENTERPRISES.title))
    return Page(ENTERPRISES.path,
                Template("platforms/enterprises.html", is_for_readers=bool(groups)), view)
