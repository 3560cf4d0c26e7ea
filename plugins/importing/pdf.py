"""PDF with a text layer: lines by where they stand on the page, joined to paragraphs."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import pypdfium2
from pypdfium2 import raw as pdfium

from ..documents.ordinals import ORDINAL
from ..office_files.budget import Budget
from ..office_files.pdfs import MOST_CHARACTERS, check_length, opened, refusal
from ..office_files.unreadable import Unreadable
from .blocks import Extract, Paragraph, Span
from .spaces import tidy

_PAGE_NUMBER = re.compile(r"[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?"
                          r"(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-—–·\s]*")
_OPENS = re.compile(rf"{ORDINAL.pattern}|\d{{1,3}}[.．、]\s*\S|[甲乙丙丁戊己庚辛壬癸]、"
                    r"|[（(]\d{1,3}[）)]|[*—]")
_SENTENCE_END = ("。", "；", "：", "！", "？", ";", ":")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page: its text, its box (y grows upwards), the number of its page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    page: int


@dataclass(frozen=True, slots=True)
class _Layout:
    """The edges of the text, the usual height of a line and the usual step to the next."""

    left: float
    right: float
    height: float
    pitch: float


def read_pdf(data: bytes) -> Extract:
    """What the text layer of a PDF holds. Unreadable where there is none."""
    with opened(data, Budget()):
        pass  # weighed
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise refusal(error) from None
    try:
        pages, pictures = _read_pages(document)
    finally:
        document.close()
    lines = [line for page in pages for line in page]
    if not lines:
        raise Unreadable("PDF 没有文字层（多为扫描件），读不出文字。请找原来的 Word 文件，或先做文字识别并校对。")
    kept, dropped = _without_page_numbers(pages)
    notices = []
    if dropped:
        notices.append(f"页码 {len(dropped)} 处没有进入正文：{'、'.join(dropped[:8])}")
    if pictures:
        notices.append(f"PDF 里有 {pictures} 张图片没有导入，需要的请另存为附件。")
    notices.append("PDF 不记录段落和表格，段落由排版推断，表格只有文字，请与原件核对。")
    raw = "\n".join(line.text for line in lines)
    return Extract("PDF", tuple(_paragraphs(kept)), raw, notices=tuple(notices),
                   left_out=tuple(dropped))


def _read_pages(document: pypdfium2.PdfDocument) -> tuple[list[list[_Line]], int]:
    check_length(len(document))
    pages, pictures, characters = [], 0, 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            raise Unreadable(f"PDF 的第 {number + 1} 页读不出来，文件可能已损坏。") from None
        characters += text.count_chars()
        if characters > MOST_CHARACTERS:
            raise Unreadable("PDF 的文字过多，没有读取。请分成几份。")
        pages.append(list(_lines(text, number + 1)))
        images = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2)
        pictures += sum(1 for _ in images)
        text.close()
        page.close()
    return pages, pictures


def _lines(text: pypdfium2.PdfTextPage, page: int) -> Iterator[_Line]:
    """The lines of a page: the library ends each with CR LF."""
    characters: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, at)
        character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if character not in "\r\n":
            characters.append(character)
            if not character.isspace():
                boxes.append(text.get_charbox(at, loose=True))
        elif character == "\n":
            yield from _line(characters, boxes, page)
            characters, boxes = [], []
    yield from _line(characters, boxes, page)


def _line(characters: list[str], boxes: Sequence[tuple[float, float, float, float]], page: int
          ) -> Iterator[_Line]:
    text = tidy("".join(characters))
    if text and boxes:
        left, bottom, right, top = zip(*boxes, strict=True)
        yield _Line(text, min(left), max(right), min(bottom), max(top), page)


def _without_page_numbers(pages: list[list[_Line]]) -> tuple[list[_Line], list[str]]:
    kept, dropped = [], []
    for page in pages:
        ends = {0, len(page) - 1}
        for at, line in enumerate(page):
            if at in ends and len(page) > 1 and _PAGE_NUMBER.fullmatch(line.text):
                dropped.append(line.text)
            else:
                kept.append(line)
    return kept, dropped


def _paragraphs(lines: list[_Line]) -> Iterator[Paragraph]:
    layout = _Layout(min(line.left for line in lines), max(line.right for line in lines),
                     median(line.top - line.bottom for line in lines), _pitch(lines))
    waiting: list[_Line] = []
    for line in lines:
        if waiting and not _continues(waiting[-1], line, layout):
            yield _paragraph(waiting, layout)
            waiting = []
        waiting.append(line)
    yield _paragraph(waiting, layout)


def _pitch(lines: list[_Line]) -> float:
    """The distance from line to line within a paragraph: the shortest that is common."""
    steps = [above.bottom - below.bottom for above, below in itertools.pairwise(lines)
             if above.page == below.page and above.bottom > below.bottom]
    return sorted(steps)[len(steps) // 10] if steps else 0.0


def _continues(above: _Line, below: _Line, layout: _Layout) -> bool:
    """True where a line is full and the next goes on in the same size, right below or overleaf."""
    ended = above.text.endswith(_SENTENCE_END)
    if above.right < layout.right - 2.2 * layout.height:
        return False
    if abs((above.top - above.bottom) - (below.top - below.bottom)) > 0.35 * layout.height:
        return False
    if ended and below.left > layout.left + 1.5 * layout.height:
        return False  # indented by two characters
    if _OPENS.match(below.text) and (ended or not below.text.startswith("第")):
        return False  # 依照本法 / 第十条 may stand at a line's end and beginning
    if above.page != below.page:
        return not ended
    return above.bottom - below.bottom < 1.2 * layout.pitch


def _paragraph(lines: list[_Line], layout: _Layout) -> Paragraph:
    text = lines[0].text
    for line in lines[1:]:
        blank = " " if text[-1].isascii() and line.text[0].isascii() else ""
        text += blank + line.text
    first, width = lines[0], layout.right - layout.left
    before, after = first.left - layout.left, layout.right - first.right
    centred = before > 0.12 * width and abs(before - after) < 0.06 * width
    return Paragraph((Span(text),), align="center" if centred and len(lines) == 1 else "",
                     place=f"第 {first.page} 页")
