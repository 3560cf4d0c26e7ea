"""The card of this site, `data/card.json`, as plugins/disclosure/cards.py reads those of others."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..disclosure.cards import FORMAT, PATH
from ..pages.page import FromView, Page
from ..pipeline.context import BuildContext
from .office import PlatformOffice

_SEARCH = {"page": "search.html", "query": "search.html?q=", "manifest": "search/manifest.js"}
_PAGES = {"offices": "offices/index.html", "fields": "schedules/fields.html",
          "in_force": "validity/in-force.html", "services": "offices/services.html",
          "questions": "offices/questions.html"}


@dataclass(frozen=True, slots=True)
class OwnCard:
    """The card of this site, as a value of JSON."""

    text: str


def card_page(context: BuildContext, offices: Sequence[PlatformOffice]) -> Page:
    """The card as a file."""
    return Page(PATH, FromView(_to_bytes), OwnCard(json.dumps(
        _own_card(context, offices), ensure_ascii=False, indent=1)))


def _own_card(context: BuildContext, offices: Sequence[PlatformOffice]) -> dict[str, Any]:
    library, published = context.library, context.published
    site, identity = library.site, library.site.identity
    days = [one.published_on for one in library.listed if one.published_on]
    statuses = (context.statuses[one.path] for one in library.listed
                if one.path in context.statuses)
    return {
        "format": FORMAT, "name": identity.for_readers.name, "column": identity.column_name,
        "region": identity.region, "demonstration": identity.demonstration,
        "caution": identity.caution, "url": published.url if published else "",
        "updated": max(days).isoformat() if days else None,
        "documents": len(library.listed),
        "in_force": sum(status.validity.is_in_force for status in statuses),
        "columns": [{"name": column.name, "path": column.path,
                     "documents": library.counts.get(column.name, 0)}
                    for column in site.categories.columns],
        "offices": [{"name": office.name, "level": office.issuer.level, "path": office.path,
                     "documents": len(office.documents)} for office in offices],
        "search": _SEARCH, "pages": _PAGES, "catalogue": "data/documents.json",
        "feeds": [f"{feed.path}.json" for feed in published.feeds] if published else []}


def _to_bytes(view: OwnCard) -> bytes:
    return f"{view.text}\n".encode()
