"""The pages of documents: texts, tombstones of withdrawn ones, attachments, redirects."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..build.run import Run
from ..documents.document import Document, Layout
from ..documents.library import Library
from ..documents.addresses import address_of_former
from ..pages.links import HOME, Link
from ..pages.page import Copy, Page, Template
from ..pages.redirects import redirect_page
from .related import list_citing, list_related
from .scripts import list_scripts
from .versions import History, comparison_pages, list_histories
from .views import DocumentView, Download, Place, TombstoneView

TEMPLATES = {
    Layout.DOCUMENT: "document.html",
    Layout.GUIDE: "guide.html",
    Layout.SYSTEM: "system.html",
    Layout.SCHEDULE: "schedule.html",
    Layout.ANNUAL_REPORT: "annual_report.html",
    Layout.ORGANISATION: "organisation.html",
    Layout.LEADER: "leader.html",
    Layout.INTERPRETATION: "interpretation.html",
    Layout.PAGE: "plain_page.html",
}
TOMBSTONE = Template("tombstone.html", is_for_readers=False)


@dataclass(frozen=True, slots=True)
class Shared:
    """What is found once for all documents of a run: by category, by issuer, by path."""

    library: Library
    places: Mapping[str, Place]
    issuer_paths: Mapping[str, str]
    histories: Mapping[str, History]
    citing: Mapping[str, Sequence[Document]]

    def place_of(self, document: Document) -> Place:
        """The place of a document: that of the category it names first."""
        return self.places[self.library.site.categories.by_name[document.category].name]


def list_pages(run: Run) -> Iterator[Page]:
    """Every document's page, comparisons of its texts, what is left of the withdrawn, attachments,
    and the scripts."""
    library = run.library
    yield from list_scripts(run.options.theme)
    shared = _shared(library)
    yield from comparison_pages(shared.histories.values(), shared.place_of)
    for name, documents in library.by_category.items():
        links = [None, *(Link(document.title, document.address)
                         for document in documents), None]
        for at, document in enumerate(documents):
            if shared.place_of(document) is shared.places[name]:
                yield document_page(run, document, shared, older=links[at], newer=links[at + 2])
    for document in library.documents:
        if document.withdrawn:
            yield tombstone_page(library, document)
        for former in document.former_paths:
            yield redirect_page(address_of_former(former), document.address, document.title,
                                document.path)
    for attachment in library.attachments.values():
        yield Page(attachment.path, Copy(attachment.source, attachment.sha256), origin="附件")


def document_page(
    run: Run, document: Document, shared: Shared, older: Link | None, newer: Link | None,
) -> Page:
    """The page of a document, with its neighbours in the category it names first."""
    library, history = run.library, shared.histories.get(document.path)
    view = DocumentView(
        document=document,
        place=shared.place_of(document),
        issuer_path=shared.issuer_paths.get(document.issuer),  # joint issuers are no single one
        standing=run.standings.get(document.path),
        hrefs=tuple(library.address_of(document, reference)
                    for reference in document.references),
        inserts=run.fill(document),
        attachments=_downloads(library, document),
        related=list_related(library, run.standings, document,
                             shared.citing.get(document.path, ()),
                             history.paths if history else ()),
        supplement=run.supplement(document),
        newer=newer,
        older=older,
        texts=history.texts if history else (),
        whole_comparison=history.whole_comparison if history else "",
    )
    return Page(document.address, Template(TEMPLATES[document.layout]), view, document.path)


def tombstone_page(library: Library, document: Document) -> Page:
    """What is left of a withdrawn document: its title, since when and why it is gone."""
    view = TombstoneView(document.title, document.withdrawn.day, document.withdrawn.reason,
                         place_of(library, document.category))
    return Page(document.address, TOMBSTONE, view, document.path)


def place_of(library: Library, category: str) -> Place:
    """The place of a category's documents."""
    tree = library.site.categories
    trail = (Link(node.name, node.path) for node in tree.trail(category))
    return Place((HOME, *trail), tree.tags(category))


def _shared(library: Library) -> Shared:
    site = library.site
    return Shared(library, {node.name: place_of(library, node.name)
                            for node in site.categories.by_name.values()},
                  {issuer.name: issuer.path for issuer in site.issuers},
                  list_histories(library), list_citing(library))


def _downloads(library: Library, document: Document) -> tuple[Download, ...]:
    """The declared attachments, then the files the text links to, each once."""
    linked = [reference.target for reference in document.references if reference.kind == "file"]
    if not document.attachments and not linked:
        return ()
    labels = {attachment.file: attachment.label for attachment in document.attachments}
    labels |= {file: "" for file in linked if file not in labels}
    found = {file: library.attachment(document, file) for file in labels}
    return tuple(Download(labels[file] or attachment.path.rpartition("/")[2], attachment.path,
                          attachment.type, attachment.size, attachment.sha256)
                 for file, attachment in found.items()
                 if attachment and (labels[file] or not attachment.is_picture))
