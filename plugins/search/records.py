"""Files about documents: their text for snippets, their kinds and validities, facets."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np

from ..pages.fingerprint import fingerprint
from ..validity.states import Validity
from ..validity.timeline import Timeline
from .attachment_text import extent_of
from .entry import FIELDS, DocumentTexts, LoadText, SearchDocument
from .files import ContentNamer, DataFile, comment, script
from .sources import load_texts

FORMAT = 4  # of the files of texts, whose names do not follow from their bytes
# Documents in a file of each kind. A file of texts for each document would waste the large
# clusters of a USB stick, one of many documents the reader's time. Of the blocks nearly all are
# loaded, of names of texts those of the results alone.
SIZES = {"text": 2, "texts": 128, "blocks": 2048, "lengths": 256}
_SHORTEST_RECORD = 10  # values; those after them are left out where nothing stands behind
VALIDITIES = tuple(validity.value for validity in Validity)
# Characters of an attachment that each result loads; of fewer terms all attachments are loaded.
LONGEST_AT_ONCE = 20_000
EPOCH = date(1970, 1, 1).toordinal()

T = TypeVar("T")
TextsOf = Callable[[SearchDocument], DocumentTexts]


@dataclass(frozen=True, slots=True)
class FurtherFile:
    """A file of what the long attachments of a document hold beyond what a result loads at once."""

    name: str
    document: SearchDocument
    caution: str = ""

    def rows(self, texts_of: TextsOf) -> list[object]:
        """The rest of the text of each attachment, "" of a short one."""
        texts = texts_of(self.document).attachments[:len(self.document.attachments)]
        return [text[LONGEST_AT_ONCE:] for text in texts]


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of what results show of some documents; their texts are loaded to write it."""

    name: str
    digest: str
    documents: tuple[SearchDocument, ...]
    caution: str = ""
    further: tuple[FurtherFile | None, ...] = ()  # of each document

    @property
    def fingerprint_key(self) -> tuple[str, str, str, tuple[str, ...]]:
        """What stands for all of it: the digest covers the documents."""
        return self.name, self.digest, self.caution, tuple(map(_name, self.further))

    def rows(self, texts_of: TextsOf) -> list[object]:
        """The record of each document."""
        return [record(document, texts_of(document), _name(further))
                for document, further in zip(self.documents, self.further, strict=True)]


def text_digests(documents: Sequence[SearchDocument]) -> tuple[str, ...]:
    """The digest of each file of texts, some documents to each, without loading any text."""
    return tuple([fingerprint(FORMAT, group) for group in _groups(documents)])


def list_text_files(documents: Sequence[SearchDocument], digests: Sequence[str],
                    namer: ContentNamer, caution: str = "", long: Collection[int] = ()
                    ) -> tuple[TextFile, ...]:
    """The files of texts of these digests; `long` are the places of the documents with long
    attachments."""
    further = [_further(document, namer, caution) if place in long else None
               for place, document in enumerate(documents)]
    files = zip(digests, _groups(documents), _groups(further), strict=True)
    return tuple([TextFile(namer.name("x", digest), digest, tuple(group), caution, tuple(rest))
                  for digest, group, rest in files])


def _groups(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The documents of each file of texts, or what there is of each document."""
    size = SIZES["text"]
    return (values[start:start + size] for start in range(0, len(values), size))


def _further(document: SearchDocument, namer: ContentNamer, caution: str) -> FurtherFile:
    name = namer.name("x", fingerprint(FORMAT, document, "further"))
    return FurtherFile(name, document, caution)


def _name(file: FurtherFile | None) -> str:
    return file.name if file else ""


def list_long(documents: Sequence[SearchDocument], lengths: np.ndarray) -> frozenset[int]:
    """The places of the documents whose attachments have more terms than one loads at once."""
    field = [one.name for one in FIELDS].index("attachments")
    return frozenset(place for place in np.flatnonzero(lengths[:, field] > LONGEST_AT_ONCE).tolist()
                     if documents[place].attachments)


def text_script(file: TextFile | FurtherFile, load: LoadText) -> bytes:
    """The bytes of a file of texts."""
    rows = file.rows(lambda document: load_texts(document, load))
    return comment(file.caution) + script(file.name, rows)


def record(document: SearchDocument, texts: DocumentTexts, further: str = "") -> list[object]:
    """What a result shows of a document; theme/static/js/search/documents.js names it. `further`
    names the file of what its attachments hold besides; an attachment whose text is not whole in
    the index has its Extent behind it."""
    anchors = [part for offset, name in texts.anchors for part in (offset, name)]
    count = len(document.attachments)
    attachments: list[list[object]] = [
        [file.label, file.path, text[:LONGEST_AT_ONCE] if further else text,
         *([0, extent] if (extent := extent_of(text.removeprefix(file.heading))) else [])]
        for file, text in zip(document.attachments, texts.attachments[:count], strict=True)]
    attachments += [[earlier.label, earlier.path, text, 1] for earlier, text in
                    zip(document.earlier_texts, texts.attachments[count:], strict=True)]
    marks = [part for mark in document.marks for part in (
        mark.anchor, date.fromisoformat(mark.day).toordinal() - EPOCH, mark.words)]
    row: list[object] = [
        document.path, document.title, document.document_number, document.issuer, document.kind,
        document.published_on, document.signed_on, texts.body, anchors, attachments,
        document.coverage, marks, further]
    while not row[-1] and len(row) > _SHORTEST_RECORD:
        row.pop()
    return row


def block_values(
    documents: Sequence[SearchDocument], timelines: Mapping[str, Timeline]
) -> list[dict[str, object]]:
    """The kinds and validities of ranges of documents, a file each.

    No reader is there before the newest document was published: what a validity was before that
    is left out, and where nothing follows, one character says it.
    """
    kinds = {kind: place for place, kind in enumerate(list_kinds(documents))}
    since = max((document.published_on for document in documents), default="")
    values: list[dict[str, object]] = []
    for start in range(0, len(documents), SIZES["blocks"]):
        group = documents[start : start + SIZES["blocks"]]
        rows = [timeline_row(timelines.get(document.path), since) for document in group]
        values.append({
            "kinds": "".join(letter(kinds[document.kind]) for document in group),
            "validities": "".join(letter(row[0] + 1 if row else 0) for row in rows),
            "timelines": {place: row for place, row in enumerate(rows) if len(row) > 1},
        })
    return values


def name_files(text_names: Sequence[str], namer: ContentNamer) -> Iterator[DataFile]:
    """The files of the names of files of texts, of ranges of documents."""
    size = SIZES["texts"] // SIZES["text"]
    for start in range(0, len(text_names), size):
        yield namer.file("n", "".join(text_names[start : start + size]))


def timeline_row(timeline: Timeline | None, since: str = "") -> list[int]:
    """The validity on a day (ISO), then by turns each later day (since 1970) of a change and the
    validity from then on; nothing for a document without validity."""
    if timeline is None:
        return []
    row = [VALIDITIES.index(Validity.NOT_YET_EFFECTIVE.value)]
    for event in timeline.entries:
        state = VALIDITIES.index(event.validity.value)
        if event.day.isoformat() <= since:
            row = [state]
        else:
            row += [event.day.toordinal() - EPOCH, state]
    return row


def list_kinds(documents: Sequence[SearchDocument]) -> list[str]:
    """Every kind of document."""
    return sorted({document.kind for document in documents})


def facet_file(documents: Sequence[SearchDocument], namer: ContentNamer) -> DataFile:
    """The file of the category, the issuer and the offices of every document, a character for
    each: that of offices stands for a set of names."""
    sets = sorted({document.offices for document in documents})
    names = sorted({name for offices in sets for name in offices})
    places = {offices: place for place, offices in enumerate(sets)}
    return namer.file("f", {
        "category": _column([document.category for document in documents]),
        "issuer": _column([document.issuer for document in documents]),
        "office": {"names": names, "sets": [list(map(names.index, offices)) for offices in sets],
                   "values": "".join(letter(places[document.offices]) for document in documents)}})


def _column(values: Sequence[str]) -> dict[str, object]:
    names = sorted(set(values))
    places = {name: place for place, name in enumerate(names)}
    return {"names": names, "values": "".join(letter(places[value]) for value in values)}


def letter(place: int) -> str:
    """The character that stands for a place in a table; none is a surrogate."""
    return chr(0x30 + place) if place < 0x20 else chr(0x4E00 + place)


def year_starts(documents: Sequence[SearchDocument]) -> list[list[object]]:
    """Each year of the catalogue with the number of its first document."""
    years: dict[str, int] = {}
    for number, document in enumerate(documents):
        years.setdefault(document.day[:4], number)
    return [[year, number] for year, number in years.items()]
