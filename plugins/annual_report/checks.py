"""What is wrong with the reports of a site: what stops a build, and what an inspection finds."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from pathlib import Path

from ..documents.body import Body
from ..documents.findings import Finding
from ..documents.library import Library
from ..documents.loading import place_of
from ..documents.rule import Fault, apply_rules
from ..pages.store import Store
from ..pipeline.context import BuildContext
from ..validity.policies import is_normative
from ..validity.timeline import Timelines, timelines_of
from .case import ReportCase
from .collection import ReportEntry, Reports, read_reports, reports_of
from .rule_order import RULES


def check_data_files(context: BuildContext) -> Iterator[Finding]:
    """What is wrong with the data files that a build needs."""
    for entry in reports_of(context).entries:
        yield from entry.faults


def check_reports(library: Library, content: Path, store: Store) -> Iterator[Finding]:
    """Everything the rules find in the reports of a library."""
    reports = read_reports(library, content, store)
    count = partial(_count_in_force, library, cache(partial(timelines_of, library)))
    levels = {issuer.name: issuer.level for issuer in library.site.issuers}
    for entry in reports.entries:
        case = _case(entry, reports, levels, store, count)
        yield from apply_rules(RULES, case, partial(_locate, entry, content))


def _case(entry: ReportEntry, reports: Reports, levels: Mapping[str, str], store: Store,
          count: Callable[[str, int], int]) -> ReportCase:
    year = entry.year or 0
    load_body: Callable[[], Body] = partial(store.text, entry.document.digest)
    same = reports.by_place[entry.office, entry.year] if entry.office and year else ()
    twins = tuple(other for other in same if other is not entry)
    return ReportCase(entry, reports.of(entry.office, year - 1), twins,
                      levels.get(entry.office, ""),
                      load_body, partial(count, entry.office, year))


def _locate(entry: ReportEntry, content: Path, fault: Fault) -> tuple[str, int, int]:
    """Where a fault is: in the data file, else where the document says its word."""
    if fault.path:
        return fault.path, *fault.position
    return entry.document.path, *place_of(content, entry.document, str(fault.at))



def _count_in_force(library: Library, timelines: Callable[[], Timelines],
                    office: str, year: int) -> int:
    """How many 行政规范性文件 of an office and its 办公室 were in force on 31 December."""
    names = {office, f"{office}办公室", f"{office}办公厅"}
    last = date(year, 12, 31)
    return sum(timelines()[document.path].on(last).is_in_force
               for document in library.listed
               if names.intersection(document.issuers) and is_normative(library, document))
