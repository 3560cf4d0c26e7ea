"""Tables of Word made regular before they are converted: every row with a cell for each column.

ECMA-376 part 1, 17.4: gridBefore and gridAfter, vMerge, tables within cells, pictures in cells.
"""

from collections.abc import Iterator

from lxml import etree

from .ooxml import number_of, remove, text_of, value_of, w

_MOST_COLUMNS = 63  # of a table, as Word has them
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"


def regulate_tables(root: etree._Element) -> Iterator[str]:
    """Makes all tables regular; the notices of what now stands elsewhere."""
    tables = list(root.iter(w("tbl")))
    for table in tables:
        for row in list(table.iterchildren(w("tr"))):
            _fill(row)
            if _goes_on_whole(row):
                remove(row)
    moved = sum(_move_out(table) for table in reversed(tables))
    if moved:
        yield f"表格里套着的表格 {moved} 个，放在外层表格之后，请核对。"
    outer = [table for table in tables if next(table.iterancestors(w("tbl")), None) is None]
    pictures = sum(1 for table in outer for _ in table.iter(_BLIP, _IMAGE))
    if pictures:
        yield f"表格里有图片 {pictures} 张，放在表格之后，写明在第几行第几格，请核对。"


def _fill(row: etree._Element) -> None:
    """Puts empty cells where a row begins after the first column or ends before the last."""
    properties = row.find(w("trPr"))
    before = number_of(value_of(properties, "gridBefore"), 0)
    if 0 < before <= _MOST_COLUMNS:
        first = row.find(w("tc"))
        row.insert(len(row) if first is None else row.index(first), _empty(before))
    after = number_of(value_of(properties, "gridAfter"), 0)
    if 0 < after <= _MOST_COLUMNS:
        row.append(_empty(after))


def _empty(columns: int) -> etree._Element:
    cell = etree.Element(w("tc"))
    span = etree.SubElement(etree.SubElement(cell, w("tcPr")), w("gridSpan"))
    span.set(w("val"), str(columns))
    etree.SubElement(cell, w("p"))
    return cell


def _goes_on_whole(row: etree._Element) -> bool:
    """Whether all cells of a row only continue cells above it: no row of its own to a reader."""
    merges = [cell.find(f"{w('tcPr')}/{w('vMerge')}") for cell in row.iterchildren(w("tc"))]
    return bool(merges) and not text_of(row) and all(
        merge is not None and merge.get(w("val"), "continue") == "continue" for merge in merges)


def _move_out(table: etree._Element) -> bool:
    """Moves a table within the cell of a table of data behind that table; whether it did."""
    outer = next(table.iterancestors(w("tbl")), None)
    if outer is None or not _is_data(outer):
        return False
    remove(table)
    outer.addnext(table)
    outer.addnext(etree.Element(w("p")))  # two tables without a paragraph between them are one
    return True


def _is_data(table: etree._Element) -> bool:
    """Whether a table holds more than others: two rows and columns with texts of their own."""
    rows = [[cell for cell in row.iterchildren(w("tc")) if _has_own_text(cell)]
            for row in table.iterchildren(w("tr"))]
    return sum(bool(cells) for cells in rows) > 1 and max(map(len, rows), default=0) > 1


def _has_own_text(cell: etree._Element) -> bool:
    return any(text_of(paragraph).strip() for paragraph in cell.iterchildren(w("p")))
