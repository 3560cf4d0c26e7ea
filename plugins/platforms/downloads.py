"""The table of offices and duties, and the catalogue of one office, as files."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..pages import csv_file
from ..pipeline.list_views import CatalogueRow
from .views import OfficeGroup

_ROWS = ("标题", "发文字号", "成文日期", "发布日期", "有效性", "网页")


@dataclass(frozen=True, slots=True)
class DutiesTable:
    """The offices by group with the state of each duty on a day."""

    heads: tuple[str, ...]
    groups: tuple[OfficeGroup, ...]
    day: date
    caution: str = ""


@dataclass(frozen=True, slots=True)
class OfficeCatalogue:
    """The lines of an office's documents, newest first."""

    rows: Sequence[CatalogueRow]
    caution: str = ""


def to_csv(table: DutiesTable) -> bytes:
    """The table for spreadsheets: a row an office, its duties in words."""
    rows = ([group.name, row.name, str(row.count),
             *[status.in_words for _, status in row.duties], table.day.isoformat()]
            for group in table.groups for row in group.rows)
    return csv_file.to_csv(("类别", "机关", "主动公开件数", *table.heads, "截至"), rows, table.caution)


def to_json(table: DutiesTable) -> bytes:
    """The table for programs, an object an office: state, words, page, last day of each duty."""
    offices = [{"group": group.name, "name": row.name, "path": row.path, "documents": row.count,
                "day": table.day.isoformat(), "demonstration": bool(table.caution),
                "duties": {head: {"state": status.state, "words": status.words,
                                  "path": status.path,
                                  "due": status.due.isoformat() if status.due else None}
                           for head, (_, status) in zip(table.heads, row.duties, strict=True)}}
               for group in table.groups for row in group.rows]
    return (json.dumps(offices, ensure_ascii=False, indent=1) + "\n").encode()


def catalogue_to_csv(view: OfficeCatalogue) -> bytes:
    """The catalogue of one office for spreadsheets."""
    rows = ((row.title, row.document_number, row.signed_on, row.published_on, row.label, row.path)
            for row in view.rows)
    return csv_file.to_csv(_ROWS, rows, view.caution)
