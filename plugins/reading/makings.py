"""What the pages of documents are made of: found once for all, and told of each as text."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, repeat

from ..pipeline.run import Run
from ..documents.document import Document
from ..documents.library import Library
from ..pages.fingerprint import fingerprint
from ..pages.links import HOME, Link
from .related import Leads, follow_references
from .versions import History, list_histories
from .views import Place

Neighbours = tuple[Document | None, Document | None]
ALONE: Neighbours = (None, None)


class Makings:
    """What the pages of a run's documents are made of, each found when it is first asked for."""

    def __init__(self, run: Run):
        self.run, self.library = run, run.library

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Where the documents of each category stand, by its name."""
        tree = self.library.site.categories
        return {name: Place((HOME, *(Link(node.name, node.path) for node in tree.trail(name))),
                            tree.tags(name)) for name in tree.by_name}

    @cached_property
    def issuer_paths(self) -> Mapping[str, str]:
        """The addresses of the lists of issuers."""
        return {issuer.name: issuer.path for issuer in self.library.site.issuers}

    @cached_property
    def histories(self) -> Mapping[str, History]:
        """By path, the history a document is a text of."""
        return list_histories(self.library)

    @cached_property
    def leads(self) -> Leads:
        """Where the texts lead."""
        return follow_references(self.library)

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        """By path, the older and the newer document in the category a document names first."""
        return dict(_neighbours(self.library))

    def place_of(self, document: Document) -> Place:
        """The place of a document: that of the category it names first."""
        return self.places[document.category]

    def told_of(self, documents: Sequence[Document]) -> str:
        """The digest of all that the pages of documents follow from besides the site: the digests
        of their files; their marks and those of every document they name, stand beside or are
        named by; the addresses their texts lead to; their files. What features add is not among it.
        """
        marks, (hrefs, citing), histories = self.run.marks, self.leads, self.histories
        paths = [document.path for document in documents]
        told = [document.digest for document in documents]
        told += map(marks.get, paths)
        told += map(self.run.ties.get, paths, repeat(""))
        told += [marks[other.path] if other else ""
                 for beside in map(self.neighbours.get, paths, repeat(ALONE)) for other in beside]
        told += [href or "" for href in chain.from_iterable(map(hrefs.get, paths, repeat(())))]
        for path in paths:
            if path in citing:
                told += ("cited", path, *[marks[other.path] for other in citing[path]])
            if path in histories:
                told += ("texts", path,
                         *[marks[other.path] for other in histories[path].documents])
        return fingerprint("\0".join(told))  # quicker than each by itself


def _neighbours(library: Library) -> Iterator[tuple[str, Neighbours]]:
    names = library.site.categories.names
    for name, documents in library.by_category.items():
        for older, document, newer in zip((None, *documents), documents, (*documents[1:], None)):
            if names[document.category] == name:
                yield document.path, (older, newer)
