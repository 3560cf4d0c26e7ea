"""The catalogue as data: documents.json with its schema, documents.csv with the same rows."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, partial
from itertools import groupby
from typing import Any

from ..documents.attachment import Attachment
from ..documents.document import Document
from ..documents.library import Library
from ..documents.link import ResolvedRelation
from ..documents.paths import is_file
from ..pages import csv_file
from ..pages.fingerprint import fingerprint
from ..pages.memo import Memo, MemoTable
from ..validity.events import Event
from ..validity.provisions import ProvisionEffect
from ..validity.relations import STATES, day_of, own_expiry
from ..validity.states import Validity
from ..validity.texts import Text
from ..validity.timeline import Timeline
from .export_schema import PROPERTIES

_A_DAY = timedelta(days=1)

# The relations in the table, each with the name of its back-link.
_BACK_LINKS = {"repeals": "repealed_by", "amends": "amended_by", "interprets": "interpreted_by"}

_encode = json.JSONEncoder(ensure_ascii=False).encode

@dataclass(frozen=True)
class ExportTable:
    """Every listed document, oldest first, as on `day`.

    `fact_digests` and `relation_digests`: by path, what a row depends on. `memos` are the rows made
    before.
    """

    library: Library
    fact_digests: Mapping[str, str]
    relation_digests: Mapping[str, str]
    timelines: Mapping[str, Timeline]
    texts: Mapping[str, Sequence[Text]]
    day: date
    memos: MemoTable
    provisions_of: Callable[[str], Sequence[ProvisionEffect]]

    @property
    def rows(self) -> Iterator[dict[str, Any]]:
        """One object a document, its keys those of `PROPERTIES` in their order; absent is null."""
        return map(self._row, self.library.listed)

    @cached_property
    def lines(self) -> list[tuple[bytes, bytes]]:
        """The rows of each month as JSON and as CSV, made for both where one is new."""
        site = self.library.site
        around = fingerprint(site.categories, self.day, site.identity.demonstration)
        months = [(month, list(same)) for month, same in groupby(self.library.listed, _month_of)]
        made = [self.memos.value(month, Memo(self._depends_on(documents, around),
                                             partial(self._lines_of, documents)))
                for month, documents in months]
        self.memos.close()
        return made

    def _row(self, document: Document) -> dict[str, Any]:
        return _values_of(self.library, document, self.timelines.get(document.path),
                          self.texts.get(document.path), self.day,
                          self.provisions_of(document.path))

    def _lines_of(self, documents: Sequence[Document]) -> tuple[bytes, bytes]:
        """The rows of documents in either file."""
        rows = list(map(self._row, documents))
        return (b",\n".join([_encode(row).encode() for row in rows]),
                b"".join([csv_file.line(map(cell_text, row.values())) for row in rows]))

    def _depends_on(self, documents: Sequence[Document], around: str) -> str:
        """The digest of what the rows of documents depend on."""
        paths = [document.path for document in documents]
        return fingerprint(around, *map(self.fact_digests.get, paths),
                           *map(self.relation_digests.get, paths))


def to_json(table: Memo[ExportTable]) -> bytes:
    """The rows as a JSON array, one row a line."""
    months = [rows for rows, _ in table.value.lines] or [b""]
    months[0] = b"[\n" + months[0]  # a month alone is copied, not all of a large site
    months[-1] += b"\n]\n"
    return b",\n".join(months)


def to_csv(table: Memo[ExportTable]) -> bytes:
    """The rows for spreadsheets: UTF-8 with BOM, no cell that would run as a formula."""
    return csv_file.with_heads(PROPERTIES, [rows for _, rows in table.value.lines])


def _month_of(document: Document) -> str:
    day = document.published_at or document.signed_on or date.min
    return f"{day.year}-{day.month}"


def _values_of(
    library: Library, document: Document, timeline: Timeline | None,
    texts: Sequence[Text] | None, day: date, provisions: Sequence[ProvisionEffect],
) -> dict[str, Any]:
    node = library.site.categories.by_name[document.category]
    moment, address = document.published_at, document.address
    return {
        "path": address,
        "url": address,
        "title": document.title,
        "document_number": str(document.document_number) if document.document_number else None,
        "issuer": document.issuer or None,
        "category": node.name,
        "column": node.column,
        "signed_on": _iso(document.signed_on),
        "published_at": moment.isoformat(*([" ", "minutes"] if hasattr(moment, "hour") else []))
        if moment else None,
        "effective_on": _iso(document.effective_on),
        "expires_on": _iso(_last_day(document, timeline)),
        "validity": timeline.on(day).value if timeline else None,
        "validity_timeline": [_event(event) for event in timeline.entries] if timeline else [],
        "texts": [_text(text) for text in texts] if texts else None,
        **_relations(library, document),
        "attachments": [_attachment(file, declared.label) for declared in document.attachments
                        if (file := library.attachment(document, declared.file))],
        "coverage": document.coverage.name.lower(),
        "demonstration": library.site.identity.demonstration,
        "provisions": list(_provisions(provisions)) or None,
    }


def _last_day(document: Document, timeline: Timeline | None) -> date | None:
    """The last day before the document lapses, terms counted and prolonged; None without a term."""
    lapses = (event.day for event in timeline.entries
              if event.validity is Validity.EXPIRED and event.day > date.min) if timeline else ()
    return next((day - _A_DAY for day in lapses), own_expiry(document))


def _relations(library: Library, document: Document) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {
        name: [] for pair in _BACK_LINKS.items() for name in pair}
    for link in library.links.get(document.path, ()):
        if link.kind not in found:
            continue
        if link.document:
            found[link.kind].append(_reference(link.document, document, link))
        elif not is_file(link.relation.target):  # else a file not yet published: no name here
            found[link.kind].append({"path": None, "document_number": link.relation.target or None,
                                     "title": link.relation.title or None,
                                     **_extent(document, link)})
    for link, other in library.links_to.get(document.path, ()):
        if link.kind in _BACK_LINKS:
            found[_BACK_LINKS[link.kind]].append(_reference(other, other, link))
    return found


def _extent(declaring: Document, link: ResolvedRelation) -> dict[str, Any]:
    """Of what concerns 条款 alone or has a day of its own: which 条款, from which day on."""
    relation = link.relation
    if link.kind not in STATES or not (relation.articles or relation.since or relation.until):
        return {}
    return {"articles": list(relation.articles),
            "from": _iso(day_of(declaring, link.kind, relation))}


def _provisions(effects: Sequence[ProvisionEffect]) -> Iterator[dict[str, Any]]:
    """What happens to single provisions, each act once."""
    for (kind, day, until, because), same in groupby(
            effects, key=lambda one: (one.kind, one.day, one.until, one.because)):
        yield {"articles": [*dict.fromkeys(one.words for one in same)], "effect": kind,
               "from": _iso(day), "to": _iso(until),
               "because": str(because) if because.path else None}


def _event(event: Event) -> dict[str, Any]:
    day = None if event.day == date.min else event.day.isoformat()
    return {"day": day, "validity": event.validity.value, "because": str(event.because) or None}


def _text(text: Text) -> dict[str, Any]:
    return {"path": text.document.address, "from": _iso(text.since), "to": _iso(text.until),
            "because": str(text.because) if text.because else None}


def _reference(document: Document, declaring: Document, link: ResolvedRelation
               ) -> dict[str, Any]:
    number = document.document_number
    return {"path": document.address, "document_number": str(number) if number else None,
            "title": document.title, **_extent(declaring, link)}


def _attachment(file: Attachment, label: str) -> dict[str, Any]:
    return {"path": file.path, "label": label or file.path.rpartition("/")[2],
            "size": file.size, "sha256": file.sha256}


def cell_text(value: object) -> str:
    """A value of a row as the text of one cell."""
    if type(value) is str:
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if not value:
        return ""
    return _encode(value) if isinstance(value, list) else str(value)


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
