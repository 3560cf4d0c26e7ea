"""What schedules say each office makes public: its matters, and the documents that fulfil them."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..documents.body import Body
from ..documents.disclosing import OfficeRegister, list_by_office, offices_of
from ..documents.document import Document, Layout
from ..documents.library import Library
from ..documents.site import Issuer
from .schedule import ScheduleRow, offices_in, read_schedule

# Words for offices in general: a matter of 各部门 is no single one's.
_GENERAL = ("各", "有关", "相关")


class Promised(NamedTuple):
    """A row of a schedule with the office whose matter it is."""

    schedule: Document
    row: ScheduleRow
    office: Issuer


@dataclass(frozen=True, slots=True)
class OfficePromises:
    """Of one office: each schedule with how many of its matters are the office's, and the paths
    of the documents that these matters lead to."""

    schedules: tuple[tuple[Document, int], ...] = ()
    paths: frozenset[str] = frozenset()


def list_promised(library: Library, register: OfficeRegister, load: Callable[[str], Body]
                  ) -> Iterator[Promised]:
    """Each matter with each of its offices; one of an office within another, as of the 水利站 of a
    township, is that of the office whose schedule it is."""
    for document in library.listed:
        if document.layout is not Layout.SCHEDULE:
            continue
        own = offices_of(document, register)
        for row in read_schedule(load(document.digest).html).rows:
            found: dict[str, Issuer] = {}
            for word in offices_in(row.office):
                named = register.named(word)
                if named or not any(general in word for general in _GENERAL):
                    found |= {office.name: office for office in ((named,) if named else own)}
            for office in found.values():
                yield Promised(document, row, office)


def promises_by_office(library: Library, register: OfficeRegister, load: Callable[[str], Body]
                       ) -> dict[str, OfficePromises]:
    """By name of an office, what schedules say of it."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    paths: dict[str, set[str]] = defaultdict(set)
    for document, row, office in list_promised(library, register, load):
        counts[office.name][document.path] += 1
        for reference in (document.references[number] for number in row.references):
            if reference.kind != "external" and (
                    found := library.resolve(document, reference.target)):
                paths[office.name].add(found.path)
    return {name: OfficePromises(tuple((library.by_path[path], count)
                                       for path, count in by_path.items()),
                                 frozenset(paths[name])) for name, by_path in counts.items()}


def offices_by_path(library: Library, load: Callable[[str], Body]) -> dict[str, tuple[str, ...]]:
    """By path of a listed document, the names of the offices on whose platforms it stands."""
    register = OfficeRegister(library.site.issuers)
    promises = promises_by_office(library, register, load)
    by_office = list_by_office(library, register,
                               {name: one.paths for name, one in promises.items()})
    names: dict[str, list[str]] = defaultdict(list)
    for office in register.offices:
        for document in by_office.get(office.name, ()):
            names[document.path].append(office.name)
    return {path: tuple(offices) for path, offices in names.items()}
