"""Documents as search sees them, from the library; their long texts, from the store."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from ..documents.body import plain_text
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
_BLOCK = re.compile(r'<(?:p|h[2-6]|li)\b[^<>]*? id="([^"]+)"[^<>]*>')
# Two characters of no text stand for a while around an anchor.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_UNSURE = re.compile(rf"{_CLOSE}(?:\s|$)")


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
    text, anchors = split_anchors(load(document.digest).html)
    shown = _joined(text, document.notes, document.contacts)
    files = [_joined(file.heading, load(file.sha256, ATTACHMENT) if has_text(file.path) else "")
             for file in document.attachments]
    files += [_joined(earlier.heading, plain_text(load(earlier.digest).html))
              for earlier in document.earlier_texts]
    return DocumentTexts(shown, anchors, tuple(files))


def split_anchors(html: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text of a body, and where in it each block begins that has an anchor, with that anchor.

    No anchors where a mark beside a blank, or in the text itself, would change the text.
    """
    marked = plain_text(_BLOCK.sub(rf"\g<0>{_OPEN}\1{_CLOSE}", html))
    if _OPEN in html or _UNSURE.search(marked):
        return plain_text(html), ()
    text, *pieces = _MARK.split(marked)
    anchors, begin = [], len(text)
    for anchor, piece in zip(pieces[::2], pieces[1::2], strict=True):
        anchors.append((begin, anchor))
        begin += len(piece)
    return text + "".join(pieces[1::2]), tuple(anchors)


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
