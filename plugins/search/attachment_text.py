"""The text of attachments: docx, xlsx, pdf and ofd with a text layer, txt and csv.

A file that cannot be read has no text here: it is still offered for download, and the inspection,
which opens it in the same way, says what is wrong with it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import IntEnum
from pathlib import Path
from types import MappingProxyType

from ..office_files.archives import Archive
from ..office_files.budget import LARGEST_FILE, Budget
from ..office_files.decoding import decode
from ..office_files.ofd_text import ofd_page_texts
from ..office_files.pdfs import opened, page_texts
from ..office_files.spreadsheets import read_sheets
from ..office_files.unreadable import Unreadable
from ..office_files.words import paragraphs_of

LONGEST = 1_000_000  # characters of one attachment
# Formats that hold text and have no reader here; of a film or an archive none is missed.
UNREAD = frozenset({"doc", "wps", "rtf", "odt", "xls", "et", "ods", "ppt", "pptx", "dps", "odp"})


class Extent(IntEnum):
    """How much of a file is in the index; theme/static/js/search/result-list.js says so."""

    WHOLE = 0
    CUT = 1  # the first LONGEST characters
    NAME = 2  # its name alone


def extent_of(text: str) -> Extent:
    """How much of a file of this text is in the index."""
    return Extent.NAME if not text.strip() else Extent.CUT if len(text) >= LONGEST else Extent.WHOLE


def has_text(path: str) -> bool:
    """True for a file of a type that may hold text."""
    return _suffix(path) in READERS


def read_text(file: Path) -> str:
    """The text of an attachment, "" where none can be read."""
    try:
        if file.stat().st_size > LARGEST_FILE:
            return ""
        text = "\n".join(READERS[_suffix(file.name)](file.read_bytes()))
    except (OSError, Unreadable):
        return ""
    return text.replace("\0", "")[:LONGEST]


def may_miss_text(path: str) -> bool:
    """True for a file that may hold text, whether or not that can be read here."""
    return has_text(path) or _suffix(path) in UNREAD


def _suffix(path: str) -> str:
    return path.rpartition(".")[2].lower()


def _read_plain(data: bytes) -> Iterable[str]:
    return (decode(data)[0],)


def _read_docx(data: bytes) -> Iterable[str]:
    """A line for each paragraph, of notes, headers and footers too."""
    return paragraphs_of(Archive(data))


def _read_xlsx(data: bytes) -> Iterator[str]:
    """A line for each row of every sheet, cells side by side."""
    for sheet in read_sheets(data):
        for row in sheet.rows:
            yield "\t".join(filter(None, row.cells))


def _read_pdf(data: bytes) -> Iterable[str]:
    """The text layer of each page."""
    with opened(data, Budget()):
        pass  # unpacks within the limits
    return page_texts(data)


def _read_ofd(data: bytes) -> Iterable[str]:
    """The text layer of each page."""
    return ofd_page_texts(Archive(data))


READERS: Mapping[str, Callable[[bytes], Iterable[str]]] = MappingProxyType({
    "docx": _read_docx, "xlsx": _read_xlsx, "pdf": _read_pdf, "ofd": _read_ofd,
    "txt": _read_plain, "csv": _read_plain,
})
