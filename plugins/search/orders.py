"""Files that put documents in order: the lengths of their fields, their days."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from .entry import FIELDS, SearchDocument
from .files import ContentNamer, DataFile
from .records import EPOCH, SIZES

# The powers of two of lengths that are distinguished, as theme/static/js/search/site-index.js has
# them.
_OCTAVES = {"body": (2, 14), "title": (1, 6)}


def length_files(lengths: np.ndarray, namer: ContentNamer) -> Iterator[DataFile]:
    """The files of the lengths of every field, of ranges of documents."""
    for start in range(0, len(lengths), SIZES["lengths"]):
        yield namer.file("l", lengths[start : start + SIZES["lengths"]].T.tolist())


def length_class_file(lengths: np.ndarray, namer: ContentNamer) -> DataFile:
    """The file of the lengths of all documents, a character for each: the nearest powers of two
    of body and title, which are as good for soft matching as the lengths. They are not counted
    from the average, so that the files of several sites go together."""
    names = [field.name for field in FIELDS]
    body, title = (_octaves(lengths[:, names.index(name)], *_OCTAVES[name])
                   for name in ("body", "title"))
    first, last = _OCTAVES["title"]
    digits = ord("0") + (last - first + 1) * body + title
    return namer.file("f", digits.astype(np.uint8).tobytes().decode("ascii"))


def _octaves(lengths: np.ndarray, first: int, last: int) -> np.ndarray:
    """The power of two nearest to each length, counted from the first that is distinguished."""
    octaves: np.ndarray = np.rint(np.log2(np.maximum(lengths, 1))).clip(first, last)
    return octaves.astype(np.int64) - first


def day_file(documents: Sequence[SearchDocument], namer: ContentNamer) -> DataFile:
    """The file of the day of every document, each in days after the one before it, the first since
    1970: by these the documents of several sites are put into one order."""
    days = [date.fromisoformat(document.day) if document.day else date.min
            for document in documents]
    numbers = np.array([day.toordinal() - EPOCH for day in days], np.int64)
    return namer.file("f", np.diff(numbers, prepend=0).tolist())
