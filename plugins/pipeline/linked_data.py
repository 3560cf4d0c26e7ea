"""What a page is about, in the words of schema.org: a data block for programs that read the page.

No browser runs it, and no Content-Security-Policy forbids it: it is not a script by its type.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from ..documents.citing import cite
from ..documents.document import Document, Layout
from ..documents.site import Identity
from ..pages.links import Link
from ..validity.periods import lapse_of
from ..validity.states import Validity
from ..validity.status import ValidityStatus
from .site_view import SiteView

Thing = dict[str, Any]
_DAY = timedelta(days=1)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
# Nothing in the block can end it, or begin another one.
_ESCAPES = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

# What a document is by its layout; one that has validity is a Legislation whatever its layout.
_TYPES = {Layout.ANNUAL_REPORT: "Report", Layout.ORGANISATION: "GovernmentOrganization",
          Layout.LEADER: "ProfilePage", Layout.INTERPRETATION: "Article"}
_FORCES = {Validity.IN_FORCE: "InForce", Validity.AMENDED: "InForce",
           Validity.PARTLY_LAPSED: "PartiallyInForce"}


def linked_data(page: Any, path: str, site: SiteView) -> Markup:
    """The data block of the page at `path`: its place, its document, and who publishes it."""
    if site.published is None:
        return Markup()
    url, identity = site.published.url, site.identity
    document, trail = getattr(page, "document", None), getattr(page, "trail", ())
    graph = [_demonstration(identity, url) if identity.demonstration
             else _publisher(identity, url)]
    if trail:
        graph.append(_breadcrumbs(trail, document, url))
    if document and identity.demonstration:
        graph.append({"@type": "CreativeWork", "@id": f"{url}{path}", "name": document.listed_title,
                      "disambiguatingDescription": identity.caution})
    elif document:
        graph.append(_about(page, document, f"{url}{path}", identity.region, url))
    block = _encode({"@context": "https://schema.org", "@graph": graph})
    for sign, escape in _ESCAPES:
        block = block.replace(sign, escape)
    return Markup(f'<script type="application/ld+json">{block}</script>')


def _publisher(office: Identity, url: str) -> Thing:
    return _known({"@type": "GovernmentOrganization", "@id": f"{url}#publisher",
                   "name": office.host_organisation or office.name,
                   "url": office.portal_url or url,
                   "address": office.address, "telephone": office.telephone,
                   "faxNumber": office.fax, "email": _email(office.email)})


def _email(said: str) -> str:
    """The address alone, without what an office says of it."""
    found = _EMAIL.search(said)
    return found[0] if found else ""


def _demonstration(identity: Identity, url: str) -> Thing:
    """A site that is nobody's: no organisation publishes it."""
    return {"@type": "WebSite", "@id": f"{url}#site", "url": url,
            "name": identity.for_readers.name, "disambiguatingDescription": identity.caution}


def _breadcrumbs(trail: Sequence[Link], document: Document | None, url: str) -> Thing:
    """The way to the page; the last step, where the reader is, has no address."""
    steps = [(link.title, link.path and url + link.path) for link in trail]
    if document:
        steps.append((document.title, ""))
    return {"@type": "BreadcrumbList", "itemListElement": [
        _known({"@type": "ListItem", "position": at, "name": name, "item": item})
        for at, (name, item) in enumerate(steps, 1)]}


def _about(page: Any, document: Document, address: str, region: str, url: str) -> Thing:
    kind = "Legislation" if page.status else _TYPES.get(document.layout, "DigitalDocument")
    thing: Thing = {"@type": kind, "@id": address, "url": address, "name": document.title}
    if not document.is_full:  # the site's own words about a document
        return _known(thing | {"@type": "CreativeWork", "name": document.listed_title,
                               "inLanguage": "zh-CN", "abstract": document.summary,
                               "datePublished": _iso(document.published_at),
                               "about": cite(document.title, document.document_number or ""),
                               "publisher": {"@id": f"{url}#publisher"}})
    if kind == "GovernmentOrganization":
        return thing | {"parentOrganization": {"@id": f"{url}#publisher"}}
    thing |= {
        "inLanguage": "zh-CN", "datePublished": _iso(document.published_at),
        "description": document.summary, "keywords": list(document.keywords),
        "identifier": document.index_number,
        "author": [_organisation(name) for name in document.issuers],
        "publisher": {"@id": f"{url}#publisher"},
        "associatedMedia": [{"@type": "MediaObject", "name": file.label, "sha256": file.sha256,
                             "contentUrl": url + file.path, "contentSize": f"{file.size} B"}
                            for file in page.attachments]}
    if page.status:
        thing |= dict(_legislation(document, page.status, region))
    return _known(thing)


def _legislation(document: Document, status: ValidityStatus, region: str
                 ) -> Iterator[tuple[str, Any]]:
    """schema.org Legislation, whose terms come from the European Legislation Identifier."""
    yield "legislationIdentifier", str(document.document_number or "")
    yield "legislationType", document.category
    yield "legislationDate", _iso(document.signed_on)
    yield "legislationDateOfApplicability", _iso(document.effective_on)
    yield "legislationPassedBy", [_organisation(name) for name in document.issuers]
    yield "legislationJurisdiction", region
    yield ("legislationLegalForce",
           f"https://schema.org/{_FORCES.get(status.validity, 'NotInForce')}")
    lapse = lapse_of(status.timeline)
    if lapse and lapse.day > date.min:
        yield "expires", _iso(lapse.day - _DAY)


def _organisation(name: str) -> Thing:
    return {"@type": "GovernmentOrganization", "name": name}


def _iso(moment: date | None) -> str:
    return moment.isoformat() if moment else ""


def _known(thing: Thing) -> Thing:
    """Without what is not known."""
    return {key: value for key, value in thing.items() if value}
