"""All documents of a site, with the ways to find them and the links between them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, TypeVar

from .addresses import find_made_page
from .attachment import Attachment
from .categories import Category
from .document import Document, Layout, Reference
from .index import Index, Neighbours, count_up, index, list_neighbours
from .link import ResolvedRelation
from .media import captions_of
from .numbers import number_key
from .paths import candidate_paths, is_file
from .site import Site
from .texts import TextGroups, group_texts

Key = TypeVar("Key")
Value = TypeVar("Value")
_ABOUT_VALIDITY = frozenset(("effective_on", "partial_starts", "expires_on", "valid_for",
                             "ends_with", "repealed_on", "repeal_basis"))


@dataclass(frozen=True)
class Library:
    """A site and its documents, oldest first (发布日期, path); a value, nothing in it changes.

    Every file is a text of a document; the newest stands for it (`texts`): `documents` are the
    newest texts, and whatever lists, counts, resolves or searches does so over them. `held_back`
    names, by path, why what a preview shows is not published (`publication`).
    """

    site: Site
    files: tuple[Document, ...]
    attachments: dict[str, Attachment]
    held_back: dict[str, str] = field(default_factory=dict)

    def __getstate__(self) -> dict[str, Any]:
        """With what was derived of it, but for remembered calls."""
        return {name: value for name, value in vars(self).items() if name != "_numbered"}

    @cached_property
    def by_path(self) -> dict[str, Document]:
        """Every file by its path below content/."""
        return {file.path: file for file in self.files}

    @cached_property
    def texts(self) -> TextGroups:
        """Which files are texts of one document."""
        return group_texts(self.files, self.by_path)

    @property
    def documents(self) -> tuple[Document, ...]:
        """One text of each document, the newest."""
        return self.texts.documents

    def texts_of(self, document: Document) -> tuple[Document, ...]:
        """All texts of a document, oldest first; those of which it is one where it is a text."""
        newest = self.document_of(document)
        return self.texts.of.get(newest.path, (newest,))

    def document_of(self, text: Document) -> Document:
        """The document that a file is a text of: its newest text, most often itself."""
        return self.texts.newest.get(text.path, text)

    @cached_property
    def index(self) -> Index:
        """The documents by what they say."""
        return index(self.files, self.texts.newest, self.site.categories.names)

    @property
    def listed(self) -> tuple[Document, ...]:
        """The documents that lists show and counts count: not the withdrawn, no statements."""
        return self.index.listed

    @property
    def readable(self) -> tuple[Document, ...]:
        """What has a page to read: the listed documents, the statements, the earlier texts."""
        return (*self.index.listed, *chain.from_iterable(self.index.statements.values()),
                *self.earlier_texts)

    @cached_property
    def earlier_texts(self) -> tuple[Document, ...]:
        """The texts that a newer one took the place of: pages of their own, in no list."""
        newest = self.texts.newest
        return tuple(file for file in self.files
                     if file.path in newest and not file.withdrawn) if newest else ()

    def statements_of(self, category: Category) -> tuple[Document, ...]:
        """The statements about a category and those below it."""
        return tuple(chain.from_iterable(self.index.statements.get(node.name, ())
                                         for node in category.walk()))

    @cached_property
    def by_number(self) -> dict[str, tuple[Document, ...]]:
        """Documents by the key of their 文号; several where one number stands twice.

        A number that only an earlier text bears leads to its document, too.
        """
        by_former = {text.document_number.key: (self.texts.newest[text.path],)
                     for text in self.earlier_texts if text.document_number}
        return {**by_former, **self.index.by_number} if by_former else self.index.by_number

    @property
    def by_category(self) -> dict[str, tuple[Document, ...]]:
        """Documents by the name of each category that lists them, oldest first."""
        return self.index.by_category

    @cached_property
    def neighbours(self) -> dict[str, Neighbours]:
        """By path, the older and the newer document in the category a document names first."""
        return dict(list_neighbours(self.by_category, self.site.categories.names))

    @property
    def by_layout(self) -> dict[Layout, tuple[Document, ...]]:
        """Documents by their layout, oldest first."""
        return self.index.by_layout

    @cached_property
    def counts(self) -> dict[str, int]:
        """By name of a category: the listed documents in it and below it, each counted once."""
        return count_up(self.index.category_counts, self.site.categories.by_name)

    @cached_property
    def full_counts(self) -> dict[str, int]:
        """Of `counts`, the documents that are there with their whole text."""
        return count_up(Counter(document.categories for document in self.listed
                                if document.is_full), self.site.categories.by_name)

    @cached_property
    def links(self) -> dict[str, tuple[ResolvedRelation, ...]]:
        """By path, the relations a document declares in any of its texts, resolved: each text's in
        the order of `RELATIONS`, the newest text's first."""
        links = ((document.path, tuple(self._links_of(document)))
                 for document in self.declaring)
        return {path: found for path, found in links if found}

    @cached_property
    def incoming(self) -> dict[str, tuple[tuple[str, Document], ...]]:
        """Derived back-links: by path, (kind, declaring document) in the catalogue's order."""
        return {path: tuple([(link.kind, other) for link, other in found])
                for path, found in self.links_to.items()}

    @cached_property
    def links_to(self) -> dict[str, tuple[tuple[ResolvedRelation, Document], ...]]:
        """By path, what others declare about a document, each with the one that does."""
        return _grouped((link.document.path, (link, self.by_path[path]))
                        for path, links in self.links.items() for link in links
                        if link.document is not None)

    def files_of(self, document: Document) -> Iterator[str]:
        """The paths of the attachments a document names, in its front matter or in its body."""
        files = [attachment.file for attachment in document.attachments]
        files += [reference.target for reference in document.references
                  if reference.kind == "file"]
        found = (self.attachment(document, file) for file in files)
        paths = [attachment.path for attachment in found if attachment]
        return iter((*paths, *filter(self.attachments.__contains__, map(captions_of, paths))))

    def has_validity(self, document: Document) -> bool:
        """True where the category's documents have validity, or the document says when it ends."""
        if document.layout is Layout.STATEMENT:
            return False
        said = vars(document)  # what it does not hold is not said
        return document.category in self.site.categories.with_validity or (
            not _ABOUT_VALIDITY.isdisjoint(said) and any(map(said.get, _ABOUT_VALIDITY)))

    @property
    def declaring(self) -> Iterable[Document]:
        """The documents of which a text declares relations."""
        return {document.path: document
                for document in map(self.document_of, self.index.declaring)}.values()

    def _links_of(self, document: Document) -> Iterator[ResolvedRelation]:
        """A relation that several texts declare is that of the newest of them."""
        links: dict[tuple[object, ...], ResolvedRelation] = {}
        for text in reversed(self.texts_of(document)):
            for kind, relation in text.relations:
                named = self.text_named(text, relation.target)
                meant = self.document_of(named) if named else None
                key = (kind, meant.path if meant else relation.words, relation.articles,
                       relation.until)
                if meant is not document:
                    links.setdefault(key, ResolvedRelation(kind, relation, meant, named))
        return iter(links.values())

    def of_number(self, document: Document, typed: str) -> Document | None:
        """The document of a 文号 that another one writes, which may bear the same number."""
        own = self.document_of(document).path
        for found in self._numbered(typed):
            if found.path != own:
                return found
        return None

    @cached_property
    def _numbered(self) -> Callable[[str], tuple[Document, ...]]:
        """The documents of a 文号 however typed; most are named often, and in the same words."""
        return lru_cache(maxsize=None)(lambda typed: self.by_number.get(number_key(typed), ()))

    def resolve(self, document: Document, target: str) -> Document | None:
        """The document meant by a 文号 in any spelling or a file path; None if not here."""
        text = self.text_named(document, target)
        return self.document_of(text) if text else None

    def text_named(self, document: Document, target: str) -> Document | None:
        """The text meant by a file path, else the newest of the document of a 文号."""
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
            category = self.site.categories.find(reference.target)
            return category.path if category else _address(
                self.text_named(document, reference.target))
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


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    groups: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
