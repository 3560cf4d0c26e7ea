"""What every feature sees of a build: the published library, its validity, the day, the site."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..documents.body import Body
from ..documents.document import Document, Layout
from ..documents.findings import Finding
from ..documents.inserts import KIND, Filling, Insert, list_fillings
from ..documents.library import Library
from ..pages.fingerprint import fingerprint
from ..pages.store import Store
from ..validity.changes import changes_beside
from ..validity.events import Event
from ..validity.holidays import read_holidays
from ..validity.provisions import (
    ProvisionEffect,
    beginnings_of_provisions,
    effects_at_provisions,
)
from ..validity.status import ValidityStatuses
from ..validity.texts import Text, list_texts
from ..validity.timeline import Timelines, timelines_of
from ..validity.working_days import WorkingCalendar
from .facts import FactDigests, digests_of
from .feature import Feature, Supplement
from .options import Options
from .published import Published, published_at


@dataclass(frozen=True, eq=False)
class BuildContext:
    """The library of one build on its day, and what follows from it; computed where asked for."""

    options: Options
    store: Store
    library: Library
    features: tuple[Feature, ...] = ()
    known_digests: FactDigests | None = None  # where they need not be computed

    def body(self, digest: str) -> Body:
        """The converted body made from the source of this digest."""
        body: Body = self.store.text(digest)
        return body

    def check(self) -> tuple[Finding, ...]:
        """What all features find faulty in their data, sorted: what a build stops on and an
        inspection tells."""
        return tuple(sorted(finding for feature in self.features
                            for finding in feature.check(self)))

    def supplement(self, document: Document) -> Any:
        """What a feature adds to the page of the document, None where none does."""
        return self._supplement(document.layout, document)

    def fill(self, document: Document) -> tuple[Filling | None, ...]:
        """What stands in the place of each mark of the text, by the number of its reference."""
        return list_fillings(document.references, self.library.site.offices,
                             lambda insert: self._supplement(insert, document))

    @cached_property
    def supplemented(self) -> frozenset[str]:
        """The paths of pages that may show more than the library holds: a feature, an office."""
        index = self.library.index
        groups = [index.by_reference.get(KIND, ()),
                  *(index.by_layout.get(layout, ()) for layout in self._supplements
                    if isinstance(layout, Layout))]
        return frozenset(document.path for group in groups for document in group)

    @cached_property
    def timelines(self) -> Timelines:
        """By path, the validity of each document that has any, on every day."""
        return timelines_of(self.library)

    @cached_property
    def texts(self) -> Mapping[str, tuple[Text, ...]]:
        """By path of each document that has had several texts, these, oldest first."""
        return list_texts(self.library, self.timelines)

    def provisions_of(self, path: str) -> tuple[ProvisionEffect, ...]:
        """What happens to single provisions of the document at a path; to most, nothing."""
        effects = self.timelines.effects_on(path)
        done = effects_at_provisions(effects) if effects else ()
        texts = self.library.texts_of(self.library.by_path[path])
        if any(text.partial_starts for text in texts):
            return (*beginnings_of_provisions(texts), *done)
        return done

    @cached_property
    def statuses(self) -> ValidityStatuses:
        """By path, the validity of each document that has any, on the day."""
        return ValidityStatuses(self.options.day, self.timelines, self._changes_beside)

    def _changes_beside(self, path: str) -> Iterator[Event]:
        provisions, texts = self.provisions_of(path), self.texts.get(path, ())
        if provisions or texts:
            yield from changes_beside(self.timelines[path], texts, provisions)

    @cached_property
    def calendar(self) -> WorkingCalendar:
        """The working days."""
        return read_holidays(self.options.data)[0]

    @cached_property
    def published(self) -> Published | None:
        """Where the site is published, None for one that is only looked at."""
        return published_at(self.library.site, self.options.site_url)

    @cached_property
    def digests(self) -> FactDigests:
        """The digests of what is known of the published documents except their bodies."""
        return self.known_digests or digests_of(self.library, self.statuses)

    @property
    def fact_digests(self) -> Mapping[str, str]:
        """By path, the digest of all that any page may show of a document except its body."""
        return self.digests.documents

    @property
    def relation_digests(self) -> Mapping[str, str]:
        """By path, the digest of a document's relations in both directions and its attachments."""
        return self.digests.relations

    @property
    def facts(self) -> str:
        """The digest of all that is known of the published documents except their bodies."""
        return self.digests.whole

    @cached_property
    def data_digest(self) -> str:
        """The digest of the settings of the site."""
        return fingerprint({file.name: file.read_bytes()
                            for file in self.options.data.glob("*.yml")})

    @cached_property
    def _supplements(self) -> dict[Layout | Insert, Supplement]:
        return {place: supplement for feature in self.features
                for place, supplement in feature.supplements.items()}

    def _supplement(self, of: Layout | Insert, document: Document) -> Any:
        supplement = self._supplements.get(of)
        return supplement(self, document) if supplement else None
