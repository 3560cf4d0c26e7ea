"""清单: lists of powers, services, decisions, projects for the people and tasks (权责清单、政务服务事项
基本目录、中介服务清单、重大决策事项目录、为民实事、工作要点), each with its standard columns.

The columns are those that such lists commonly have; an office may have others beside them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..documents.place_names import HEADS as PLACE_HEADS
from ..documents.skeletons import without_signs
from .schedule import offices_in
from .tables import HtmlTable, ScheduleCell, read_tables

# What a column tells, by the heads it may bear.
_HEADS = {
    "item": ("事项", "事项名称", "职权名称", "中介服务事项", "决策事项", "实事项目", "项目名称", "任务", "工作任务",
             "重点任务"),
    "office": ("责任单位", "责任部门", "实施机关", "承办单位", "审批部门", "牵头单位"),
    "due": ("完成时限", "完成时间", "计划完成时间", "计划决策时间"),
    "progress": ("进展", "进展情况", "完成情况"),
    "link": (*PLACE_HEADS, "办事指南"),
}
_BY_HEAD = {head: attribute for attribute, heads in _HEADS.items() for head in heads}
_SPACE = re.compile(r"\s+")
_DONE = re.compile("完成|办结|建成|竣工|印发|公布|出台|销号")
_NOT_DONE = re.compile("未|没有|尚|部分|基本|预计|计划|正在|将|拟|[1-9]?[0-9]%")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_DUE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)[年.-])?"
    r"(?:(?P<month>\d{1,2})(?:月|[.-](?=\d)|$)(?:(?P<day>\d{1,2})日?|底|末|份)?"
    r"|第?(?P<quarter>[一二三四])季度|(?P<half>上半年)|(?P<end>年?底|全年))?(?:以?前|之前)?")


@dataclass(frozen=True, slots=True)
class InventoryKind:
    """A kind of list: its name, the heads of its standard columns, whether it is carried out, so
    that its rows have progress, and where it belongs."""

    name: str
    heads: tuple[str, ...]
    is_carried_out: bool

    def skeleton(self, office: str) -> str:
        """The Markdown of a list of an office to begin with."""
        cells = ["1", *(office if _BY_HEAD.get(head) == "office" else "‹（写明事项）›"
                        if _BY_HEAD.get(head) == "item" else "" for head in self.heads[1:])]
        return without_signs("".join(f"| {' | '.join(line)} |\n" for line in (
            self.heads, ["---"] * len(self.heads), cells)))


KINDS = (
    InventoryKind("权责清单", ("序号", "职权类型", "职权名称", "设定依据", "责任事项", "责任单位", "监督电话"), False),
    InventoryKind("政务服务事项基本目录",
                  ("序号", "事项名称", "事项类型", "设定依据", "实施机关", "办理层级", "办事指南"), False),
    InventoryKind("中介服务清单",
                  ("序号", "中介服务事项", "对应的审批事项", "设定依据", "审批部门", "收费"), False),
    InventoryKind("重大决策事项目录",
                  ("序号", "决策事项", "承办单位", "计划决策时间", "进展", "落实文件"), True),
    InventoryKind("为民实事", ("序号", "实事项目", "目标", "责任单位", "完成时限", "进展", "落实文件"), True),
    InventoryKind("工作要点", ("序号", "任务", "责任单位", "完成时限", "进展", "落实文件"), True),
)


@dataclass(frozen=True, slots=True)
class InventoryRow:
    """A row: its item, the offices that answer for it, the last day by which it is to be done, as
    written and as a date, its progress in words, the references of the body that it leads to."""

    item: str
    offices: tuple[str, ...]
    due_words: str
    due: date | None
    progress: str
    references: tuple[int, ...]

    @property
    def is_done(self) -> bool:
        """True where its progress says so."""
        return bool(_DONE.search(self.progress)) and not _NOT_DONE.search(self.progress)


def kind_named(name: str) -> InventoryKind | None:
    """The kind of this name."""
    return next((kind for kind in KINDS if kind.name == name), None)


def kind_names() -> tuple[str, ...]:
    """The names of all kinds."""
    return tuple(kind.name for kind in KINDS)


def read_rows(markup: str, title: str) -> tuple[InventoryRow, ...]:
    """The rows of the tables of a body that list items; the title tells of which year."""
    named = _YEAR.search(title)
    year = int(named[1]) if named else None
    return tuple(row for table in read_tables(markup) for row in _rows(table, year))


def missing_heads(kind: InventoryKind, markup: str) -> tuple[str, ...]:
    """The standard columns that no table of a body has, by another head neither."""
    heads = {_SPACE.sub("", head) for table in read_tables(markup) for head in table.heads}
    known = {_BY_HEAD[head] for head in heads if head in _BY_HEAD}
    return tuple(head for head in kind.heads
                 if head not in heads and _BY_HEAD.get(head, head) not in known)


def parse_due(words: str, year: int | None) -> date | None:
    """The last day that words such as 2026年10月底 or 三季度 name; None where they name none."""
    match = _DUE.fullmatch(_SPACE.sub("", words))
    on_year = int(match["year"]) if match and match["year"] else year
    if not match or not any(match.groupdict().values()) or on_year is None:
        return None
    month = int(match["month"] or 0) or (3 * ("一二三四".index(match["quarter"]) + 1)
                                         if match["quarter"] else 6 if match["half"] else 12)
    try:
        return date(on_year, month, int(match["day"])) if match["day"] else _last_of(on_year, month)
    except ValueError:
        return None


def _last_of(year: int, month: int) -> date:
    """The last day of a month. ValueError where there is no such month."""
    date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _rows(table: HtmlTable, year: int | None) -> Iterator[InventoryRow]:
    attributes = [_BY_HEAD.get(_SPACE.sub("", head), "") for head in table.heads]
    if "item" not in attributes:
        return
    for cells in table.rows:
        said: dict[str, ScheduleCell] = {}
        for attribute, cell in zip(attributes, cells, strict=True):
            if attribute:
                said.setdefault(attribute, cell)
        words = {name: cell.text for name, cell in said.items()}
        if words.get("item"):
            due = words.get("due", "")
            yield InventoryRow(words["item"], offices_in(words.get("office", "")), due,
                               parse_due(due, year), words.get("progress", ""),
                               tuple(number for cell in cells for number in cell.references))
