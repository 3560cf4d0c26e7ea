"""The texts of one document through the years (前版), and the pages that compare them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from ..documents.document import Document
from ..documents.library import Library
from ..pages.page import Page, Stored, Template
from ..validity.relations import effective_from
from .views import ComparisonView, Place, Text

FOLDER = "versions"
TEMPLATE = Template("comparison.html")


@dataclass(frozen=True, slots=True)
class History:
    """All texts of one document, oldest first, with the last day of each where it is known."""

    documents: tuple[Document, ...]
    until: dict[str, date | None]

    @property
    def pairs(self) -> tuple[tuple[Document, Document], ...]:
        """What is compared: each text with the next, then the oldest with the newest; where either
        is only a summary, the differences would be none of the document's."""
        pairs = tuple(pairwise(self.documents))
        if len(pairs) > 1:
            pairs = (*pairs, (self.documents[0], self.documents[-1]))
        return tuple(pair for pair in pairs if all(document.is_full for document in pair))

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the documents."""
        return tuple(document.path for document in self.documents)

    @property
    def whole_comparison(self) -> str:
        """The address of the oldest text compared with the newest; "" where these are the two."""
        first, *between, last = self.documents
        return comparison_path(first, last) if between and (first, last) in self.pairs else ""

    @property
    def texts(self) -> tuple[Text, ...]:
        """The texts as a page lists them, each with its comparison with the next."""
        compared = {older.path: comparison_path(older, newer)
                    for older, newer in pairwise(self.documents)
                    if (older, newer) in self.pairs}
        return tuple(self.text(document, compared.get(document.path, ""))
                     for document in self.documents)

    def text(self, document: Document, compared: str = "") -> Text:
        """One of the texts as a page names it."""
        since, until = self._since(document), self.until.get(document.path)
        return Text(document.listed_title, document.address, str(document.document_number or ""),
                    since.isoformat() if since else "", until.isoformat() if until else "",
                    compared)

    def _since(self, document: Document) -> date | None:
        """The first day of a text: the day after the last of the text before, else its own."""
        at = self.documents.index(document)
        last = self.until.get(self.documents[at - 1].path) if at else None
        return last + timedelta(days=1) if last else effective_from(document)


def list_histories(library: Library) -> dict[str, History]:
    """By path of each document that has an earlier text or is one: the history it belongs to."""
    heads = [document for document in library.listed if document.earlier_versions]
    found = [_history(library, document) for document in heads]
    inner = {document.path for history in found for document in history.documents[:-1]}
    histories: dict[str, History] = {}
    for head, history in zip(heads, found, strict=True):
        if len(history.documents) > 1 and head.path not in inner:
            for document in history.documents:
                histories.setdefault(document.path, history)
    return histories


def comparison_pages(
    histories: Iterable[History], place_of: Callable[[Document], Place]
) -> Iterator[Page]:
    """The pages that compare the texts of each history."""
    for history in {id(history): history for history in histories}.values():
        for older, newer in history.pairs:
            view = ComparisonView(history.text(older), history.text(newer), place_of(newer),
                                  Stored(older.digest), Stored(newer.digest))
            yield Page(comparison_path(older, newer), TEMPLATE, view, newer.path)


def comparison_path(older: Document, newer: Document) -> str:
    """The address of a comparison: below the newer text's, the older one's path as one name.

    No name of a document has a dot, so no two comparisons share an address.
    """
    name = older.path.removesuffix(".md").replace("/", ".")
    return f"{FOLDER}/{newer.path.removesuffix('.md')}/{name}.html"


def _history(library: Library, newest: Document) -> History:
    """The texts before one document, and theirs; a text that is withdrawn is not shown."""
    until: dict[str, date | None] = {newest.path: None}
    earlier: list[Document] = []
    pending = [newest]
    while pending:
        document = pending.pop()
        for version in document.earlier_versions:
            found = library.resolve(document, version.file)
            if found and not found.withdrawn and found.path not in until:
                until[found.path] = version.until
                earlier.append(found)
                pending.append(found)
    earlier.sort(key=lambda text: (effective_from(text) or date.min, text.path))
    return History((*earlier, newest), until)
