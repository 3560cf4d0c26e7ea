"""Files about documents: their text for snippets, what ranking needs of all, facets."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import numpy as np

from .entry import FIELDS, SearchDocument
from .files import DataFile, Namer

# A file for each document would waste the large clusters of a USB stick, a file of many
# documents the reader's time.
DOCUMENTS_PER_TEXT = 2
DOCUMENTS_PER_BLOCK = 128
_LONGEST_ATTACHMENT = 20_000
VALIDITIES = (
    "not_yet_effective",
    "in_force",
    "amended",
    "partly_lapsed",
    "expired",
    "repealed",
)
_EPOCH = date(1970, 1, 1).toordinal()


def text_files(documents: Sequence[SearchDocument], namer: Namer) -> Iterator[DataFile]:
    """Yield the files of what a result shows, some documents to each."""
    for start in range(0, len(documents), DOCUMENTS_PER_TEXT):
        group = documents[start : start + DOCUMENTS_PER_TEXT]
        yield namer.file("x", [record(document) for document in group])


def record(document: SearchDocument) -> list[object]:
    """Return what a result shows of a document; theme/static/js/search/records.js names it."""
    anchors = [part for offset, name in document.anchors for part in (offset, name)]
    attachments = [
        [label, path, text[:_LONGEST_ATTACHMENT]] for label, path, text in document.attachments
    ]
    return [
        document.path,
        document.title,
        document.document_number,
        document.issuer,
        document.category,
        document.kind,
        document.published_on,
        document.signed_on,
        _well_formed(document.text),
        anchors,
        attachments,
    ]


def block_files(
    documents: Sequence[SearchDocument],
    lengths: np.ndarray,
    kinds: Mapping[str, int],
    text_names: Sequence[str],
    namer: Namer,
) -> Iterator[DataFile]:
    """Yield the files of lengths, kinds, timelines and text files of ranges of documents."""
    for start in range(0, len(documents), DOCUMENTS_PER_BLOCK):
        end = start + DOCUMENTS_PER_BLOCK
        group = documents[start:end]
        yield namer.file(
            "d",
            {
                "lengths": [lengths[start:end, f].tolist() for f in range(len(FIELDS))],
                "kinds": "".join(letter(kinds[document.kind]) for document in group),
                "timelines": [timeline(document) for document in group],
                "texts": "".join(
                    text_names[start // DOCUMENTS_PER_TEXT : end // DOCUMENTS_PER_TEXT]
                ),
            },
        )


def timeline(document: SearchDocument) -> list[int] | int:
    """Return days since 1970 and validities by turns; 0 for a document without validity."""
    return [
        number
        for day, validity in document.timeline
        for number in (date.fromisoformat(day).toordinal() - _EPOCH, VALIDITIES.index(validity))
    ] or 0


def facet_file(documents: Sequence[SearchDocument], namer: Namer) -> DataFile:
    """Return the file of the category and the issuer of every document, a character for each."""
    categories = [document.category for document in documents]
    issuers = [document.issuer or "" for document in documents]
    return namer.file("f", {"category": _column(categories), "issuer": _column(issuers)})


def _column(values: Sequence[str]) -> dict[str, object]:
    names = sorted(set(values))
    places = {name: place for place, name in enumerate(names)}
    return {"names": names, "values": "".join(letter(places[value]) for value in values)}


def letter(place: int) -> str:
    """Return the character that stands for a place in a table; none is a surrogate."""
    return chr(0x30 + place) if place < 0x20 else chr(0x4E00 + place)


def year_starts(documents: Sequence[SearchDocument]) -> list[list[object]]:
    """Return each year of publication with the number of its first document."""
    years: dict[str, int] = {}
    for number, document in enumerate(documents):
        years.setdefault((document.published_on or "")[:4], number)
    return [[year, number] for year, number in years.items()]


def _well_formed(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
