"""The cells of an .xlsx: a piece for each row; hidden sheets, rows and columns; comments."""

from collections.abc import Iterator

from ...office_files.archives import Archive
from ...office_files.spreadsheets import Sheet, sheets_of
from .carried import COMMENT, HIDDEN, Carried, Piece, Trait
from .marked_text import text_of


def read_cells(archive: Archive) -> Carried:
    """What the sheets of a workbook carry."""
    pieces: list[Piece] = []
    traits: list[Trait] = []
    for sheet in sheets_of(archive):
        pieces += _rows(sheet)
        traits += _hidden_parts(sheet)
    for part in archive.names():
        if "comments" in part.lower() and part.startswith("xl/") and part.endswith(".xml"):
            root = archive.xml(part)
            text = text_of(root).strip() if root is not None else ""
            if text:
                pieces.append(Piece("批注", text))
                traits.append(Trait(COMMENT, "批注", text[:40]))
    return Carried(tuple(pieces), tuple(traits))


def _rows(sheet: Sheet) -> Iterator[Piece]:
    for row in sheet.rows:
        if text := "\t".join(filter(None, row.cells)):
            yield Piece(f"工作表“{sheet.name}”第{row.number}行", text)


def _hidden_parts(sheet: Sheet) -> Iterator[Trait]:
    if sheet.hidden:
        yield Trait(HIDDEN, f"隐藏的工作表“{sheet.name}”")
    if rows := sum(row.hidden for row in sheet.rows):
        yield Trait(HIDDEN, f"工作表“{sheet.name}”里隐藏的行", f"{rows}行")
    if sheet.hidden_columns:
        yield Trait(HIDDEN, f"工作表“{sheet.name}”里隐藏的列", f"{sheet.hidden_columns}列")
