"""公开机关: on whose platform a document stands, by what it says of its offices (条例第十条)."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from .document import Document, Layout
from .fields import OF_ORGANISATION
from .library import Library
from .site import Issuer

SUPERIOR = "上级机关"  # 层级 of offices whose platform is elsewhere


@dataclass(frozen=True)
class OfficeRegister:
    """The offices of `_data/issuers.yml` that have a platform, by the names they go by."""

    issuers: Sequence[Issuer]
    _known: dict[str, Issuer | None] = field(default_factory=dict)

    @cached_property
    def offices(self) -> tuple[Issuer, ...]:
        """Those with a platform here, in the order of the register."""
        return tuple(issuer for issuer in self.issuers if issuer.level != SUPERIOR)

    def named(self, word: str) -> Issuer | None:
        """The office of this name, former name or short name (县民政局, 河湾镇); None where none
        or several may be meant."""
        if word not in self._known:
            self._known[word] = self._find(word)
        return self._known[word]

    def _find(self, word: str) -> Issuer | None:
        of_name = {name: issuer for issuer in self.offices
                   for name in (*issuer.former_names, issuer.name)}
        if word in of_name or len(word) < 2:
            return of_name.get(word)
        short = word.replace("县政府", "县人民政府")
        ends = (short, f"{short}人民政府") if short[-1] in "镇乡" else (short,)
        found = {issuer.name: issuer for name, issuer in of_name.items() if name.endswith(ends)}
        return next(iter(found.values())) if len(found) == 1 else None


def offices_of(document: Document, register: OfficeRegister) -> tuple[Issuer, ...]:
    """The offices on whose platforms a document stands, each once: those it names as 公开机关, else
    who issued it and who answers for it; of an organisation or its leader, the organisation."""
    found = filter(None, map(register.named, _names_of(document)))
    return tuple({office.name: office for office in found}.values())


def list_by_office(library: Library, register: OfficeRegister,
                   besides: Mapping[str, Container[str]] = MappingProxyType({})
                   ) -> dict[str, tuple[Document, ...]]:
    """By name of an office, the listed documents of its platform, oldest first; `besides` are by
    name the paths of documents that are its own by what others say, unless 公开机关 says whose."""
    groups: dict[str, list[Document]] = defaultdict(list)
    for document in library.listed:
        names = [office.name for office in offices_of(document, register)]
        if not document.disclosing_offices:
            names += [name for name, paths in besides.items()
                      if name not in names and document.path in paths]
        for name in names:
            groups[name].append(document)
    return {name: tuple(documents) for name, documents in groups.items()}


def _names_of(document: Document) -> Iterator[str]:
    if document.disclosing_offices:
        yield from document.disclosing_offices
        return
    yield from document.issuers
    if document.responsible_office:
        yield document.responsible_office
    if document.layout is Layout.ORGANISATION:
        yield document.title
    elif document.layout is Layout.LEADER:
        yield dict(document.particulars).get(OF_ORGANISATION, "")
