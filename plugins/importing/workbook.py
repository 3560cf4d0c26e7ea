"""Workbooks (.xlsx): every shown sheet as text above, tables, and text below."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..office_files.archives import Archive
from ..office_files.spreadsheets import Area, Sheet, sheets_of
from ..office_files.unreadable import DIVIDE, Unreadable
from ..office_files.xml_parts import local_name
from .blocks import Block, Extract, Paragraph, Span, TableBlock, TableCell, shorten, texts_of
from .spaces import tidy

_MOST_CELLS = 400_000  # of a sheet
_LONGEST_CELL = 4  # characters: 合计, a number; what is longer and alone in its row is a line
_MOST_HIDDEN = 1000  # rows in a run
_PAGE_CODE = frozenset("第页共PNDTAFage")  # Page is what LibreOffice writes


@dataclass(frozen=True, slots=True)
class _Grid:
    """The shown cells of a sheet: rows and columns that hold any, texts, merged areas by cell."""

    name: str
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    texts: dict[tuple[int, int], tuple[str, ...]]
    areas: dict[tuple[int, int], Area]

    def filled(self, row: int) -> list[int]:
        """The columns of a row that hold a text."""
        return [column for column in self.columns if (row, column) in self.texts]

    def area(self, row: int, column: int) -> Area:
        """The merged area that a cell belongs to, itself where it is not merged."""
        return self.areas.get((row, column), Area(row, column, row, column))

    def place(self, row: int) -> str:
        """A row as an editor would say it."""
        return f"工作表“{self.name}”第 {row} 行"


def read_workbook(data: bytes) -> Extract:
    """What the shown sheets of an .xlsx hold. Unreadable where they hold nothing."""
    archive = Archive(data)
    sheets = sheets_of(archive, as_shown=True)
    shown = [sheet for sheet in sheets if not sheet.hidden and any(
        any(map(str.strip, row.cells)) for row in sheet.rows)]
    blocks: list[Block] = []
    for sheet in shown:
        if len(shown) > 1:
            blocks.append(Paragraph((Span(sheet.name),), level=2, place=f"工作表“{sheet.name}”"))
        hidden = frozenset(row.number for row in sheet.rows if row.hidden)
        blocks += _blocks(_grid(sheet), hidden)
    if not any(texts_of(tuple(blocks))):
        raise Unreadable("电子表格里没有文字。", "请把它作为附件发布。")
    notices = (*_notices(sheets), *_drawn(archive))
    raw = "\n".join(text for sheet in shown for text in _raw(sheet, len(shown) > 1))
    return Extract("Excel", tuple(blocks), raw, notices=notices)


def _raw(sheet: Sheet, named: bool) -> Iterator[str]:
    """The texts of a sheet as its rows have them, counted apart from the blocks."""
    if named:
        yield sheet.name
    for row in sheet.rows:
        if not row.hidden:
            yield from (text for column, text in enumerate(row.cells)
                        if column not in sheet.concealed)


def _grid(sheet: Sheet) -> _Grid:
    """A sheet without hidden rows and columns, and without empty ones. Unreadable if too large."""
    texts = {(row.number, column): lines
             for row in sheet.rows if not row.hidden for column, text in enumerate(row.cells)
             if column not in sheet.concealed
             and (lines := tuple(filter(None, map(tidy, text.split("\n")))))}
    rows = tuple(row.number for row in sheet.rows if not row.hidden)
    columns = tuple(sorted({column for _, column in texts}))
    if len(rows) * len(columns) > _MOST_CELLS:
        raise Unreadable(f"工作表“{sheet.name}”超过 {_MOST_CELLS} 格，没有读取。", DIVIDE)
    places, areas = set(rows), {}
    for area in sheet.merged:
        across = [column for column in columns if area.left <= column <= area.right]
        down = (range(area.top, area.bottom + 1) if area.bottom - area.top < len(rows)
                else [row for row in rows if area.top <= row <= area.bottom])
        areas.update({(row, column): area for row in down if row in places for column in across})
    return _Grid(sheet.name, rows, columns, texts, areas)


def _blocks(grid: _Grid, hidden: frozenset[int]) -> Iterator[Block]:
    """Of each run of rows between empty ones, lines of one cell at its ends, and a table."""
    run: list[int] = []
    for row in grid.rows:
        if run and not (_belongs(grid, row) and _follows(run[-1], row, hidden)):
            yield from _run(grid, run)
            run = []
        if _belongs(grid, row):
            run.append(row)
    if run:
        yield from _run(grid, run)


def _follows(above: int, row: int, hidden: frozenset[int]) -> bool:
    return row - above <= _MOST_HIDDEN and all(between in hidden
                                               for between in range(above + 1, row))


def _belongs(grid: _Grid, row: int) -> bool:
    """Whether a row holds a text, or lies in a merged cell that does."""
    return any((row, column) in grid.texts or ((area := grid.area(row, column)).top < row
               and (area.top, area.left) in grid.texts) for column in grid.columns)


def _run(grid: _Grid, rows: Sequence[int]) -> Iterator[Block]:
    first, last = 0, len(rows)
    while first < last and _is_line(grid, rows[first]):
        first += 1
    while last > first and _is_line(grid, rows[last - 1]):
        last -= 1
    yield from _lines(grid, rows[:first])
    if rows[first:last]:
        yield _table(grid, rows[first:last])
    yield from _lines(grid, rows[last:])


def _is_line(grid: _Grid, row: int) -> bool:
    """Whether a row holds one text that is no cell of a column."""
    filled = grid.filled(row)
    if len(filled) != 1 or any(area.top < area.bottom for column in grid.columns
                               if (area := grid.area(row, column))):
        return False
    area = grid.area(row, filled[0])
    long = len("".join(grid.texts[row, filled[0]])) > _LONGEST_CELL
    return (len(grid.columns) == 1 or area.left < area.right
            or (long and filled[0] in (grid.columns[0], grid.columns[-1])))


def _lines(grid: _Grid, rows: Iterable[int]) -> Iterator[Paragraph]:
    for row in rows:
        column, = grid.filled(row)
        align = "center" if grid.area(row, column).left < grid.area(row, column).right else ""
        for line in grid.texts[row, column]:
            yield Paragraph((Span(line),), align=align, place=grid.place(row))


def _table(grid: _Grid, rows: Sequence[int]) -> TableBlock:
    columns = [column for column in grid.columns
               if any((row, column) in grid.texts for row in rows)]
    made = []
    for row in rows:
        cells = []
        for column in columns:
            area = grid.area(row, column)
            down = [one for one in rows if area.top <= one <= area.bottom]
            along = [one for one in columns if area.left <= one <= area.right]
            if (row, column) == (down[0], along[0]):
                cells.append(TableCell(grid.texts.get((area.top, area.left), ()), len(along),
                                       len(down)))
        made.append(tuple(cells))
    return TableBlock(tuple(made), grid.place(rows[0]))


def _notices(sheets: Sequence[Sheet]) -> Iterator[str]:
    if hidden := [sheet.name for sheet in sheets if sheet.hidden and sheet.rows]:
        yield f"隐藏的工作表 {len(hidden)} 张没有导入：{shorten('、'.join(hidden), 60)}。"
    for sheet in sheets:
        if sheet.hidden:
            continue
        name = f"工作表“{sheet.name}”"
        if rows := [str(row.number) for row in sheet.rows if row.hidden and any(row.cells)]:
            yield f"{name}里隐藏的 {len(rows)} 行没有导入：第 {shorten('、'.join(rows), 40)} 行。"
        if sheet.concealed:
            yield f"{name}里隐藏的 {len(sheet.concealed)} 列没有导入。"
        for reason, count in sheet.unseen:
            yield f"{name}里有 {count} 格因{reason}看不见，照样导入，请核对。"
        if sheet.uncomputed:
            yield (f"{name}里有 {sheet.uncomputed} 个公式没有存下算好的结果，是空的，"
                   "请用 Excel 或 WPS 打开保存后再导入。")
        margins = [text for text in sheet.margins if frozenset("".join(text.split())) - _PAGE_CODE]
        if margins:
            yield f"{name}的页眉页脚没有进入正文：{shorten('；'.join(margins), 60)}"


def _drawn(archive: Archive) -> Iterator[str]:
    """What lies over the cells and is not read."""
    names = archive.names()
    for start, what in (("xl/charts/chart", "图表"), ("xl/media/", "图片")):
        if count := sum(name.startswith(start) for name in names):
            yield f"工作簿里有 {count} 个{what}没有导入，需要的请另存为附件。"
    for start, what in (("xl/drawings/drawing", "文本框"), ("xl/comments", "批注")):
        texts = ["".join(part.text or "" for part in root.iter("{*}t"))
                 for name in names if name.startswith(start) and name.endswith(".xml")
                 and (root := archive.xml(name)) is not None
                 and local_name(root) in ("wsDr", "comments")]
        if said := "；".join(filter(str.strip, texts)):
            yield f"{what}没有导入：{shorten(said, 60)}"
