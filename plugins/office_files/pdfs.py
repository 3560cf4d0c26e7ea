"""PDF files: opened, weighed before anything is unpacked, and their text layer by pages."""

import io
import logging
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .budget import Budget
from .unreadable import DIVIDE, SAVE_AGAIN, Unreadable

if TYPE_CHECKING:  # slow to import, wanted for new PDF files only
    from pikepdf import Pdf

MOST_PAGES = 1000
MOST_CHARACTERS = 2_000_000
_DAMAGED = "PDF 已损坏或不完整，打不开。"


@contextmanager
def opened(data: bytes, budget: Budget) -> Iterator["Pdf"]:
    """The objects of a PDF whose streams unpack within the budget. Unreadable for any other."""
    import pikepdf

    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)  # it tells of repairs, in English
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            _weigh(document, budget)
            yield document
    except pikepdf.PasswordError:
        raise _locked() from None
    except Unreadable:
        raise
    except Exception:  # whatever the library raises where an object is not what it should be
        raise Unreadable(_DAMAGED, SAVE_AGAIN) from None


def count_pages(file: Path) -> int:
    """How many pages a PDF has, 0 where it cannot be opened; nothing of it is unpacked."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(file) as document:
            return len(document)
    except (OSError, pypdfium2.PdfiumError):
        return 0


def page_texts(data: bytes) -> Iterator[str]:
    """The text layer of each page. Unreadable where the PDF is damaged, locked or too long."""
    import pypdfium2

    characters = 0
    try:
        with pypdfium2.PdfDocument(data) as document:
            check_length(len(document))
            for page in document:
                text = page.get_textpage()
                characters += text.count_chars()
                if characters > MOST_CHARACTERS:
                    raise Unreadable("PDF 的文字过多，没有读取。", DIVIDE)
                yield text.get_text_bounded().replace("\r\n", "\n")
                text.close()
                page.close()
    except pypdfium2.PdfiumError as error:
        raise refusal(error) from None
    except ValueError:
        raise Unreadable(_DAMAGED, SAVE_AGAIN) from None


def check_length(pages: int) -> None:
    """Unreadable where a PDF has more pages than are read."""
    if pages > MOST_PAGES:
        raise Unreadable(f"PDF 有 {pages} 页，超过 {MOST_PAGES} 页，没有读取。", DIVIDE)


def refusal(error: Exception) -> Unreadable:
    """What an error of pdfium says of the file."""
    return _locked() if "password" in str(error).lower() else Unreadable(_DAMAGED, SAVE_AGAIN)


def _weigh(document: "Pdf", budget: Budget) -> None:
    """Spends what the streams unpack to; pictures are not unpacked to read a text."""
    import pikepdf

    budget.spend_steps(len(document.objects))
    for item in document.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") != "/Image":
            filters = item.get("/Filter")
            first = filters[0] if isinstance(filters, pikepdf.Array) and filters else filters
            if first == "/FlateDecode":
                budget.spend_bytes(_unpacked_size(item.read_raw_bytes(), budget.bytes))


def _unpacked_size(data: bytes, most: int) -> int:
    """How large a deflated stream is, counted no further than just above `most`."""
    unpacking, size = zlib.decompressobj(), 0
    try:
        while data and size <= most:
            size += len(unpacking.decompress(data, 1 << 20))
            data = unpacking.unconsumed_tail
    except zlib.error:
        raise Unreadable("PDF 已损坏，部分内容解不开。", SAVE_AGAIN) from None
    return size


def _locked() -> Unreadable:
    return Unreadable("PDF 设了密码，打不开。", "请先去掉密码。")
