"""How a document stands in time, as it is and as a change would leave it: validity's own words."""

import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, partial

from ...documents.body import BodyConverter
from ...documents.clearing import list_reader
from ...documents.document import Document
from ...documents.entries import list_entries
from ...documents.findings import Finding
from ...documents.index import has_place
from ...documents.library import Library
from ...documents.loading import Sources, parse_files, place_in, read_sources
from ...documents.normalising import normalise
from ...documents.parsing import parse_document
from ...documents.resolving import Scope
from ...files.roots import PROJECT
from ...pipeline.errors import ENVIRONMENT_ERRORS, describe
from ...pipeline.loading import open_store
from ...pipeline.settings import project_options
from ...pipeline.sources import StoredSources
from ...validity.events import Event
from ...validity.periods import first_in_force, lapse_of
from ...validity.states import Validity
from ...validity.status import reason_of
from ...validity.timeline import Timeline, start_of, timelines_of
from ..context import PreviewContext, Refusal

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DocumentValidity:
    """A document in time; `has_validity` where pages and lists tell of it, `today` for the day."""

    document: Document
    timeline: Timeline
    has_validity: bool
    today: date

    @property
    def lapse(self) -> Event | None:
        """With what it ceases to be in force, past or to come."""
        return lapse_of(self.timeline)

    @property
    def last_day(self) -> date | None:
        """The last day in force."""
        return self.lapse.day - DAY if self.lapse else None

    @property
    def first_day(self) -> date | None:
        """The first day in force; None where it never is, or always was."""
        first = first_in_force(self.timeline)
        return first if first and first > date.min else None

    @property
    def repeal(self) -> Event | None:
        """With what it is repealed."""
        return next((entry for entry in self.timeline.entries
                     if entry.validity is Validity.REPEALED), None)

    def is_listed(self, day: date) -> bool:
        """Whether the directory of what is in force has it on a day."""
        return self.has_validity and self.timeline.on(day).is_listed

    @property
    def is_ended_by_another(self) -> bool:
        """True where it is repealed or declared lapsed, and no term runs out."""
        lapse = self.lapse
        return lapse is not None and (
            lapse.validity is Validity.REPEALED or not lapse.because.words)

    @property
    def words(self) -> str:
        """Until when it is in force, in words."""
        if self.lapse is None:
            return "现在没有写有效期"
        return lapsed(self.lapse) if self.is_ended_by_another else f"现在有效期至 {self.last_day}"


class PlannedContent:
    """The documents of the content, read once; where they stand with some files changed."""

    def __init__(self, context: PreviewContext) -> None:
        self._context = context

    def validity_of(self, path: str, changed: Mapping[str, bytes | None] | None = None
                    ) -> DocumentValidity:
        """Where the document of a file stands, `changed` being as it would be. Refusal where the
        registers are faulty."""
        library = self._library(changed or {})
        if path not in library.by_path:
            raise Refusal("这份文件有错，或者标题、类别还没有填好，先改好再办。")
        document = library.document_of(library.by_path[path])
        timelines = timelines_of(library)
        return DocumentValidity(library.by_path[path], timelines.get(document.path) or Timeline(
            (start_of(library.texts_of(document)),)), document.path in timelines,
            self._context.day)

    def _library(self, changed: Mapping[str, bytes | None]) -> Library:
        """All documents that have a title and a category, with their relations resolved."""
        site = self._context.site
        if site is None:
            raise Refusal("网站的设置有错，先改好再办。")
        known = {document.path: document for document in self._sources.documents}
        for path, data in changed.items():
            known.pop(path, None)
            parsed = parse_document(path, data, BodyConverter()) if data is not None else None
            if document := parsed and (parsed.document or parsed.legible):
                known[path] = document
        documents = tuple(one for one in known.values() if has_place(one, site.categories))
        scope = Scope(lambda: documents, {*(file.path for file in self._sources.files), *changed},
                      list_reader(self._context.content))
        resolved, _ = normalise(documents, site, scope, _at)
        return Library(site, tuple(sorted(resolved, key=lambda document: document.order)), {})

    @cached_property
    def _sources(self) -> Sources:
        context = self._context
        try:
            options = project_options(PROJECT, content=context.content, output=context.output,
                                      cache=context.cache, day=context.day, jobs=1)
            with closing(open_store(options)) as store:
                files = [file for file in list_entries(context.content) if not file.fault]
                return read_sources(files, StoredSources(store, context.content, time.time_ns()),
                                    partial(parse_files, context.content))
        except ENVIRONMENT_ERRORS as error:
            raise Refusal(describe(error)) from None


def lapsed(event: Event) -> str:
    """Since when and why a document is no longer in force, in words."""
    reason = reason_of(event)
    return f"自 {event.day} 起{event.validity.label}{f'（{reason}）' if reason else ''}"


def _at(document: Document, wanted: str, rule: str, message: str, fix: str) -> Finding:
    return Finding(document.path, *place_in(b"", document, wanted), rule, message, fix)
