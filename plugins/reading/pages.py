"""The pages of documents: texts, tombstones of withdrawn ones, attachments, redirects."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from zlib import crc32

from ..pipeline.run import Run
from ..documents.document import Document, Layout
from ..documents.library import Library
from ..documents.addresses import address_of_former
from ..pages.fingerprint import fingerprint
from ..pages.links import Link
from ..pages.page import Copy, Page, Part, Template
from ..pages.redirects import redirect_page
from .makings import ALONE, Makings
from .related import list_related
from .scripts import list_scripts
from .versions import comparison_pages
from .views import DocumentView, Download, TombstoneView

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
    Layout.STATEMENT: "plain_page.html",
}
TOMBSTONE = Template("tombstone.html", is_for_readers=False)
# What is told of one document is told of all on its shelf: few enough, and few enough shelves.
SHELVES = 256


def list_pages(run: Run) -> Iterator[Page | Part]:
    """Every document's page, comparisons of its texts, what is left of the withdrawn, attachments,
    and the scripts."""
    library = run.library
    yield from list_scripts(run.options.theme)
    makings = Makings(run)
    yield from comparison_pages(makings.histories.values(), makings.place_of)
    yield from document_pages(run, makings)
    for document in library.documents:
        if document.withdrawn:
            yield tombstone_page(document, makings)
        for former in document.former_paths:
            yield redirect_page(address_of_former(former), document.address, document.title,
                                document.path)
    for attachment in library.attachments.values():
        yield Page(attachment.path, Copy(attachment.source, attachment.sha256), origin="附件")


def document_pages(run: Run, makings: Makings) -> Iterator[Page | Part]:
    """The page of each document to be read; of those no feature adds to, a shelf together."""
    shelves: dict[int, list[Document]] = defaultdict(list)
    for document in run.library.readable:
        if document.path in run.supplemented:
            yield document_page(document, makings)
        else:
            shelves[crc32(document.path.encode()) % SHELVES].append(document)
    for shelf, documents in shelves.items():
        files = fingerprint(run.facts, [document.digest for document in documents])
        yield Part(f"documents/{shelf}", files, partial(_shelf_part, documents, makings))


def _shelf_part(documents: Sequence[Document], makings: Makings) -> Iterator[Part]:
    """The pages of a shelf by what is told of its documents; most facts are of other ones."""
    yield Part("told", makings.told_of(documents),
               lambda: (document_page(document, makings) for document in documents))


def document_page(document: Document, makings: Makings) -> Page:
    """The page of a document. What it shows of others `Makings.told_of` must tell."""
    run, library = makings.run, makings.library
    history = makings.histories.get(document.path)
    older, newer = map(_link_to, makings.neighbours.get(document.path, ALONE))
    view = DocumentView(
        document=document,
        place=makings.place_of(document),
        issuer_path=makings.issuer_paths.get(document.issuer),  # joint issuers are no single one
        standing=run.standings.get(document.path),
        hrefs=makings.leads.hrefs.get(document.path, ()),
        inserts=run.fill(document),
        attachments=_downloads(library, document),
        related=list_related(library, run.standings, document,
                             makings.leads.citing.get(document.path, ()),
                             history.paths if history else ()),
        supplement=run.supplement(document),
        held_back=library.held_back.get(document.path, ""),
        newer=newer,
        older=older,
        texts=history.texts if history else (),
        whole_comparison=history.whole_comparison if history else "",
    )
    return Page(document.address, Template(TEMPLATES[document.layout]), view, document.path)


def tombstone_page(document: Document, makings: Makings) -> Page:
    """What is left of a withdrawn document: its title, since when and why it is gone."""
    view = TombstoneView(document.title, document.withdrawn.day, document.withdrawn.reason,
                         makings.place_of(document))
    return Page(document.address, TOMBSTONE, view, document.path)


def _link_to(document: Document | None) -> Link | None:
    return document and Link(document.listed_title, document.address)


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
