"""Every report of a library by office and year, with what its data file says."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path

from ..documents.document import Document, Layout
from ..documents.fields import data_file, reported_year
from ..documents.findings import Finding
from ..documents.library import Library
from ..documents.loading import place_of
from ..documents.parsing import digest_of
from ..documents.paths import candidate_paths
from ..documents.site import Site
from ..pages.memo import Memo, MemoTable
from ..pages.store import Store
from ..pipeline.context import BuildContext
from .data_file import parse_report
from .report import Report

NO_FILE = "AR-01"
_YEAR = re.compile(r"(?:关于)?\s*(?:19|20)\d\d年")
_HIDDEN = re.compile(r"/\.").search  # also what leads out of the content


@dataclass(frozen=True)
class ReportEntry:
    """A report on the site: its document, its office ("" where unknown), its year, its figures.

    `faults` say what is wrong with its data file; `titled` is the registered office whose report
    the title says it is, "" where it says none.
    """

    document: Document
    office: str
    year: int | None
    report: Report | None = None
    faults: tuple[Finding, ...] = ()
    titled: str = ""


@dataclass(frozen=True)
class Reports:
    """All reports of a site."""

    entries: tuple[ReportEntry, ...]

    @cached_property
    def by_path(self) -> dict[str, ReportEntry]:
        """Reports by the path of their document."""
        return {entry.document.path: entry for entry in self.entries}

    @cached_property
    def by_place(self) -> Mapping[tuple[str, int | None], tuple[ReportEntry, ...]]:
        """Reports by office and year, oldest first; more than one where one stands twice."""
        places = defaultdict(list)
        for entry in self.entries:
            places[entry.office, entry.year].append(entry)
        return {place: tuple(entries) for place, entries in places.items()}

    def of(self, office: str, year: int) -> Report | None:
        """The figures that an office reported for a year, where they are here."""
        return next((entry.report for entry in self.by_place.get((office, year), ())
                     if entry.report), None)


@lru_cache(maxsize=1)
def reports_of(context: BuildContext) -> Reports:
    """The reports that a build publishes, read once for all who ask."""
    return read_reports(context.library, context.options.content, context.store)


def read_reports(library: Library, content: Path, store: Store) -> Reports:
    """The reports of a library, no summaries of such; a data file that is as the store knows it is
    not parsed again."""
    documents = tuple(document for document in library.by_layout.get(Layout.ANNUAL_REPORT, ())
                      if document.is_full)
    memos = MemoTable(store, f"annual reports {store.name_of(content)}")
    entries = tuple(_entry(document, content, library.site, memos) for document in documents)
    memos.close()
    return Reports(entries)


def _entry(document: Document, content: Path, site: Site, memos: MemoTable) -> ReportEntry:
    report: Report | None = None
    faults: tuple[Finding, ...] = ()
    if file := data_file(document):
        paths = [path for path in candidate_paths(document.path, file)
                 if not _HIDDEN(f"/{path}") and (content / path).is_file()]
        if paths:
            data = (content / paths[0]).read_bytes()
            report, faults = memos.value(
                paths[0], Memo(digest_of(data), partial(parse_report, paths[0], data)))
        else:
            faults = (Finding(document.path, *place_of(content, document, file), NO_FILE,
                              f"数据文件“{file}”不存在。", "请把它放到年报旁边，或删去“数据”一行。"),)
    present = {former: issuer.name for issuer in site.issuers for former in issuer.former_names}
    present |= {issuer.name: issuer.name for issuer in site.issuers}
    titled = next((present[name] for name in present
                   if document.title.startswith(name)
                   and _YEAR.match(document.title, len(name))), "")
    return ReportEntry(document, _office_of(document, report, present),
                       _year_of(document, report), report, faults, titled)


def _office_of(document: Document, report: Report | None, present: Mapping[str, str]) -> str:
    """Whose report it is: as its data say, its issuer, the registered office its title names.

    An office that was renamed goes by its present name.
    """
    if report:
        name = report.office
    elif document.issuers:
        name = document.issuers[0]
    else:
        named = filter(document.title.startswith, present)
        name = max(named, key=len, default=document.responsible_office)
    return present.get(name, name)


def _year_of(document: Document, report: Report | None) -> int | None:
    return report.year if report else reported_year(document)
