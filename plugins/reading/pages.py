"""The pages of documents: texts, tombstones of withdrawn ones, attachments, redirects."""

from collections.abc import Iterator, Mapping

from ..build.run import Run
from ..documents.document import Document, Layout
from ..documents.inserts import list_fillings
from ..documents.library import Library
from ..documents.addresses import address_of_former
from ..pages.links import Link
from ..pages.page import Copy, Page, Template
from ..pages.redirects import redirect_page
from .related import list_related
from .scripts import list_scripts
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


def list_pages(run: Run) -> Iterator[Page]:
    """Every document's page, what is left of the withdrawn, the attachments, and the scripts."""
    library = run.library
    yield from list_scripts(run.options.theme)
    places = {node.name: place_of(library, node.name)
              for node in library.site.categories.by_name.values()}
    issuer_paths = {issuer.name: issuer.path for issuer in library.site.issuers}
    for name, documents in library.by_category.items():
        links = [None, *(Link(document.title, document.address)
                         for document in documents), None]
        for at, document in enumerate(documents):
            place = places[library.site.categories.by_name[document.category].name]
            if place is places[name]:
                yield document_page(run, document, place, issuer_paths,
                                    older=links[at], newer=links[at + 2])
    for document in library.documents:
        if document.withdrawn:
            yield tombstone_page(library, document)
        for former in document.former_paths:
            yield redirect_page(address_of_former(former), document.address, document.title,
                                document.path)
    for attachment in library.attachments.values():
        yield Page(attachment.path, Copy(attachment.source, attachment.sha256), origin="附件")


def document_page(
    run: Run, document: Document, place: Place, issuer_paths: Mapping[str, str],
    older: Link | None, newer: Link | None,
) -> Page:
    """The page of a document, with its neighbours in the category it names first."""
    library = run.library
    view = DocumentView(
        document=document,
        place=place,
        issuer_path=issuer_paths.get(document.issuer),  # joint issuers are no single one
        standing=run.standings.get(document.path),
        hrefs=tuple(library.address_of(document, reference)
                    for reference in document.references),
        inserts=list_fillings(document.references, library.site.offices),
        attachments=_downloads(library, document),
        related=list_related(library, run.standings, document),
        supplement=run.supplement(document),
        newer=newer,
        older=older,
    )
    return Page(document.address, Template(TEMPLATES[document.layout]), view, document.path)


def tombstone_page(library: Library, document: Document) -> Page:
    """What is left of a withdrawn document: its title, since when and why it is gone."""
    view = TombstoneView(document.title, document.withdrawn.day, document.withdrawn.reason,
                         place_of(library, document.category))
    return Page(document.address, Template("tombstone.html"), view, document.path)


def place_of(library: Library, category: str) -> Place:
    """The place of a category's documents."""
    tree = library.site.categories
    trail = (Link(node.name, node.path) for node in tree.trail(category))
    return Place((Link("首页", "index.html"), *trail), tree.tags(category))


def _downloads(library: Library, document: Document) -> tuple[Download, ...]:
    """The declared attachments, then the files the text links to, each once."""
    if not document.attachments and not document.references:
        return ()
    labels = {attachment.file: attachment.label for attachment in document.attachments}
    labels |= {reference.target: "" for reference in document.references
               if reference.kind == "file" and reference.target not in labels}
    found = {file: library.attachment(document, file) for file in labels}
    return tuple(Download(labels[file] or attachment.path.rpartition("/")[2], attachment.path,
                          attachment.type, attachment.size, attachment.sha256)
                 for file, attachment in found.items()
                 if attachment and (labels[file] or not attachment.is_picture))
