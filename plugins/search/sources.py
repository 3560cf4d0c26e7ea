"""Documents as search sees them, from the library; their long texts, from the store."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from ..documents.document import Document, Layout
from ..documents.fields import UNSHOWN_PARTICULARS
from ..documents.inserts import list_fillings
from ..documents.library import Library
from ..documents.offices import Office
from ..validity.provisions import BEGINS, ProvisionEffect
from ..validity.texts import Text, period_words
from .attachment_text import has_text
from .entry import (
    AttachedFile,
    DocumentTexts,
    EarlierText,
    LoadText,
    MarkedPlace,
    SearchDocument,
)

ATTACHMENT = "attachment"  # the kind under which the store keeps the text of an attachment


def list_documents(
    library: Library, texts: Mapping[str, Sequence[Text]] = MappingProxyType({}),
    provisions_of: Callable[[str], Sequence[ProvisionEffect]] = lambda path: (),
    offices: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> tuple[SearchDocument, ...]:
    """The documents that lists show, in the catalogue's order: oldest first; with the texts of
    those that have several, what was done to their provisions, and by path whose platforms they
    stand on."""
    names = library.site.categories.by_name
    return tuple(
        SearchDocument(
            path=document.address,
            digest=document.digest,
            title=document.title,
            document_number=str(document.document_number or ""),
            issuer=document.issuer,
            category=names[document.category].name,
            kind=document.layout.value,
            published_on=_iso(document.published_on),
            signed_on=_iso(document.signed_on),
            notes=_notes(document),
            contacts=_contacts(document, library.site.offices),
            attachments=tuple(_attached(library, document)),
            coverage="" if document.is_full else document.coverage.value,
            earlier_texts=tuple(_earlier(document, text)
                                for text in texts.get(document.path, ())[:-1]),
            marks=tuple(MarkedPlace(effect.provision.anchor, _shown_from(effect), effect.sentence)
                        for effect in provisions_of(document.path)),
            offices=offices.get(document.path, ()),
        )
        for document in library.listed
    )


def load_texts(document: SearchDocument, load: LoadText) -> DocumentTexts:
    """The long texts of a document; what else its page shows follows the body."""
    body = load(document.digest)
    shown = _joined(body.text, document.notes, document.contacts)
    files = [_joined(file.heading, load(file.sha256, ATTACHMENT) if has_text(file.path) else "")
             for file in document.attachments]
    files += [_joined(earlier.heading, load(earlier.digest).text)
              for earlier in document.earlier_texts]
    return DocumentTexts(shown, body.anchors, tuple(files))


def _joined(*texts: str) -> str:
    return "\n".join(filter(None, texts))


def _earlier(document: Document, text: Text) -> EarlierText:
    file = text.document
    number, title = str(file.document_number or ""), file.title
    heading = (title if title != document.title else "",
               number if number != str(document.document_number or "") else "")
    return EarlierText(f"{text.name}，{period_words(text)}", file.address, file.digest,
                       _joined(*heading))


def _shown_from(effect: ProvisionEffect) -> str:
    """The day from which a result tells an effect; 自…起施行 is worth telling before that."""
    return (date.min if effect.kind == BEGINS else effect.day).isoformat()


def _iso(day: object) -> str:
    return str(day or "")


def _notes(document: Document) -> str:
    """What a page shows besides title, 文号, issuer and body, a line each."""
    lines = [f"{name}：{value}" for name, value in document.particulars
             if name not in UNSHOWN_PARTICULARS]
    lines += [document.summary, "　".join(document.keywords), document.index_number]
    return _joined(*lines)


def _contacts(document: Document, offices: tuple[Office, ...]) -> str:
    """The contacts of offices that its page shows, a line each, "" for most documents."""
    is_office = document.layout is Layout.ORGANISATION
    fillings = [filling for filling in list_fillings(document.references, offices) if filling]
    if not fillings and not is_office:
        return ""
    shown = {filling.office for filling in fillings if filling.rows}
    if is_office:
        shown.add(document.title)
    lines = [filling.value for filling in fillings if filling.value]
    lines += [f"{name}：{value}" for office in offices if office.name in shown
              for name, value in office.contacts]
    return "\n".join(lines)


def _attached(library: Library, document: Document) -> Iterator[AttachedFile]:
    """The files its page offers: the declared ones, then those the body links to."""
    if not (document.attachments or document.references):
        return
    labels = {declared.file: declared.label for declared in document.attachments}
    for reference in document.references:
        if reference.kind == "file":
            labels.setdefault(reference.target, "")
    for file, label in labels.items():
        found = library.attachment(document, file)
        if found and (label or not found.is_picture):
            yield AttachedFile(label or found.path.rpartition("/")[2], found.path, found.sha256)
