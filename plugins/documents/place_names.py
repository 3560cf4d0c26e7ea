"""The column of a disclosure schedule that names where a matter is published, as links.

A clerk writes the name of a category or the way to it, a 文号 or the path of a file; several in one
cell stand with 、 ； or a line break between them.
"""

import html
import re

from .document import Reference

HEADS = ("公开栏目", "落实栏目", "落实文件", "落实文件和栏目", "公开栏目和文件")
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr\b[^<>]*>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"(?<=>)[^<>]*(?:<br ?/?>[^<>]*)*(?=</td>\s*$)", re.DOTALL)
_CELL_OR_HEAD = re.compile(r"<t[dh]\b[^<>]*>.*?</t[dh]>", re.DOTALL)
_BETWEEN = re.compile(r"(\s*(?:[、；，,]|(?<!&gt)(?<!&lt)(?<!&amp);|<br ?/?>)\s*)")
_NAME = re.compile(r"\w")
_TAG = re.compile(r"<[^<>]*>")


def link_names(markup: str, references: list[Reference]) -> str:
    """The HTML with every name in such a column a reference, to be a link where it is known."""
    if "<table" not in markup or not any(f">{head}<" in markup for head in HEADS):
        return markup
    return _TABLE.sub(lambda table: _link_table(table[0], references), markup)


def _link_table(table: str, references: list[Reference]) -> str:
    first = _ROW.search(table)
    if first is None:
        return table
    heads = [_TAG.sub("", cell).strip() for cell in _CELL_OR_HEAD.findall(first[0])]
    at = next((heads.index(head) for head in HEADS if head in heads), None)
    if at is None:
        return table
    from_end = len(heads) - at  # cells that span rows stand before it, not after

    def put(row: re.Match[str]) -> str:
        cells = list(_CELL_OR_HEAD.finditer(row[0]))
        if len(cells) < from_end or cells[-from_end][0].startswith("<th"):
            return row[0]
        start, end = cells[-from_end].span()
        return row[0][:start] + _link_cell(row[0][start:end], references) + row[0][end:]

    return _ROW.sub(put, table)


def _link_cell(cell: str, references: list[Reference]) -> str:
    """A cell of plain words, each a link; one that has links already is left to its editor."""
    def link(name: str) -> str:
        if not _NAME.search(name) or name.startswith(("<", "&")):
            return name
        references.append(Reference("name", html.unescape(name.strip())))
        return f'<a href="ref:{len(references) - 1}">{name}</a>'

    return _CELL.sub(lambda words: "".join(map(link, _BETWEEN.split(words[0]))), cell)
