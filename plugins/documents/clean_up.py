"""What a clean-up decision lists: in a table of its text, in a list or a document attached to it.

A table names its columns, or one of its cells is a 文号; a paragraph is read as one of the text. A
column of its own (处理意见), or a heading above, says what is done to the documents below it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..office_files.archives import Archive
from ..office_files.unreadable import Unreadable
from ..office_files.words import rows_of
from .clause_acts import listed_in
from .clause_line import Line
from .clearing import NUMBERS, TARGETS, TITLES, Cells, Table, read_tables
from .numbers import is_number
from .targets import parse_target, title_key

_DONE = re.compile("意见|结果|方式|措施|类别|状态")  # 处理意见, 清理结果
_KINDS = (("废止", "repeals"), ("失效", "declares_lapsed"), ("继续有效", "reaffirms"),
          ("保留", "reaffirms"), ("修改", "amends"), ("修订", "amends"))
_ORDINAL = re.compile(r"\d{0,4}[.、]?")


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """One document that a list names: its row, its title or "", its 文号 or "", what is done to
    it as a relation, "" where the list does not say."""

    row: int
    title: str
    number: str
    kind: str = ""


def can_list(path: str) -> bool:
    """True for an attachment of a kind that is read."""
    return path.rpartition(".")[2].lower() in ("csv", "xlsx", "docx")


def documents_in_file(path: str, data: bytes, kind: str) -> tuple[ListedDocument, ...]:
    """The documents that an attachment lists; none where it cannot be opened: others tell that."""
    try:
        tables: Sequence[Table] = (
            [list(enumerate(rows_of(Archive(data)), 1))] if path.lower().endswith(".docx")
            else read_tables(path, data))
    except Unreadable:
        return ()
    return tuple(found for table in tables for found in _documents_in(table, kind))


def documents_in_text(text: str, kind: str) -> tuple[ListedDocument, ...]:
    """The documents that the tables of a text list; its paragraphs are read as clauses."""
    rows = [(number, line.split("\t")) for number, line in enumerate(text.split("\n"), 1)]
    return tuple(_documents_in([(number, cells) for number, cells in rows if len(cells) > 1], kind))


def _documents_in(table: Table, kind: str) -> Iterator[ListedDocument]:
    heads: list[str] = []
    for row, written in table:
        cells = [cell.strip() for cell in written]
        filled = [cell for cell in cells if cell]
        if len(filled) == 1 and not heads:
            acts, kind = listed_in(Line(filled[0]), kind)
            yield from (ListedDocument(row, act.title, act.number, act.kind) for act in acts)
        elif {title_key(cell) for cell in filled} & (NUMBERS | TITLES | TARGETS):
            heads = [title_key(cell) for cell in cells]
        else:
            found = _by_heads(row, cells, heads, kind) if heads else _by_form(row, filled, kind)
            yield from (found,) if found else ()


def _by_heads(row: int, cells: Cells, heads: Sequence[str], kind: str) -> ListedDocument | None:
    """A row under named columns."""
    def first(names: Iterable[str]) -> str:
        return next((cell for head, cell in zip(heads, cells, strict=False)
                     if head in names and cell), "")

    done = "".join(cell for head, cell in zip(heads, cells, strict=False) if _DONE.search(head))
    kind = next((relation for word, relation in _KINDS if word in done), kind)
    return _listed(row, first(TITLES) or first(TARGETS), first(NUMBERS), kind)


def _by_form(row: int, cells: Sequence[str], kind: str) -> ListedDocument | None:
    """A row of a table without names: what is a 文号, and the longest of the other cells."""
    number = next((cell for cell in cells if is_number(cell)), "")
    titles = [cell for cell in cells if cell != number and not _ORDINAL.fullmatch(cell)]
    title = max(titles, key=len, default="")
    return _listed(row, title, number, kind) if number or "《" in title else None


def _listed(row: int, title: str, number: str, kind: str) -> ListedDocument | None:
    meant = parse_target(title) if title else None
    number = number if is_number(number) else (meant.number if meant else "")
    title = meant.title if meant else ""
    return ListedDocument(row, title, number, kind) if title or number else None
