"""What a clean-up decision lists: in a table of its text, in a list or a document attached to it.

A table names its columns, or one of its cells is a 文号; a paragraph is read as one of the text. A
column of its own (处理意见) says what is done to a document, else the nearest heading above its table,
else what the text says of that annex (废止的文件, 附件2), else the name of the attachment.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..office_files.archives import Archive
from ..office_files.unreadable import Unreadable
from ..office_files.words import rows_of
from .clause_acts import listed_in
from .clause_line import Line
from .clause_values import ENDINGS, ActClause
from .clearing import NUMBERS, TARGETS, TITLES, Cells, Table, read_named_tables
from .list_headings import Fate, annex_of, fate_of, heading_of
from .numbers import is_number
from .targets import parse_target, title_key

_DONE = re.compile("意见|结果|方式|措施|类别|状态")  # 处理意见, 清理结果
_NEAR = 2  # rows from a heading down to its table: the unit of the figures may stand between
_LONGEST_ANNEX = 8  # characters of 附件1 alone
_LIKE_NUMBER = re.compile(r"[〔\[【(（](?:19|20)?\d\d[〕\]】)）]|\d号$")
_ORDINAL = re.compile(r"\d{0,4}[.、]?")


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """One document that a list names: its row, its title or "", its 文号 or "", what is done to
    it as a relation, "" where the list does not say, and from which day where it says so.

    `misread` is what stands in the column of 文号 and looks like one, but is none.
    """

    row: int
    title: str
    number: str
    kind: str = ""
    since: date | None = None
    misread: str = ""


def can_list(path: str) -> bool:
    """True for an attachment of a kind that is read."""
    return path.rpartition(".")[2].lower() in ("csv", "xlsx", "docx")


def documents_in_file(path: str, data: bytes, fate: Fate, ends: str = ""
                      ) -> tuple[ListedDocument, ...]:
    """The documents that an attachment lists; none where it cannot be opened: others tell that.

    `fate` is what its name says of them, `ends` the relation that 废止和失效 in one stand for.
    """
    try:
        tables: Sequence[tuple[str, Table]] = (
            [("", list(enumerate(rows_of(Archive(data)), 1)))] if path.lower().endswith(".docx")
            else read_named_tables(path, data))
    except Unreadable:
        return ()
    return tuple(found for sheet, table in tables
                 for found in _Reader(_fate_of_sheet(sheet, fate, ends), ends).read(table))


def _fate_of_sheet(name: str, fate: Fate, ends: str) -> Fate:
    """What the name of a sheet says (废止, 继续有效), else what is said of the whole file."""
    named = fate_of(name, ends)
    return fate if named is None or named == fate.kind else Fate(named)


def documents_in_text(text: str, fate: Fate, ends: str = "") -> tuple[ListedDocument, ...]:
    """The documents that the tables of a text list; its paragraphs are read as clauses."""
    return tuple(_Reader(fate, ends, in_text=True).read(_rows_of_text(text)))


def fate_of_file(label: str, serial: int, text: str, whole: Fate, ends: str = "") -> Fate:
    """What is done to the documents of an attachment: by its label, else by what the text says of
    the annex of that serial, or of its one annex, else `whole`, what the decision itself does."""
    reader = _Reader(whole, ends, in_text=True)
    deque(reader.read(_rows_of_text(text)), maxlen=0)
    for since in reader.named_since:
        reader.days["repeals"].add(since)
        reader.days["declares_lapsed"].add(since)
    named = fate_of(label, ends)
    annex = reader.annexes.get(str(serial)) or reader.annexes.get("") or whole
    return with_day(annex if named is None or named == annex.kind else Fate(named), reader.days)


def with_day(fate: Fate, days: Mapping[str, set[date]]) -> Fate:
    """The fate with the one day that headings give for its relation, where it has none."""
    of_it = days.get(fate.kind, set())
    return fate if fate.since or len(of_it) != 1 else Fate(fate.kind, *of_it)


def _rows_of_text(text: str) -> Table:
    return [(number, line.split("\t")) for number, line in enumerate(text.split("\n"), 1)]


class _Reader:
    """Reads rows in their order, tables and paragraphs, with what the headings above say."""

    def __init__(self, fate: Fate, ends: str, in_text: bool = False):
        self._whole, self._ends, self._in_text = fate, ends, in_text
        self._fate = self._open = fate  # of the table, of the paragraphs below a heading
        self.annexes: dict[str, Fate] = {}  # by number, "" where there is one alone
        self.days: dict[str, set[date]] = defaultdict(set)  # by relation
        self._said: list[tuple[int, Fate]] = []  # by place, since the last table
        self._heads: list[str] = []
        self.named_since: set[date] = set()  # 上述文件自…起废止

    def read(self, table: Table) -> Iterator[ListedDocument]:
        """The documents of the rows, with the day that is said of all of them below."""
        found = list(self.documents_in(table))
        days = self.named_since
        for one in found:
            is_meant = len(days) == 1 and one.kind in ENDINGS and one.since is None
            yield replace(one, since=next(iter(days))) if is_meant else one

    def documents_in(self, table: Table) -> Iterator[ListedDocument]:
        """The documents of the rows; a row of one cell is a paragraph."""
        inside = False
        for at, (row, written) in enumerate(table):
            cells = [cell.strip() for cell in written]
            filled = [cell for cell in cells if cell]
            if len(filled) == 1 and (len(cells) == 1 or not self._heads):
                yield from self._paragraph(at, row, filled[0])
                inside = False
            elif filled:
                if not inside:
                    self._begin_table(at)
                inside = True
                yield from self._row(row, cells, filled)

    def _paragraph(self, at: int, row: int, words: str) -> Iterator[ListedDocument]:
        line = Line(words)
        if since := line.since_of_named():
            self.named_since.add(since)
            return
        annex, heading = annex_of(words), heading_of(line, self._ends)
        if heading is not None:
            self._said.append((at, heading))
            self._open = heading
            if heading.since:
                self.days[heading.kind].add(heading.since)
            if annex is not None:
                self.annexes.setdefault(annex, heading)
        elif annex is not None and len(words) <= _LONGEST_ANNEX:
            self._said.clear()
            self._fate = self._open = self.annexes.get(annex, self._whole)
        elif not self._in_text:
            acts, self._open = _under(line, self._open)
            yield from (ListedDocument(row, act.title, act.number, act.kind, act.since)
                        for act in acts)

    def _begin_table(self, at: int) -> None:
        """The nearest heading counts; several that are not right above are for a person."""
        self._heads = []
        fates = {fate.kind for _, fate in self._said}
        if self._said:
            last, fate = self._said[-1]
            self._fate = fate if len(fates) == 1 or at - last <= _NEAR else Fate()
        self._fate = with_day(self._fate, self.days)
        self._said.clear()

    def _row(self, row: int, cells: Sequence[str], filled: Sequence[str]
             ) -> Iterator[ListedDocument]:
        if {title_key(cell) for cell in filled} & (NUMBERS | TITLES | TARGETS):
            self._heads = [title_key(cell) for cell in cells]
            return
        heads, fate = self._heads, self._fate
        if heads:
            done = "".join(cell for head, cell in zip(heads, cells, strict=False)
                           if _DONE.search(head))
            said = fate_of(done, self._ends) if done else None
            fate = fate if said is None else Fate(said, fate.since)
        found = _by_heads(row, cells, heads, fate) if heads else _by_form(row, filled, fate)
        yield from (found,) if found else ()


def _under(line: Line, fate: Fate) -> tuple[Sequence[ActClause], Fate]:
    acts, still = listed_in(line, fate)
    return acts, still or Fate()


def _by_heads(row: int, cells: Cells, heads: Sequence[str], fate: Fate) -> ListedDocument | None:
    """A row under named columns."""
    def first(names: Iterable[str]) -> str:
        return next((cell for head, cell in zip(heads, cells, strict=False)
                     if head in names and cell), "")

    return _listed(row, first(TITLES) or first(TARGETS), first(NUMBERS), fate)


def _by_form(row: int, cells: Sequence[str], fate: Fate) -> ListedDocument | None:
    """A row of a table without names: what is a 文号, and the longest of the other cells."""
    number = next((cell for cell in cells if is_number(cell)), "")
    titles = [cell for cell in cells if cell != number and not _ORDINAL.fullmatch(cell)]
    title = max(titles, key=len, default="")
    return _listed(row, title, number, fate) if number or "《" in title else None


def _listed(row: int, title: str, number: str, fate: Fate) -> ListedDocument | None:
    meant = parse_target(title) if title else None
    misread = number if _LIKE_NUMBER.search(number) and not is_number(number) else ""
    number = number if is_number(number) else (meant.number if meant else "")
    title = meant.title if meant else ""
    return (ListedDocument(row, title, number, fate.kind, fate.since, misread) if title or number
            else None)
