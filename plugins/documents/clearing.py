"""清理目录: the documents that one clean-up decision clears, as a table (CSV, XLSX or DOCX)
beside it."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..office_files.unreadable import Unreadable
from .conflicts import find_conflict
from .disk_errors import reason_of
from .findings import Finding
from .targets import title_key

NUMBERS = frozenset({"文号", "发文字号", "发文文号", "文件文号", "文件编号"})
TITLES = frozenset({"标题", "名称", "文件名称", "文件标题", "文件名", "题名"})
TARGETS = frozenset({"文件"})  # a 文号, a path or a title
OUTSIDE = frozenset({"站外"})
LARGEST = 4 * 1024 * 1024
_MOST_ROWS = 5000
_BLANK = frozenset({"", "无", "无文号", "—", "——", "-", "/", "\\"})
_MOST_CAPTIONS = 10  # rows above the heading: the caption, the unit, the day
_HEADED = "第一行写栏目名，如：文号,标题；标题一栏可用来指认没有文号的文件。"

Cells = Sequence[str]
Table = Sequence[tuple[int, Cells]]  # each row with its line in the file


@dataclass(frozen=True, slots=True)
class ListedTarget:
    """One row of a list: its line, the target in it, the title beside a 文号, what 站外 says."""

    line: int
    target: str
    title: str = ""
    outside: bool = False


@dataclass(frozen=True, slots=True)
class ClearingList:
    """What a list names, and its faults."""

    entries: tuple[ListedTarget, ...] = ()
    faults: tuple[Finding, ...] = ()


def is_list(file: str) -> bool:
    """True for a file of a kind that may be a list."""
    return _kind(file) in _READERS


def read_list(path: str, data: bytes) -> ClearingList:
    """The rows of the list at `path`; each one that names nothing is a fault."""
    def fault(rule: str, message: str, fix: str, line: int = 1) -> ClearingList:
        return ClearingList(faults=(Finding(path, line, 1, rule, message, fix),))

    if len(data) > LARGEST:
        return fault("FILE-02", f"清单过大（{len(data) / 1024 / 1024:.1f} MB）。", "请删去无关的内容。")
    try:
        tables = read_tables(path, data)
    except Unreadable as reason:
        return fault("LIST-02", f"清单读不出来：{reason.reason}", reason.fix)
    except _Conflict as unfinished:
        found = find_conflict(path, str(unfinished))
        return ClearingList(faults=(found,) if found else ())
    headed = [table for table in tables if _heading(table) is not None]
    if (len(tables) > 1 and len(headed) != len(tables)) or len(headed) > 1:
        return fault("LIST-01", "清单有几个工作表，不知道用哪一个。", "请只留一个工作表。")
    if not headed:
        return fault("LIST-01", "清单里没有“文号”或“标题”一栏。", f"请在{_HEADED}")
    return _read_rows(path, headed[0], _heading(headed[0]) or 0)


def read_tables(path: str, data: bytes) -> list[Table]:
    """The tables of a list, whatever stands in them. Unreadable where it cannot be opened."""
    return [table for _, table in read_named_tables(path, data)]


def read_named_tables(path: str, data: bytes) -> list[tuple[str, Table]]:
    """The tables of a list, each with the name of its sheet, "" in a file without sheets."""
    return [(name, table) for name, table in _READERS[_kind(path)](data) if table]


def list_reader(content: Path, seen: set[str] | None = None) -> Callable[[str], ClearingList]:
    """What reads the lists in `content`, each once; their paths are added to `seen`."""
    @cache
    def read(path: str) -> ClearingList:
        if seen is not None:
            seen.add(path)
        try:
            return read_list(path, (content / path).read_bytes())
        except OSError as error:
            return ClearingList(faults=(Finding(
                path, 0, 0, "FILE-01", f"读不出文件：{reason_of(error)}。", "改好以后再运行一次。"),))
    return read


def _heading(table: Table) -> int | None:
    """The index of the row that names the columns; a caption may stand above."""
    named = NUMBERS | TITLES | TARGETS
    return next((at for at, (_, cells) in enumerate(table[:_MOST_CAPTIONS])
                 if named.intersection(map(_bare, cells))), None)


def _read_rows(path: str, table: Table, heading: int) -> ClearingList:
    if len(table) > _MOST_ROWS:
        return ClearingList(faults=(Finding(path, 1, 1, "FILE-02", f"清单有 {len(table)} 行，太长了。",
                                            f"请分成几份，每份不超过 {_MOST_ROWS} 行。"),))
    heads = [_bare(cell) for cell in table[heading][1]]
    numbers, titles, targets, outside = (
        [at for at, head in enumerate(heads) if head in names]
        for names in (NUMBERS, TITLES, TARGETS, OUTSIDE))
    entries: list[ListedTarget] = []
    faults: list[Finding] = []
    for line, cells in table[heading + 1:]:
        if not any(cell.strip() for cell in cells):
            continue
        target, title = _first(cells, (*numbers, *targets)), _first(cells, titles)
        if target or title:
            entries.append(ListedTarget(line, target or title, title if target else "",
                                        _first(cells, outside) == "是"))
        else:
            faults.append(Finding(path, line, 1, "LIST-03", f"第 {line} 行既没有文号，也没有标题。",
                                  "请补上；不是文件的行（合计、说明）请删去。"))
    if not entries and not faults:
        faults.append(Finding(path, table[heading][0], 1, "LIST-01", "清单里一份文件也没有。",
                              "请在栏目名下面每行写一份文件。"))
    return ClearingList(tuple(entries), tuple(faults))


def _first(cells: Cells, columns: Iterable[int]) -> str:
    """The first of these cells that says something."""
    written = (cells[at].strip() for at in columns if at < len(cells))
    return next((cell for cell in written if cell not in _BLANK), "")


def _bare(cell: str) -> str:
    return title_key(cell)


class _Conflict(Exception):
    """A text in which a merge is not finished."""


def _read_csv(data: bytes) -> Iterator[tuple[str, Table]]:
    text = _decode(data)
    if find_conflict("", text):
        raise _Conflict(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    rows: list[tuple[int, Cells]] = []
    line = 1
    try:
        for cells in reader:
            rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error:
        raise Unreadable(f"第 {line} 行的引号没有成对，或者一格过长。", "请用 Excel 另存一次。") from None
    yield "", [row for row in rows if any(cell.strip() for cell in row[1])]


def _decode(data: bytes) -> str:
    """The text as Excel saves it: UTF-8, UTF-16 with its mark, else the Chinese of Windows."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable("不是认得的编码。", "请用 Excel 另存为“CSV UTF-8（逗号分隔）”。")


def _delimiter(text: str) -> str:
    """What separates the cells: known by the first line that names a column."""
    named = NUMBERS | TITLES | TARGETS
    for line in text.splitlines()[:_MOST_CAPTIONS]:
        for sign in ",;\t":
            if named.intersection(_bare(cell) for cell in line.split(sign)):
                return sign
    return ","


def _read_xlsx(data: bytes) -> Iterator[tuple[str, Table]]:
    from ..office_files.spreadsheets import read_sheets  # slow to import, and seldom wanted

    for sheet in read_sheets(data):
        if sheet.hidden:
            continue
        rows = [row for row in sheet.rows if any(cell.strip() for cell in row.cells)]
        hidden = [str(row.number) for row in rows if row.hidden]
        if hidden:
            raise Unreadable(f"第 {'、'.join(hidden[:6])} 行是隐藏的，不知道算不算。",
                             "请取消隐藏（或筛选），或者删去这些行。")
        yield sheet.name, [(row.number, row.cells) for row in rows]


def _read_docx(data: bytes) -> Iterator[tuple[str, Table]]:
    """The rows of its tables, in one; a paragraph is none."""
    from ..office_files.archives import Archive
    from ..office_files.words import rows_of

    yield "", [(at, row) for at, row in enumerate(rows_of(Archive(data)), 1) if len(row) > 1]


_READERS = {"csv": _read_csv, "xlsx": _read_xlsx, "docx": _read_docx}


def _kind(file: str) -> str:
    return file.rpartition(".")[2].lower()
