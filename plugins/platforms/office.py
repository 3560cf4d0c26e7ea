"""What one office has made public, as its platform shows it and its duties are measured."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ..disclosure.promised import OfficePromises, promises_by_office
from ..documents.body import Body
from ..documents.categories import COLUMNS, CategoryTree
from ..documents.disclosing import OfficeRegister, list_by_office
from ..documents.document import Document, Layout
from ..documents.fields import reported_year
from ..documents.library import Library
from ..documents.organisations import facts_of
from ..documents.site import Issuer

GUIDES, SYSTEMS, DISCLOSURE, REPORTS, APPLICATION = COLUMNS
COUNTY, ENTERPRISE, VILLAGE = "县政府", "公共企事业单位", "村（社区）"  # 层级 with duties of their own
# The office that does a government's business answers for its guide, systems and report, too.
_OFFICE_OF = "办公室"


@dataclass(frozen=True, eq=False)
class PlatformOffice:
    """An office and its documents, oldest first; `shared` are those of the government whose 办公室
    it is, or of that 办公室; `contacts` say by key how to reach it, `promises` what schedules say."""

    issuer: Issuer
    documents: tuple[Document, ...]
    shared: tuple[Document, ...]
    contacts: Mapping[str, str]
    promises: OfficePromises
    tree: CategoryTree = field(repr=False)

    @property
    def folder(self) -> str:
        """The folder of its pages."""
        return f"offices/{self.issuer.slug}"

    @property
    def path(self) -> str:
        """The address of its platform."""
        return f"{self.folder}/index.html"

    @property
    def name(self) -> str:
        """Its full name."""
        return self.issuer.name

    @cached_property
    def guides(self) -> tuple[Document, ...]:
        """Its guides to disclosure, newest first."""
        return tuple(one for one in self._in_column(GUIDES) if one.layout is Layout.GUIDE)

    @cached_property
    def systems(self) -> tuple[Document, ...]:
        """Its systems of disclosure, newest first; a schedule is none."""
        return tuple(one for one in self._in_column(SYSTEMS)
                     if one.layout is not Layout.SCHEDULE)

    @cached_property
    def applications(self) -> tuple[Document, ...]:
        """What it says of disclosure on request, newest first."""
        return tuple(self._in_column(APPLICATION))

    @cached_property
    def reports(self) -> dict[int, Document]:
        """Its annual reports by year, the newest year first."""
        found = {year: one for one in (*self.shared, *self.documents)
                 if one.layout is Layout.ANNUAL_REPORT and one.is_full
                 and (year := reported_year(one))}
        return dict(sorted(found.items(), reverse=True))

    @cached_property
    def by_item(self) -> dict[str, tuple[Document, ...]]:
        """By statutory item (条例第二十条) that has any, its documents in it and below it."""
        found: dict[str, dict[str, Document]] = {
            node.name: {} for column in self.tree.columns if column.name == DISCLOSURE
            for node in column.children}
        for document in self.documents:
            for name in document.categories:
                trail = self.tree.trail(name)
                if len(trail) > 1 and trail[1].name in found:
                    found[trail[1].name].setdefault(document.path, document)
        return {name: tuple(group.values()) for name, group in found.items() if group}

    @cached_property
    def newest(self) -> date | None:
        """The last 发布日期, None where nothing bears one."""
        return next((one.published_on for one in reversed(self.documents) if one.published_on),
                    None)

    def _in_column(self, column: str) -> Iterator[Document]:
        either = {one.path: one for one in (*reversed(self.documents), *reversed(self.shared))}
        for document in either.values():
            if any(self.tree.trail(name)[0].name == column for name in document.categories):
                yield document


def list_offices(library: Library, load: Callable[[str], Body]) -> tuple[PlatformOffice, ...]:
    """Every office of the register that has a platform here, in its order; `load` gives the body
    made from the source of a digest."""
    register = OfficeRegister(library.site.issuers)
    promises = promises_by_office(library, register, load)
    by_office = list_by_office(library, register,
                               {name: one.paths for name, one in promises.items()})
    tree = library.site.categories
    return tuple(PlatformOffice(issuer, by_office.get(issuer.name, ()),
                                by_office.get(_partner(issuer.name, register.offices), ()),
                                facts_of(library, issuer.name),
                                promises.get(issuer.name, OfficePromises()), tree)
                 for issuer in register.offices)


def _partner(name: str, offices: Sequence[Issuer]) -> str:
    """The government whose 办公室 this is, or the 办公室 of this government; "" for others."""
    names = {office.name for office in offices}
    wanted = name.removesuffix(_OFFICE_OF) if name.endswith(_OFFICE_OF) else name + _OFFICE_OF
    return wanted if wanted in names else ""
