"""The text of a PDF as blocks: pages read, what they repeat taken out, lines joined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import pypdfium2

from ...office_files.budget import Budget
from ...office_files.pdfs import MOST_CHARACTERS, check_length, opened, refusal
from ...office_files.unreadable import Unreadable
from ..blocks import Block, Extract, Paragraph, TableBlock, TableCell, texts_of
from .aligned import Aligned, cells_of, find_aligned
from .frames import frames_of
from .furniture import without_contents, without_furniture
from .geometry import Box, PageLine
from .joining import paragraphs
from .notes import find_notes
from .page_text import read_page
from .pages import PageLayout, lay_out
from .remarks import Remarks, notices_of, unplaced
from .snapshots import snapshot
from .tables import DrawnTable, goes_on, joined

_MOST_SNAPSHOTS = 40


@dataclass(slots=True)
class _Reading:
    """A document being read: its pages, what is to be said of them; None: no PDF to draw of."""

    document: pypdfium2.PdfDocument | None
    pages: list[PageLayout]
    tables: list[DrawnTable]
    remarks: Remarks = field(default_factory=Remarks)


def read_pdf(data: bytes) -> Extract:
    """What the text layer of a PDF holds. Unreadable where there is none."""
    budget = Budget()
    with opened(data, budget):
        pass  # weighed
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise refusal(error) from None
    try:
        layouts = list(_pages(document, budget))
        if not any(page.lines for page in layouts):
            raise Unreadable("PDF 没有文字层（多为扫描件），读不出文字。"
                             "请找原来的 Word 文件，或先做文字识别并校对。")
        return read_layouts(layouts, "PDF", document=document)
    finally:
        document.close()


def read_layouts(pages: list[PageLayout], kind: str, notices: tuple[str, ...] = (),
                 document: pypdfium2.PdfDocument | None = None) -> Extract:
    """What pages hold, one of them at least a line; `notices` are what else there is to say.

    Tables that are not sure are pictured where the `document` is given.
    """
    reading = _Reading(document, pages, [table for page in pages for table in page.tables])
    remarks = reading.remarks
    lines, remarks.numbers, remarks.running = without_furniture(
        [page.lines for page in pages], [page.text.box for page in pages])
    lines, remarks.contents = without_contents(lines)
    notes = find_notes(lines, _usual_size(lines))
    remarks.notes = notes.notes
    body = [line for page in notes.pages for line in page]
    blocks = (*_blocks(list(find_aligned(body)), reading), *notes.notes)
    left_out = (*(line.text for line in (*remarks.numbers, *remarks.running, *remarks.contents)),
                *notes.signs, *notes.signs, *remarks.repeated,
                *(text for page in reading.pages
                  for text in (page.text.slanted, page.text.outside) if text))
    texts = [*map(_text, blocks), *left_out]
    remarks.unplaced = unplaced(reading.pages, texts)
    return Extract(kind, blocks, "\n".join((*texts, remarks.unplaced)),
                   notices=(*notices, *notices_of(reading.pages, remarks, kind)),
                   left_out=left_out)


def _text(block: Block) -> str:
    """The text of a block, a footnote with the number that readers see."""
    text = "\n".join(texts_of((block,)))
    role = block.role if isinstance(block, Paragraph) else ""
    return f"{role.removeprefix('note:')}.{text}" if role else text


def _pages(document: pypdfium2.PdfDocument, budget: Budget) -> Iterator[PageLayout]:
    check_length(len(document))
    characters = tables = 0
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            raise Unreadable(f"PDF 的第 {number} 页读不出来，文件可能已损坏。") from None
        characters += text.count_chars()
        if characters > MOST_CHARACTERS:
            raise Unreadable("PDF 的文字过多，没有读取。请分成几份。")
        layout = lay_out(read_page(page, text, number, budget), tables)
        tables += len(layout.tables)
        text.close()
        page.close()
        yield layout


def _usual_size(pages: Sequence[Sequence[PageLine]]) -> float:
    """The size of most of the text."""
    sizes: dict[float, int] = {}
    for page in pages:
        for line in page:
            sizes[line.em] = sizes.get(line.em, 0) + len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=1.0)


def _blocks(flow: Sequence[PageLine | Aligned], reading: _Reading) -> Iterator[Block]:
    lines = [item for item in flow if isinstance(item, PageLine)]
    frames = frames_of(lines, {page.text.number: page.text.box for page in reading.pages})
    for kind, group in groupby(flow, key=_kind):
        items = list(group)
        if kind == "line":
            yield from paragraphs([item for item in items if isinstance(item, PageLine)], frames)
        elif kind == "table":
            yield from _tables([item for item in items if isinstance(item, PageLine)], reading)
        else:
            for item in items:
                if isinstance(item, Aligned):
                    yield from _aligned(item, reading)


def _kind(item: PageLine | Aligned) -> str:
    if isinstance(item, Aligned):
        return "aligned"
    return "line" if item.table is None else "table"


def _tables(stand_ins: Sequence[PageLine], reading: _Reading) -> Iterator[Block]:
    """Tables one after the other; those that go on overleaf as one."""
    above: DrawnTable | None = None
    block: TableBlock | None = None
    for line in stand_ins:
        table = reading.tables[line.table or 0]
        if above is not None and block is not None and goes_on(above, table):
            block, head, cut = joined(block, table.block)
            reading.remarks.repeated += head
            (reading.remarks.cut if cut else reading.remarks.joined).append(table.page)
            above = table
            continue
        if block is not None:
            yield block
        above, block = table, table.block
        if not block.rows:
            block = None
            yield from _unsure(table.page, table.grid.box, table.lines, reading)
    if block is not None:
        yield block


def _aligned(table: Aligned, reading: _Reading) -> Iterator[Block]:
    page = table.lines[0].page
    if table.is_sure:
        reading.remarks.aligned.append(page)
        yield TableBlock(tuple(tuple(TableCell((text,) if text else ()) for text in row)
                               for row in cells_of(table)), f"第 {page} 页")
        return
    box = Box(min(line.left for line in table.lines),
              min(line.base - 0.3 * line.em for line in table.lines),
              max(line.right for line in table.lines),
              max(line.base + line.em for line in table.lines))
    yield from _unsure(page, box, table.lines, reading)


def _unsure(page: int, box: Box, lines: Sequence[PageLine], reading: _Reading) -> Iterator[Block]:
    """The lines of a table as paragraphs, after a picture of it."""
    remarks = reading.remarks
    picture = None
    if reading.document is not None and len(remarks.unsure) < _MOST_SNAPSHOTS:
        is_level = not reading.pages[page - 1].text.turn
        drawn = reading.document[page - 1]
        picture = snapshot(drawn, box if is_level else None, f"第 {page} 页的表格原样")
        drawn.close()
    (remarks.unpictured if picture is None else remarks.unsure).append(page)
    if picture is not None:
        yield picture
    for line in lines:
        yield Paragraph(line.spans, place=f"第 {page} 页")
