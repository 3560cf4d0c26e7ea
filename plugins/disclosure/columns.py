"""The columns of a disclosure schedule, by the words editors write above them.

国办发〔2019〕54号 has ten of them for the 26 fields of 基层政务公开; a 主动公开基本目录 has fewer.
"""

import re
from dataclasses import dataclass

from ..documents.place_names import HEADS as PLACE_HEADS

_SPACE = re.compile(r"\s+")
_BRACKETS = str.maketrans("()", "（）")


@dataclass(frozen=True, slots=True)
class ScheduleColumn:
    """What a column tells, the heads it may bear (the standard one first), whether all need it."""

    attribute: str
    heads: tuple[str, ...]
    is_needed: bool = False


COLUMNS = (
    ScheduleColumn("number", ("序号",)),
    ScheduleColumn("subject", ("一级事项", "公开事项（一级）", "公开事项一级", "一级公开事项")),
    ScheduleColumn("matter", ("公开事项", "二级事项", "公开事项（二级）", "公开事项二级", "二级公开事项"),
                   is_needed=True),
    ScheduleColumn("content", ("公开内容", "公开内容（要素）", "公开内容要素"), is_needed=True),
    ScheduleColumn("basis", ("公开依据",), is_needed=True),
    ScheduleColumn("term", ("公开时限",), is_needed=True),
    ScheduleColumn("office", ("公开主体", "责任单位", "公开责任主体"), is_needed=True),
    ScheduleColumn("channel", ("公开渠道和载体", "公开渠道", "公开载体")),
    ScheduleColumn("audience", ("公开对象",)),
    ScheduleColumn("manner", ("公开方式",)),
    ScheduleColumn("level", ("公开层级",)),
    ScheduleColumn("place", PLACE_HEADS),
)
_BY_HEAD = {head: column.attribute for column in COLUMNS for head in column.heads}
# A table with one of these is a schedule; any other in the document is a table of its own.
_MARKS = ("matter", "content", "subject")


def attribute_of(head: str) -> str:
    """What the column under `head` tells, "" for one the schedule adds."""
    return _BY_HEAD.get(_SPACE.sub("", head).translate(_BRACKETS), "")


def is_schedule(attributes: tuple[str, ...]) -> bool:
    """True where a table of these columns lists matters to be made public."""
    return any(mark in attributes for mark in _MARKS) and len(set(attributes) - {""}) > 2


def marks() -> tuple[str, ...]:
    """The heads that tell a schedule from any other table."""
    return tuple(head for mark in _MARKS for head in heads_of(mark))


def heads_of(attribute: str) -> tuple[str, ...]:
    """The heads that a column may bear."""
    return next(column.heads for column in COLUMNS if column.attribute == attribute)


def needed_columns() -> tuple[ScheduleColumn, ...]:
    """The columns that a schedule of any kind has."""
    return tuple(column for column in COLUMNS if column.is_needed)
