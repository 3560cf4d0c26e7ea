"""The cells of an .xlsx: a piece for each row; what a workbook hides; comments."""

from collections.abc import Iterator

from ...documents.personal_numbers import mask_leaks
from ...office_files.archives import Archive
from ...office_files.spreadsheets import Sheet, sheets_of
from .carried import COMMENT, HIDDEN, Carried, Piece, Trait
from .marked_text import text_of
from .telling_tables import table_pieces


def read_cells(archive: Archive) -> Carried:
    """What the sheets of a workbook carry."""
    pieces: list[Piece] = []
    traits: list[Trait] = []
    for sheet in sheets_of(archive):
        pieces += _texts(sheet)
        traits += _hidden_parts(sheet)
    for part in archive.names():
        if "comments" in part.lower() and part.startswith("xl/") and part.endswith(".xml"):
            root = archive.xml(part)
            text = text_of(root).strip() if root is not None else ""
            if text:
                pieces.append(Piece("批注", text))
                traits.append(Trait(COMMENT, "批注", mask_leaks(text)[:40]))
    return Carried(tuple(pieces), tuple(traits))


def _texts(sheet: Sheet) -> Iterator[Piece]:
    place = f"{'隐藏的' if sheet.hidden else ''}工作表“{sheet.name}”"
    for row in sheet.rows:
        if text := "\t".join(filter(None, row.cells)):
            yield Piece(f"{place}{'隐藏的' if row.hidden else ''}第{row.number}行", text)
    yield from table_pieces(place, [(row.number, row.cells) for row in sheet.rows])
    for text in sheet.margins:
        yield Piece(f"{place}的页眉页脚", text)
    for text in sheet.lists:
        yield Piece(f"{place}的下拉列表", text)


def _hidden_parts(sheet: Sheet) -> Iterator[Trait]:
    name = f"工作表“{sheet.name}”"
    if sheet.hidden:
        yield Trait(HIDDEN, f"隐藏的{name}")
    if rows := sum(row.hidden for row in sheet.rows):
        yield Trait(HIDDEN, f"{name}里隐藏的行", f"{rows}行")
    if sheet.hidden_columns:
        yield Trait(HIDDEN, f"{name}里隐藏的列", f"{sheet.hidden_columns}列")
    for reason, count in sheet.unseen:
        yield Trait(HIDDEN, f"{name}里用{reason}藏起来的单元格", f"{count}格")
