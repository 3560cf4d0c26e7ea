"""A disclosure schedule: the rows of its tables, each a matter to be made public."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .columns import attribute_of, is_schedule
from .tables import HtmlTable, read_tables

# Above the cells of which an empty one means the same as the cell above it.
_REPEATED = ("subject", "matter", "office")
_UNNAMED = "未载明"
# Twin of theme/js/schedules/filter.js: between offices, not within brackets; 各部门、单位 is one.
_BETWEEN = re.compile(r"\s*[、；;]\s*(?![^（(]*[）)])")
_GENERAL = frozenset({"部门", "单位", "机构"})


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A matter: its 序号 and name, whose it is, the references to what fulfils it."""

    number: str
    subject: str
    matter: str
    office: str
    references: tuple[int, ...]


def offices_in(cell: str) -> tuple[str, ...]:
    """The offices that one cell names, each once: a matter of several is each one's."""
    parts = tuple(filter(None, _BETWEEN.split(cell)))
    return (cell,) if _GENERAL.intersection(parts) else tuple(dict.fromkeys(parts))


@dataclass(frozen=True, slots=True)
class Schedule:
    """The tables of a document that are schedules, and their rows in order."""

    tables: tuple[HtmlTable, ...]
    rows: tuple[ScheduleRow, ...]


@lru_cache(maxsize=64)
def read_schedule(markup: str) -> Schedule:
    """The schedule in the HTML of a body; without rows where it has none."""
    tables = tuple(table for table in read_tables(markup)
                   if is_schedule(tuple(map(attribute_of, table.heads))))
    return Schedule(tables, tuple(row for table in tables for row in _rows(table)))


def _rows(table: HtmlTable) -> list[ScheduleRow]:
    attributes = tuple(map(attribute_of, table.heads))
    linking = [at for at, attribute in enumerate(attributes) if attribute != "basis"]
    rows: list[ScheduleRow] = []
    above: dict[str, str] = {}
    for cells in table.rows:
        values = {attribute: cell.text for attribute, cell in zip(attributes, cells, strict=True)
                  if attribute}
        if values.get("subject"):
            above.pop("matter", None)  # of the subject before
        above |= {name: values[name] for name in _REPEATED if values.get(name)}
        values |= above
        references = dict.fromkeys(number for at in linking for number in cells[at].references)
        matter = values.get("matter") or values.get("subject") or values.get("content", "")
        subject = values.get("subject", "")
        rows.append(ScheduleRow(values.get("number", ""), subject if subject != matter else "",
                                matter,
                                values.get("office") or _UNNAMED, tuple(references)))
    return rows
