"""All documents of a site, with the ways to find them and the links between them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain

from .addresses import find_made_page
from .categories import Category
from .document import Document, Layout, Reference, Relation
from .index import Index, index
from .numbers import number_key
from .paths import candidate_paths, is_file
from .site import Site

_ABOUT_VALIDITY = frozenset({
    "effective_on", "expires_on", "valid_for", "repealed_on", "repeal_basis"})


@dataclass(frozen=True)
class Attachment:
    """A file beside documents: address, size in bytes, SHA-256, and where it lies."""

    path: str
    size: int
    sha256: str
    source: str

    @property
    def type(self) -> str:
        """The kind of file in capitals, as in DOCX."""
        return self.path.rpartition(".")[2].upper()

    @property
    def is_picture(self) -> bool:
        """True for a file that a page shows rather than offers."""
        return self.type in {"JPG", "JPEG", "PNG", "GIF", "WEBP", "BMP"}


@dataclass(frozen=True)
class Link:
    """One resolved relation: its kind, what was declared, the document meant or None."""

    kind: str
    relation: Relation
    document: Document | None


@dataclass(frozen=True)
class Library:
    """A site and its documents, oldest first (发布日期, path); a value, nothing in it changes.

    `held_back` names, by path, why what a preview shows is not published (`publication`).
    """

    site: Site
    documents: tuple[Document, ...]
    attachments: dict[str, Attachment]
    held_back: dict[str, str] = field(default_factory=dict)

    @cached_property
    def index(self) -> Index:
        """The documents by what they say."""
        return index(self.documents, self.site.categories.names)

    @property
    def listed(self) -> tuple[Document, ...]:
        """The documents that lists show and counts count: not the withdrawn, no statements."""
        return self.index.listed

    @property
    def readable(self) -> tuple[Document, ...]:
        """What has a page to read: the listed documents, then the statements."""
        return (*self.index.listed, *chain.from_iterable(self.index.statements.values()))

    def statements_of(self, category: Category) -> tuple[Document, ...]:
        """The statements about a category and those below it."""
        return tuple(chain.from_iterable(self.index.statements.get(node.name, ())
                                         for node in category.walk()))

    @property
    def by_path(self) -> dict[str, Document]:
        """Documents by their path below content/."""
        return self.index.by_path

    @property
    def by_number(self) -> dict[str, tuple[Document, ...]]:
        """Documents by the key of their 文号; several where one number stands twice."""
        return self.index.by_number

    @property
    def by_category(self) -> dict[str, tuple[Document, ...]]:
        """Documents by the name of each category that lists them, oldest first."""
        return self.index.by_category

    @property
    def by_layout(self) -> dict[Layout, tuple[Document, ...]]:
        """Documents by their layout, oldest first."""
        return self.index.by_layout

    @cached_property
    def counts(self) -> dict[str, int]:
        """By name of a category: the listed documents in it and below it, each counted once."""
        return self._counted(self.index.category_counts)

    @cached_property
    def full_counts(self) -> dict[str, int]:
        """Of `counts`, the documents that are there with their whole text."""
        return self._counted(Counter(document.categories for document in self.listed
                                     if document.is_full))

    def _counted(self, by_categories: Mapping[tuple[str, ...], int]) -> dict[str, int]:
        names = self.site.categories.by_name
        counts: Counter[str] = Counter()
        for written, count in by_categories.items():
            nodes = [names[name] for name in written]
            for name in {name for node in nodes for name in (*node.parents, node.name)}:
                counts[name] += count
        return dict(counts)

    @cached_property
    def links(self) -> dict[str, tuple[Link, ...]]:
        """By path, the relations a document declares, resolved, in the order of `RELATIONS`."""
        links = ((document.path, tuple(self._links_of(document)))
                 for document in self.index.declaring)
        return {path: found for path, found in links if found}

    @cached_property
    def incoming(self) -> dict[str, tuple[tuple[str, Document], ...]]:
        """Derived back-links: by path, (kind, declaring document) in the catalogue's order."""
        return _grouped((link.document.path, (link.kind, self.by_path[path]))
                        for path, links in self.links.items() for link in links
                        if link.document is not None)

    def files_of(self, document: Document) -> Iterator[str]:
        """The paths of the attachments a document names, in its front matter or in its body."""
        files = [attachment.file for attachment in document.attachments]
        files += [reference.target for reference in document.references
                  if reference.kind == "file"]
        found = (self.attachment(document, file) for file in files)
        return (attachment.path for attachment in found if attachment)

    def has_validity(self, document: Document) -> bool:
        """True where the category's documents have validity, or the document says when it ends."""
        if document.layout is Layout.STATEMENT:
            return False
        said = vars(document)  # what it does not hold is not said
        return document.category in self.site.categories.with_validity or (
            not _ABOUT_VALIDITY.isdisjoint(said) and any(map(said.get, _ABOUT_VALIDITY)))

    def _links_of(self, document: Document) -> Iterator[Link]:
        for kind, relation in document.relations:
            yield Link(kind, relation, self.resolve(document, relation.target))

    def of_number(self, document: Document, typed: str) -> Document | None:
        """The document of a 文号 that another one writes, which may bear the same number."""
        for found in self._numbered(typed):
            if found.path != document.path:
                return found
        return None

    @cached_property
    def _numbered(self) -> Callable[[str], tuple[Document, ...]]:
        """The documents of a 文号 however typed; most are named often, and in the same words."""
        return lru_cache(maxsize=None)(lambda typed: self.by_number.get(number_key(typed), ()))

    def resolve(self, document: Document, target: str) -> Document | None:
        """The document meant by a 文号 in any spelling or a file path; None if not here."""
        if is_file(target):
            return next((found for path in candidate_paths(document.path, target)
                         if (found := self.by_path.get(path))), None)
        return self.of_number(document, target)

    def address_of(self, document: Document, reference: Reference) -> str | None:
        """Where a link of the body leads; None to leave it as text, outside often to a notice."""
        if reference.kind == "number":
            return _address(self.of_number(document, reference.target))
        if reference.kind == "external":
            return self.site.identity.outward(reference.target)
        if reference.kind == "name":
            category = self.site.categories.by_name.get(reference.target)
            return category.path if category else _address(
                self.resolve(document, reference.target))
        for path in candidate_paths(document.path, reference.target):
            if path in self.by_path:
                fragment = f"#{reference.fragment}" if reference.fragment else ""
                return self.by_path[path].address + fragment
            if path in self.attachments:
                return path
        return find_made_page(document.path, reference.target, self.site.categories)

    def attachment(self, document: Document, file: str) -> Attachment | None:
        """The attachment that `file` names, seen from the document."""
        return next((self.attachments[path] for path in candidate_paths(document.path, file)
                     if path in self.attachments), None)


def _address(document: Document | None) -> str | None:
    return document.address if document else None


def _grouped(pairs: Iterable[tuple]) -> dict:
    groups = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
