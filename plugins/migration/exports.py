"""An export of the old system: each row is made a page, as a mirror would save it."""

import csv
import html
import os
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple

from ..files.saving import write_new_file
from ..office_files.unreadable import Unreadable
from .export_fields import ADDRESS, COLUMN, FILES, LABEL_OF, PUBLISHED, TEXT, TITLE, field_of
from .export_rows import ExportFault, rows_of
from .old_addresses import normal
from .saved_copy import SavedCopy, made_name

_BEIJING = timezone(timedelta(hours=8))
_BETWEEN_FILES = re.compile(r"[\n;；|]+")
_STAMP = re.compile(r"1\d{9}(?:\d{3})?")
_NO_ADDRESS = "-/row-"


class ExportRead(NamedTuple):
    """What was made of an export: the copy, how many rows, the columns that are not used."""

    copy: SavedCopy
    rows: int
    unused: tuple[str, ...]


def make_copy_of_export(file: Path, made: Path) -> ExportRead:
    """Writes a page for each row into the folder `made`. ExportFault."""
    hosts: set[str] = set()
    unused: dict[str, None] = {}
    count = 0
    try:
        for count, row in enumerate(rows_of(file), 1):
            values, left = _values(row)
            unused |= dict.fromkeys(left)
            if count == 1 and not {TITLE, TEXT} <= values.keys():
                raise ExportFault(f"{file} 里没有认出标题和正文两列，第一行是：{'、'.join(row)[:200]}。"
                                  "请把列名改成“标题、地址、栏目、发布日期、正文、附件”。")
            address = normal(values.get(ADDRESS, "")) or f"{_NO_ADDRESS}{count}"
            hosts.add(address.partition("/")[0])
            page = made / made_name(address)
            if page.exists():  # the same address twice: both are read, copies become one
                page = made / made_name(f"{address}#{count}")
            write_new_file(page, _page(address, values).encode("utf-8", "replace"))
    except (OSError, Unreadable, csv.Error, ValueError) as error:
        raise ExportFault(f"{file} 读不了（第 {count + 1} 行附近）：{error}。") from None
    root = os.path.realpath(file.parent)
    return ExportRead(SavedCopy(root, "", frozenset(hosts), False, os.path.realpath(made)), count,
                      tuple(unused))


def has_no_address(address: str) -> bool:
    """True for a row of an export that names none."""
    return address.startswith(_NO_ADDRESS)


def _values(row: Mapping[str, Any]) -> tuple[dict[str, str], list[str]]:
    """The values of a row by what they are, and the names of columns that are not known."""
    values: dict[str, str] = {}
    unused = []
    for name, value in row.items():
        known = field_of(str(name or ""))
        if not known:
            unused.append(str(name))
        elif (text := _text(value)) and (known not in values or (known == TEXT and "<" in text)):
            values[known] = text
        elif known in (TITLE, TEXT):
            values.setdefault(known, "")
    return values, unused


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(_text(next(iter(item.values()), "")) if isinstance(item, dict)
                         else _text(item) for item in value)
    return "" if value is None else str(value).strip()


def _page(address: str, values: Mapping[str, str]) -> str:
    title, text = values.get(TITLE, ""), values.get(TEXT, "")
    if "<" not in text:
        text = "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    tags = {"ArticleTitle": title, "PubDate": _moment(values.get(PUBLISHED, "")),
            "ColumnName": values.get(COLUMN, "")}
    head = "".join(f'<meta name="{name}" content="{html.escape(value)}">'
                   for name, value in tags.items() if value)
    rows = "".join(f"<p>{label}：{html.escape(_moment(values[name]))}</p>"
                   for name, label in LABEL_OF.items() if values.get(name))
    files = "".join(f'<p>附件：<a href="{html.escape(one.strip())}">{html.escape(_name(one))}</a></p>'
                    for one in _BETWEEN_FILES.split(values.get(FILES, "")) if one.strip())
    return (f"<!-- Mirrored from {address.replace(' ', '%20')} by export -->\n<html><head>"
            f'<meta charset="utf-8">{head}<title>{html.escape(title)}</title></head><body>'
            f'<div class="info">{rows}</div><h1>{html.escape(title)}</h1>'
            f'<div id="zoom">{text}</div>{files}'
            "</body></html>")


def _name(file: str) -> str:
    return file.strip().replace("\\", "/").rpartition("/")[2]


def _moment(text: str) -> str:
    """A day or moment as text, from the number that databases keep, too."""
    if not _STAMP.fullmatch(text):
        return text
    seconds = int(text) / (1000 if len(text) == 13 else 1)
    return datetime.fromtimestamp(seconds, UTC).astimezone(_BEIJING).strftime("%Y-%m-%d %H:%M")


