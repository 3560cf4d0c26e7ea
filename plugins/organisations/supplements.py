"""What the pages of organisations and leaders show besides their own text."""

from ..documents.document import Document
from ..documents.fields import ADDRESS, CAREER, DUTIES, HEAD, OF_ORGANISATION, POST, TELEPHONE
from ..documents.library import Library
from ..documents.offices import label_of
from ..documents.organisations import facts_of, leaders_of, organisations_by_level, page_of
from ..pages.links import Link
from ..pipeline.context import BuildContext
from .views import LeaderLine, LeaderView, OrganisationLine, OrganisationsView, OrganisationView


def organisation(context: BuildContext, document: Document) -> OrganisationView:
    """Contacts from `_data/offices.yml`, what the page says itself, its leaders by rank."""
    facts = facts_of(context.library, document.title)
    leaders = leaders_of(context.library, document.title)
    paths = {HEAD: next((one.address for one in leaders if one.title == facts.get(HEAD)), "")}
    rows = tuple((label_of(key), value, paths.get(key, "")) for key, value in facts.items())
    return OrganisationView(rows, _lines(leaders))


def leader(context: BuildContext, document: Document) -> LeaderView:
    """Post, organisation, duties, career, and who else leads the organisation."""
    facts = dict(document.particulars)
    name = facts.get(OF_ORGANISATION, "")
    page = page_of(context.library, name)
    colleagues = leaders_of(context.library, name) if name else ()
    return LeaderView(
        facts.get(POST, ""), name, page.address if page else "",
        tuple(facts.get(DUTIES, "").splitlines()), tuple(facts.get(CAREER, "").splitlines()),
        _lines(colleagues) if len(colleagues) > 1 else ())


def overview(context: BuildContext, document: Document) -> OrganisationsView:
    """Every organisation by level with its leaders."""
    library = context.library
    return OrganisationsView(tuple(
        (level, tuple(_organisation_line(library, one) for one in organisations))
        for level, organisations in organisations_by_level(library)))


def _organisation_line(library: Library, document: Document) -> OrganisationLine:
    facts = facts_of(library, document.title)
    return OrganisationLine(
        Link(document.title, document.address), facts.get(HEAD, ""), facts.get(ADDRESS, ""),
        facts.get(TELEPHONE, ""), _lines(leaders_of(library, document.title)))


def _lines(leaders: tuple[Document, ...]) -> tuple[LeaderLine, ...]:
    return tuple(LeaderLine(dict(one.particulars).get(POST, ""), Link(one.title, one.address))
                 for one in leaders)
