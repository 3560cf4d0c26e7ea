"""Sources as .docx, for LibreOffice to open as offices' files are."""

import io

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from .source import Block, Section, Source, Table, Text

_ALIGN = {"title": WD_ALIGN_PARAGRAPH.CENTER, "centre": WD_ALIGN_PARAGRAPH.CENTER,
          "spaced": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT,
          "seal": WD_ALIGN_PARAGRAPH.RIGHT}


def write_docx(source: Source) -> bytes:
    """The source as a Word file."""
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name = "Noto Serif CJK SC"
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "Noto Serif CJK SC")
    style.font.size = Pt(source.setting.size)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    margins = map(Mm, source.setting.margins)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = margins
    if source.setting.head:
        section.header.paragraphs[0].text = source.setting.head
    _add(document, source, source.blocks)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add(document: "docx.document.Document", source: Source, blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        if isinstance(block, Text):
            _text(document, source, block)
        elif isinstance(block, Table):
            _table(document, block)
        elif isinstance(block, Section):
            section = document.add_section()
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Mm(297), Mm(210)
            _add(document, source, block.blocks)


def _text(document: "docx.document.Document", source: Source, block: Text) -> None:
    paragraph = document.add_paragraph(block.text)
    layout = paragraph.paragraph_format
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(source.setting.leading)
    layout.space_after = Pt(source.setting.gap)
    paragraph.alignment = _ALIGN.get(block.style)
    if block.style == "body" and source.setting.indent:
        layout.first_line_indent = Pt(2 * source.setting.size)
    if block.style in ("right", "seal"):
        layout.right_indent = Pt((2 if block.style == "right" else 4) * source.setting.size)
    if block.style == "title":
        for run in paragraph.runs:
            run.font.size = Pt(22)


def _table(document: "docx.document.Document", table: Table) -> None:
    width = sum(cell.colspan for cell in table.rows[0])
    made = document.add_table(len(table.rows), width, "Table Grid")
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(table.rows):
        place = 0
        for cell in row:
            while (at, place) in taken:
                place += 1
            taken |= {(at + down, place + across) for down in range(cell.rowspan)
                      for across in range(cell.colspan)}
            last = made.cell(at + cell.rowspan - 1, place + cell.colspan - 1)
            made.cell(at, place).merge(last).text = cell.text
            place += cell.colspan
