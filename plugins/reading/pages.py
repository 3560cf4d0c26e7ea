"""The pages of documents: texts, tombstones of withdrawn ones, attachments, redirects."""

from collections.abc import Iterator

from ..build.run import Run
from ..documents.document import Document, Layout
from ..documents.fields import UNSHOWN_PARTICULARS
from ..documents.library import Library
from ..documents.addresses import address_of_former
from ..pages.page import Copy, Page, Stored, Template
from ..pages.redirects import redirect_page
from .facts import article_tags, list_facts
from .related import list_related
from .views import DocumentLink, DocumentView, Download, TombstoneView

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
    """Every document's page, what is left of the withdrawn, and the attachments."""
    library = run.library
    for name, documents in library.by_category.items():
        own = [None, *documents, None]
        for older, document, newer in zip(own, own[1:], own[2:], strict=False):
            if library.site.categories.by_name[document.category].name == name:
                yield document_page(library, document, older, newer)
    for document in library.documents:
        if document.withdrawn:
            yield tombstone_page(library, document)
        for former in document.former_paths:
            yield redirect_page(address_of_former(former), document.address, document.title,
                                document.path)
    for attachment in library.attachments.values():
        yield Page(attachment.path, Copy(attachment.source, attachment.sha256), origin="附件")


def document_page(
    library: Library, document: Document, older: Document | None, newer: Document | None
) -> Page:
    """The page of a document, with its neighbours in the category it names first."""
    trail = _trail(library, document)
    view = DocumentView(
        document=document,
        trail=trail,
        column=trail[1],
        facts=list_facts(library, document),
        particulars=tuple(pair for pair in document.particulars
                          if pair[0] not in UNSHOWN_PARTICULARS),
        body=Stored(document.digest),
        hrefs=tuple(library.address_of(document, reference)
                    for reference in document.references),
        attachments=_downloads(library, document),
        related=list_related(library, document),
        newer=newer and DocumentLink(newer.title, newer.address),
        older=older and DocumentLink(older.title, older.address),
        column_tags=library.site.categories.tags(document.category),
        article_tags=article_tags(library, document),
    )
    return Page(document.address, Template(TEMPLATES[document.layout]), view, document.path)


def tombstone_page(library: Library, document: Document) -> Page:
    """What is left of a withdrawn document: its title, since when and why it is gone."""
    trail = _trail(library, document)
    view = TombstoneView(document.title, document.withdrawn.day, document.withdrawn.reason,
                         trail, trail[1], library.site.categories.tags(document.category))
    return Page(document.address, Template("tombstone.html"), view, document.path)


def _trail(library: Library, document: Document) -> tuple[DocumentLink, ...]:
    nodes = library.site.categories.trail(document.category)
    return (DocumentLink("首页", "index.html"),
            *(DocumentLink(node.name, node.path) for node in nodes))


def _downloads(library: Library, document: Document) -> tuple[Download, ...]:
    """The declared attachments, then the files the text links to, each once."""
    labels = {attachment.file: attachment.label for attachment in document.attachments}
    labels |= {reference.target: "" for reference in document.references
               if reference.kind == "file" and reference.target not in labels}
    found = {file: library.attachment(document, file) for file in labels}
    return tuple(Download(labels[file] or attachment.path.rpartition("/")[2], attachment.path,
                          attachment.type, attachment.size, attachment.sha256)
                 for file, attachment in found.items()
                 if attachment and (labels[file] or not attachment.is_picture))
