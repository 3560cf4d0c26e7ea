"""The pages of documents: texts, tombstones of withdrawn ones, attachments, redirects."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from zlib import crc32

from ..documents.attachment import Attachment
from ..documents.document import Document, Layout, Withdrawal
from ..documents.former import address_of_former
from ..documents.index import ALONE
from ..documents.library import Library
from ..documents.media import PLAYED, media_type
from ..office_files.pdfs import count_pages
from ..pages.links import Link
from ..pages.page import Copy, Page, Part, Template
from ..pages.redirects import redirect_page
from ..pipeline.context import BuildContext
from ..pipeline.text_views import Mark
from .marks import list_marks
from .page_inputs import PageInputs
from .players import player_of, with_players
from .related import list_related
from .scripts import list_scripts
from .term import term_marks
from .versions import History, comparison_pages
from .views import AttachmentDownload, DocumentView, TombstoneView

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
    Layout.GAZETTE: "gazette.html",
    Layout.SOLICITATION: "solicitation.html",
    Layout.QUESTIONS: "questions.html",
    Layout.SERVICE_GUIDE: "service_guide.html",
    Layout.INVENTORY: "inventory.html",
}
TOMBSTONE = Template("tombstone.html", is_for_readers=False)
# How many groups the pages of documents are kept in: each small, and not too many to look up.
BUCKETS = 256


def list_pages(context: BuildContext) -> Iterator[Page | Part]:
    """Every document's page, comparisons of its texts, what is left of the withdrawn, attachments,
    and the scripts."""
    library = context.library
    yield from list_scripts(context.options.theme)
    inputs = PageInputs(context)
    yield from comparison_pages(inputs.histories.values(), inputs.place_of)
    yield from document_pages(context, inputs)
    for document in library.files:
        if document.withdrawn:
            yield tombstone_page(document, document.withdrawn, inputs)
        for former in document.former_paths:
            yield redirect_page(address_of_former(former), library.document_of(document).address,
                                document.title,
                                document.path)
    for attachment in library.attachments.values():
        yield Page(attachment.path, Copy(attachment.source, attachment.sha256), origin="附件")


def document_pages(context: BuildContext, inputs: PageInputs) -> Iterator[Page | Part]:
    """The page of each document to be read; of those no feature adds to, a bucket together."""
    buckets: dict[int, list[Document]] = defaultdict(list)
    for document in context.library.readable:
        if document.path in context.supplemented:
            yield document_page(document, inputs)
        else:
            buckets[crc32(document.path.encode()) % BUCKETS].append(document)
    for number, documents in buckets.items():
        texts = "".join([document.digest + inputs.amended_by(document) for document in documents])
        yield Part(f"documents/{number}", (context.facts, texts),
                   partial(_bucket, documents, inputs))


def _bucket(documents: Sequence[Document], inputs: PageInputs) -> Iterator[Part]:
    """The pages of a bucket, as a part of their own inputs: most new facts are of other documents.
    """
    yield Part("pages", inputs.dependency_digest(documents),
               lambda: (document_page(document, inputs) for document in documents))


def document_page(document: Document, inputs: PageInputs) -> Page:
    """The page of a document; what it shows of others, `PageInputs.dependency_digest` covers."""
    context, library = inputs.context, inputs.library
    history = inputs.histories.get(document.path)
    whole = library.document_of(document)
    older, newer = map(_link_to, library.neighbours.get(document.path, ALONE))
    view = DocumentView(
        document=document,
        place=inputs.place_of(document),
        issuers=tuple((name, inputs.issuer_paths.get(name)) for name in document.issuers),
        status=context.statuses.get(whole.path),
        hrefs=inputs.links.hrefs.get(document.path, ()),
        inserts=with_players(context.fill(document), document, library),
        attachments=_downloads(library, document),
        related=list_related(library, context.statuses, whole,
                             inputs.links.citing.get(whole.path, ()),
                             history.paths if history else ()),
        supplement=context.supplement(document),
        held_back=library.held_back.get(document.path, ""),
        newer=newer,
        older=older,
        texts=history.lines() if history else (),
        text_banner=history.banner(document, context.options.day) if history else None,
        newest_path=whole.address,
        marks=_marks(inputs, document, history),
    )
    template = Template(TEMPLATES[document.layout], is_for_readers=not view.is_earlier)
    return Page(document.address, template, view, document.path)


def _marks(inputs: PageInputs, document: Document, history: History | None) -> tuple[Mark, ...]:
    """The marks at provisions; only a whole text has them."""
    context, day = inputs.context, inputs.context.options.day
    whole = context.library.document_of(document)
    changes = context.timelines.effects_on(whole.path)
    effects = context.provisions_of(whole.path)
    if not (changes or effects) or not document.is_full:
        return ()
    texts, text = (history.texts, history.text_of(document)) if history else ((), None)
    marks = list_marks(effects, texts, text, day, partial(inputs.quote, document))
    if document is not whole:
        return marks
    body = context.body(document.digest)
    return (*marks, *term_marks(body, context.timelines[whole.path], changes, day))


def tombstone_page(document: Document, withdrawn: Withdrawal, inputs: PageInputs) -> Page:
    """What is left of a withdrawn document: its title, since when and why it is gone."""
    view = TombstoneView(document.title, withdrawn.day, withdrawn.reason,
                         inputs.place_of(document), document.path in inputs.library.texts.of)
    return Page(document.address, TOMBSTONE, view, document.path)


def _link_to(document: Document | None) -> Link | None:
    return Link(document.listed_title, document.address) if document else None


def _downloads(library: Library, document: Document) -> tuple[AttachmentDownload, ...]:
    """The declared attachments, then the files the text links to, each once; what the text shows
    or plays itself only where it is declared."""
    linked = {reference.target: reference.fragment.startswith(PLAYED)
              for reference in document.references if reference.kind == "file"}
    if not document.attachments and not linked:
        return ()
    labels = {attachment.file: attachment.label for attachment in document.attachments}
    declared = frozenset(labels)
    labels |= {file: "" for file in linked if file not in labels}
    found = {file: library.attachment(document, file) for file in labels}
    return tuple(_download(library, attachment, labels[file], linked.get(file, False))
                 for file, attachment in found.items() if attachment and (
                     labels[file] or not attachment.is_picture)
                 and (file in declared or not linked[file]))


def _download(library: Library, file: Attachment, label: str, is_played: bool
              ) -> AttachmentDownload:
    return AttachmentDownload(
        label or file.path.rpartition("/")[2], file.path, file.type, file.size, file.sha256,
        None if is_played else player_of(library, file, label),
        count_pages(Path(file.source)) if file.type == "PDF" else 0,
        bool(media_type(file.path)) or library.site.identity.is_mirrored(file.size, False))
