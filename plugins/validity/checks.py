"""The rules about validity and what they find in a whole library, for the inspection.

| Rules                  | What is looked at                                      | Module         |
| ---------------------- | ------------------------------------------------------ | -------------- |
| VAL-11, 12, 14, 15, 16 | relations: circular, twice, too late, back-dated, idle | contradictions |
| VAL-13                 | the dates of one document, and a first day before them | own_dates      |
| VAL-17                 | relations to what should be here and is not            | dangling       |
| VAL-18                 | what is forwarded or implemented has lapsed            | superior       |
| VAL-21, 22, 24         | the text's own clauses against the keys, doubts        | clause_check   |
| VAL-23                 | what the text does to others against the relations     | act_check      |
| VAL-25                 | clean-up decisions: what is listed and not declared    | clean_up_check |
| VAL-31, 32, 33         | how long a document may be valid                       | limits         |
| VAL-51                 | a year's working days are not known, or not all        | holidays       |
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..documents.clause_values import ActClause, Clauses
from ..documents.document import Document, Layout
from ..documents.findings import Severity
from ..documents.library import Library
from ..documents.names import names_of
from ..documents.ownership import own_issuers
from ..documents.rule import Fault
from ..documents.targets import title_key
from .act_check import ACT, has_ended
from .clause_check import DOUBT, TERM, differences
from .clean_up import ReadFile, is_clean_up
from .clean_up_check import check_clean_up
from .contradictions import find_contradictions
from .dangling import check_dangling
from .difference import Difference
from .early_start import check_early_start
from .holidays import check_next_year, check_years
from .limits import WITHOUT_END, check_limits
from .own_dates import check_own_dates
from .own_provisions import is_of
from .relations import Place
from .rules import ValidityRules
from .superior import check_guide_basis, check_superior
from .timeline import Timelines, timelines_of
from .working_days import WorkingCalendar

BodyText = Callable[[str], str]  # the plain text of a body, by its digest
ClausesOf = Callable[[Document], Clauses]  # of what a document of an office here rules itself


def _read_nothing(path: str) -> bytes:
    raise FileNotFoundError(path)


@dataclass(frozen=True)
class ValidityCase:
    """What the rules about validity are checked on: a whole library, for relations go both ways.

    What is to come is checked too. Several rules come of one look, which is taken once. `calendar`
    is that of the site's own `_data/`.
    """

    library: Library
    body_text: BodyText
    clauses_of: ClausesOf
    rules: ValidityRules
    day: date
    place: Place
    read: ReadFile = _read_nothing
    calendar: WorkingCalendar | None = None

    @cached_property
    def timelines(self) -> Timelines:
        """The timelines of the library."""
        return timelines_of(self.library)

    @cached_property
    def faults(self) -> frozenset[tuple[str, Fault]]:
        """All faults, each with the id of its rule."""
        calendar = ((*check_next_year(self.calendar, self.day), *check_years(self.calendar))
                    if self.calendar else ())
        return frozenset((*self._of_relations(), *self._of_texts(), *calendar))

    def _of_relations(self) -> Iterator[tuple[str, Fault]]:
        library, own = self.library, own_issuers(self.library.site)
        yield from find_contradictions(library.documents, library.resolve, self.place)
        codes = {code: issuer.name for issuer in library.site.issuers if issuer.name in own
                 for code in issuer.codes}
        namesakes = {title_key(document.title): document for document in library.documents
                     if document.document_number}
        for document in library.documents:
            yield from check_own_dates(document)
            if not document.withdrawn:
                yield from check_dangling(document, codes, namesakes, library.resolve)
                if document.layout is Layout.SERVICE_GUIDE:
                    yield from check_guide_basis(document, self.timelines, library.resolve,
                                                 self.day)
                elif own.intersection(document.issuers):
                    yield from check_superior(document, self.timelines, library.resolve, self.day)

    def _of_texts(self) -> Iterator[tuple[str, Fault]]:
        """Clauses and limits, in what offices of this site made, not in what they reprint."""
        library, timelines = self.library, self.timelines
        names = names_of(library.documents, library.site)
        for document, found in differences_in(library, self.clauses_of, timelines):
            yield from check_clean_up(document, self.body_text(document.digest), library,
                                      timelines, names, self.read)
            bare = is_clean_up(document) and not (document.repeals or document.declares_lapsed)
            if library.has_validity(document):
                yield from check_early_start(document, self.body_text(document.digest))
            yield from (difference.fault(document, self._severity(document, difference, bare))
                        for difference in found)
            if library.has_validity(document) and not timelines[
                    document.path].on(self.day).is_lapsed:
                # A term that only the text says is said once, with its fix; a clean-up has none.
                said = is_clean_up(document) or any(
                    difference.rule in (TERM, DOUBT) for difference in found)
                yield from (fault for fault in check_limits(document, self.rules)
                            if not (said and fault[0] == WITHOUT_END))

    def _severity(self, document: Document, difference: Difference, bare: bool) -> Severity | None:
        """An error where the site shows in force what has ended, else as the difference says."""
        if difference.rule == TERM and difference.last_day:
            prolonged = any(effect.kind in ("extends", "reaffirms")
                            for effect in self.timelines.effects_on(document.path))
            ended = difference.last_day < self.day and not prolonged
            shown = self.timelines[document.path].on(self.day)
            return Severity.ERROR if ended and not shown.is_lapsed else None
        is_error = bare and difference.rule == ACT and difference.severity is None
        return Severity.ERROR if is_error else None


def differences_in(library: Library, clauses_of: ClausesOf, timelines: Timelines
                   ) -> Iterator[tuple[Document, tuple[Difference, ...]]]:
    """What text and front matter say differently, of each document that an office here made."""
    names, own = names_of(library.documents, library.site), own_issuers(library.site)

    def ended(document: Document, act: ActClause) -> bool:
        return has_ended(document, act, library.resolve, names, timelines)

    for document in library.documents:
        if is_of(document, own):
            yield document, tuple(differences(
                document, clauses_of(document), library.resolve, names,
                library.has_validity(document), ended))
