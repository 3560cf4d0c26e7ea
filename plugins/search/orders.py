"""Files that put documents in order: the lengths of their fields, their days."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from .entry import FIELDS, SearchDocument
from .files import ContentNamer, DataFile
from .records import EPOCH, SIZES


def length_files(lengths: np.ndarray, namer: ContentNamer) -> Iterator[DataFile]:
    """The files of the lengths of every field, of ranges of documents."""
    for start in range(0, len(lengths), SIZES["lengths"]):
        yield namer.file("l", lengths[start : start + SIZES["lengths"]].T.tolist())


def length_class_file(lengths: np.ndarray, namer: ContentNamer) -> DataFile:
    """The file of the lengths of all documents, a character for each: body and title are each
    about a half, one or twice the average, which is as good for soft matching as the length."""
    classes = [_length_classes(one) for one in _of_body_and_title(lengths)]
    digits = ord("0") + 3 * classes[0] + classes[1]
    return namer.file("f", digits.astype(np.uint8).tobytes().decode("ascii"))


def _of_body_and_title(lengths: np.ndarray) -> list[np.ndarray]:
    names = [field.name for field in FIELDS]
    return [lengths[:, names.index(name)] for name in ("body", "title")]


def _length_classes(lengths: np.ndarray) -> np.ndarray:
    """0, 1 or 2 for each length: nearest to a half, one or twice the average."""
    average = max(float(lengths.mean()), 1.0) if len(lengths) else 1.0
    octaves = np.rint(np.log2(np.maximum(lengths, 1) / average))
    classes: np.ndarray = octaves.clip(-1, 1).astype(np.int64) + 1
    return classes


def joining_file(documents: Sequence[SearchDocument], lengths: np.ndarray, namer: ContentNamer
                 ) -> DataFile:
    """The file by which the documents of several sites are put into one order: the day of each in
    days after the one before it, the first since 1970; the lengths of bodies and of titles."""
    days = [date.fromisoformat(document.day) if document.day else date.min
            for document in documents]
    numbers = np.array([day.toordinal() - EPOCH for day in days], np.int64)
    return namer.file("f", np.diff(numbers, prepend=0).tolist(),
                      *(one.tolist() for one in _of_body_and_title(lengths)))
