"""What the pages of documents are made of: found once for all, and told of each as text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..build.facts import told_of_relations
from ..build.run import Run
from ..documents.document import Document
from ..documents.library import Library
from ..pages import links
from .related import list_citing
from .versions import History, list_histories
from .views import Place

Neighbours = tuple[Document | None, Document | None]


@dataclass(frozen=True, slots=True)
class Makings:
    """What the pages of a run's documents are made of: by category, by issuer, by path.

    `neighbours` are the older and the newer document in the category a document names first.
    """

    library: Library
    marks: Mapping[str, str]
    places: Mapping[str, Place]
    issuer_paths: Mapping[str, str]
    histories: Mapping[str, History]
    citing: Mapping[str, Sequence[Document]]
    neighbours: Mapping[str, Neighbours]

    def place_of(self, document: Document) -> Place:
        """The place of a document: that of the category it names first."""
        return self.places[self.library.site.categories.by_name[document.category].name]

    def told_of(self, document: Document) -> str:
        """All that the page of a document follows from besides the site: the digest of its file,
        its mark and those of every document it names, stands beside or is named by; the addresses
        its text leads to; its files. What features add is not among it.
        """
        path, library, marks = document.path, self.library, self.marks
        told = [document.digest, marks[path]]
        told += [marks[other.path] if other else "" for other in self.neighbours[path]]
        told += told_of_relations(library, marks, document)
        if path in self.citing:
            told += [marks[other.path] for other in self.citing[path]]
        if path in self.histories:
            told += [marks[other.path] for other in self.histories[path].documents]
        if document.references:
            told += [f"{library.address_of(document, reference)}"
                     for reference in document.references]
        return "\0".join(told)


def makings_of(run: Run) -> Makings:
    """What the pages of all documents of a run are made of."""
    library = run.library
    categories = library.site.categories
    return Makings(
        library, run.marks,
        {node.name: place_of(library, node.name) for node in categories.by_name.values()},
        {issuer.name: issuer.path for issuer in library.site.issuers},
        list_histories(library), list_citing(library), dict(_neighbours(library)))


def place_of(library: Library, category: str) -> Place:
    """The place of a category's documents."""
    tree = library.site.categories
    trail = (links.Link(node.name, node.path) for node in tree.trail(category))
    return Place((links.HOME, *trail), tree.tags(category))


def _neighbours(library: Library) -> Iterator[tuple[str, Neighbours]]:
    by_name = library.site.categories.by_name
    for name, documents in library.by_category.items():
        for older, document, newer in zip((None, *documents), documents, (*documents[1:], None)):
            if by_name[document.category].name == name:
                yield document.path, (older, newer)
