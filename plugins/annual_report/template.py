"""The data file that a clerk begins with: every row of the form, zeros, and how to fill it."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from ..documents.yaml_text import write_text
from .data_file import HEAD, parse_report
from .report import Report
from .tables import APPLICANTS, CARRIED_IN, CARRIED_OUT, TABLES, FormRow, FormTable

_HOW = """\
# {office}{year}年政府信息公开工作年度报告的数据（国办公开办函〔2021〕30号的统计表）。
# 每行按上方注释的次序填写各栏的数，用空格隔开；没有的写 0，不写“/”，不留空。
# 从 Excel 里复制一行，直接粘贴在冒号后面，也可以。
# 填完运行 inv inspect：哪一格不对，会指出行、列，应是多少，为什么。
"""
_INDENT = "  "


def new_data_file(folder: Path, office: str, year: int) -> str:
    """The text of a new data file in a folder, which may hold that of the year before."""
    parsed = (parse_report(file.name, file.read_bytes())[0]
              for file in sorted(folder.glob("*.yml")))
    before = next((report for report in parsed
                   if report and (report.office, report.year) == (office, year - 1)), None)
    return data_template(office, year, before)


def data_template(office: str, year: int, before: Report | None = None) -> str:
    """The text of a new data file; 上年结转 is what the year before left, where that is known."""
    head = "".join(f"{field.key}: {write_text(value)}\n"
                   for field, value in zip(HEAD, (str(year), office), strict=True))
    parts = [_HOW.format(office=office, year=year), head]
    width = max(_width(row.key) for table in TABLES for row in table.rows) + 1
    for section, tables in groupby(TABLES, key=lambda table: table.section):
        parts.append(f"\n{section}:\n")
        parts += (line for table in tables for line in _lines(table, width, before))
    return "".join(parts)


def _lines(table: FormTable, width: int, before: Report | None) -> Iterator[str]:
    labels = [column.label for column in table.columns]
    group = ""
    yield _line("#", labels, labels, width)
    for row in table.rows:
        if row.group != group and row.group:
            yield f"{_INDENT}# {row.group}\n"
        group = row.group
        yield _line(f"{row.key}:", _figures(row, table, before), labels, width)


def _line(begin: str, cells: list[str], labels: list[str], width: int) -> str:
    """A line whose cells end where the labels of their columns do."""
    padded = (" " * (_width(label) - _width(cell)) + cell
              for cell, label in zip(cells, labels, strict=True))
    line = f"{_INDENT}{begin}{' ' * (width - _width(begin))}  {'  '.join(padded)}"
    return f"{line.rstrip()}\n"


def _figures(row: FormRow, table: FormTable, before: Report | None) -> list[str]:
    if row is CARRIED_IN and before:
        return [str(before.figure(CARRIED_OUT, column) or 0) for column in APPLICANTS]
    return ["0" for _ in table.columns]


def _width(text: str) -> int:
    """How many places a text takes in an editor: Han characters take two."""
    return sum(1 + (unicodedata.east_asian_width(character) in "WFA") for character in text)
