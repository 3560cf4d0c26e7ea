"""The cells of an .xlsx: a piece for each row; hidden sheets, rows and columns; comments."""

import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from .carried import COMMENT, HIDDEN, Carried, Piece, Trait
from .ooxml import parse, text_of

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TRUE = ("1", "true")


def read_cells(archive: zipfile.ZipFile) -> Carried:
    """What the sheets of a workbook carry."""
    pieces, traits = [], []
    shared = _shared_strings(archive)
    for name, state, part in _sheets(archive):
        if state != "visible":
            traits.append(Trait(HIDDEN, f"隐藏的工作表“{name}”"))
        if part not in archive.namelist():
            continue
        root = parse(archive, part)
        pieces += _rows(root, name, shared)
        traits += _hidden_parts(root, name)
    for part in archive.namelist():
        if "comments" in part.lower() and part.startswith("xl/") and part.endswith(".xml"):
            text = text_of(parse(archive, part)).strip()
            if text:
                pieces.append(Piece("批注", text))
                traits.append(Trait(COMMENT, "批注", text[:40]))
    return Carried(tuple(pieces), tuple(traits))


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str, str]]:
    """Name, state and part of each sheet."""
    relations = "xl/_rels/workbook.xml.rels"
    targets = {element.get("Id"): element.get("Target", "")
               for element in parse(archive, relations).iter(etree.Element)
               if element.get("Id")} if relations in archive.namelist() else {}
    for sheet in parse(archive, "xl/workbook.xml").iter(f"{_S}sheet"):
        target = targets.get(sheet.get(_R), "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
        yield sheet.get("name", ""), sheet.get("state", "visible"), part


def _shared_strings(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = parse(archive, "xl/sharedStrings.xml")
    return ["".join(part.text or "" for part in item.iter(f"{_S}t"))
            for item in root.iter(f"{_S}si")]


def _rows(root: etree._Element, name: str, shared: list[str]) -> Iterator[Piece]:
    for row in root.iter(f"{_S}row"):
        text = "\t".join(filter(None, (_value(cell, shared) for cell in row.iter(f"{_S}c"))))
        if text:
            yield Piece(f"工作表“{name}”第{row.get('r', '?')}行", text)


def _value(cell: etree._Element, shared: list[str]) -> str:
    inline = "".join(part.text or "" for part in cell.iter(f"{_S}t"))
    value = cell.findtext(f"{_S}v") or ""
    if cell.get("t") == "s" and value.isdecimal() and int(value) < len(shared):
        return shared[int(value)]
    return inline or value.removesuffix(".0")


def _hidden_parts(root: etree._Element, name: str) -> Iterator[Trait]:
    rows = sum(row.get("hidden") in _TRUE and len(row) > 0 for row in root.iter(f"{_S}row"))
    if rows:
        yield Trait(HIDDEN, f"工作表“{name}”里隐藏的行", f"{rows}行")
    columns = sum(int(column.get("max", 0)) - int(column.get("min", 0)) + 1
                  for column in root.iter(f"{_S}col")
                  if column.get("hidden") in _TRUE and int(column.get("max", 0)) < 1000)
    if columns:
        yield Trait(HIDDEN, f"工作表“{name}”里隐藏的列", f"{columns}列")
