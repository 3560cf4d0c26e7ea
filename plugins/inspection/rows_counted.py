"""How many a text says that a table lists: households, persons, places, opinions."""

import re
from collections.abc import Iterator, Sequence

from ..documents.ordinals import han_to_int
from .amount_tables import AmountRow, list_all_tables
from .amounts import cell_amount
from .source import Source

# A row each, and columns that say how many: with the units that a text counts them in.
_ROWS = {"户主": "户", "户主姓名": "户", "户名": "户"}
_SUMS = {"名额": "人名", "招录人数": "人名", "招聘人数": "人名", "招录名额": "人名", "招聘名额": "人名", "条数": "条"}
_PLACES = "乡镇 镇 乡 村 社区 学校 企业 单位 项目 部门 机构 小区 医院 园区 站点".split()
_PLACES_SAID = re.compile(rf"([一二两三四五六七八九十]{{1,3}}|\d{{1,3}})[个家所]({'|'.join(_PLACES)})(?!以上|以下)")
_TOTALS = ("合计", "总计", "小计", "共计")
_SAID = re.compile(r"(?:现将|共|合计|总计|收到|拟|计划)[^。；：\n\d]{0,20}?(?<!第)(\d{1,4})([户人名条])")
_PART = re.compile(r"主要|部分|以下|等|其余|另|上年|去年|截至|不超过|左右")
_NEAR = 3  # what is further off is of something else


def find_miscounts(source: Source) -> Iterator[tuple[int, str, int]]:
    """Where the paragraph before a document's one table says another number than the table has: its
    offset, its words, and the number of the table."""
    tables = list(list_all_tables(source))
    if len(tables) != 1:
        return
    head, rows = tables[0]
    lines = [line for line in source.lines if line.at < head.at and not line.is_heading][-1:]
    yield from _places(source, head, rows)
    for units, number in _counted(head, rows):
        for line in lines:
            said = [match for match in _SAID.finditer(line.text) if match[2] in units]
            numbers = {int(one) for one in re.findall(rf"(\d+)[{units}]", line.text)}
            if said and number not in numbers and not _PART.search(said[0][0]) and (
                    abs(int(said[0][1]) - number) <= _NEAR):
                yield line.at + said[0].start(1), f"{said[0][1]}{said[0][2]}", number


def _places(source: Source, head: AmountRow, rows: Sequence[AmountRow]
            ) -> Iterator[tuple[int, str, int]]:
    """Where the line right above a table says how many of what its first column names."""
    above = [line for line in source.lines if line.at < head.at][-1:]
    titles = ["".join(title.split()).removesuffix("名称") for title in head.cells[:2]]
    own = [row.cells for row in rows if not any(cell.startswith(_TOTALS) for cell in row.cells)]
    for line in above:
        said = _PLACES_SAID.findall(line.text)
        if len(said) != 1 or said[0][1] not in titles or not line.text.rstrip().endswith(
                ("如下。", "如下：", "如下", "下表。", "下表：")):
            continue
        at = titles.index(said[0][1])
        names = {cells[at] for cells in own if at < len(cells) and cells[at].strip()}
        number = han_to_int(said[0][0])
        if len(names) == len(own) > 1 and 0 < abs(number - len(names)) <= _NEAR:
            match = _PLACES_SAID.search(line.text)
            yield line.at + (match.start() if match else 0), "".join(said[0]), len(names)


def _counted(head: AmountRow, rows: Sequence[AmountRow]) -> Iterator[tuple[str, int]]:
    """The units and the number of what the table lists, by its columns."""
    own = [row for row in rows if not any(cell.startswith(_TOTALS) for cell in row.cells)]
    for at, title in enumerate(head.cells):
        words = "".join(title.split()).partition("（")[0]
        cells = [row.cells[at] for row in own if at < len(row.cells)]
        if words in _ROWS and len(own) > 1:
            yield _ROWS[words], len(set(cells)) if "*" not in "".join(cells) else len(cells)
        values = [cell_amount(cell) for cell in cells]
        if words in _SUMS and len(values) > 1 and None not in values:
            yield _SUMS[words], int(sum(value for value in values if value is not None))
