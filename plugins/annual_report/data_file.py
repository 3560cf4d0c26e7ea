"""The data file of a report: YAML with a line of figures for each row of the statutory tables.

    申请:
      #          自然人 商业企业 科研机构 社会公益 法律服务 其他 总计
      本年新收:     12       3        0        0        1    0   16

A row copied from a spreadsheet, its cells parted by tabs, reads the same.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import yaml

from ..documents import parsers as p
from ..documents.findings import Finding
from ..documents.parsing import decode, digest_of
from ..documents.schema import Field, MappingContext, ValueFault, read_mapping
from ..documents.yaml_source import SourceFault, compose, place
from .report import Cell, Figure, Report
from .tables import TABLES, FormColumn, FormRow, FormTable

CELL = "AR-02"
_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_MONEY = re.compile(r"\d{1,9}(?:\.\d{1,6})?", re.ASCII)
_WORD = re.compile(r"\S+")
_MANUAL = "各行的名称见 inv new --kind 年报 生成的数据文件。"


def _year(node: yaml.Node) -> int:
    written = p.line(node)
    if not re.fullmatch(r"(?:19|20)\d\d", written, re.ASCII):
        raise ValueFault(f"应是四位年份，现在是“{written}”。", "请写成：年度: 2025")
    return int(written)


def _as_it_is(node: yaml.Node) -> yaml.Node:
    return node


HEAD = (Field("年度", "year", _year, "2025", required=True),
         Field("机关", "office", p.line, "机关全称", required=True))
_SECTIONS = tuple(Field(section, section, _as_it_is, "（各行数字）", required=True)
                  for section in dict.fromkeys(table.section for table in TABLES))
_ROWS = {section.key: tuple(
    Field(row.key, row.id, _as_it_is, " ".join("0" for _ in table.columns), required=True)
    for table in TABLES if table.section == section.key for row in table.rows)
    for section in _SECTIONS}


def parse_report(path: str, data: bytes) -> tuple[Report | None, tuple[Finding, ...]]:
    """The report in the bytes of a data file, None where nothing can be made of it; all faults."""
    try:
        text = decode(path, data)
        root = compose(text, path)
    except SourceFault as fault:
        return None, (fault.finding,)
    if root is None:
        return None, (Finding(path, 1, 1, "FILE-04", "文件是空的。", _MANUAL),)
    context = MappingContext(path, manual=_MANUAL)
    reading = read_mapping(root, HEAD + _SECTIONS, context)
    faults = list(reading.faults)
    cells: dict[tuple[str, str], Cell] = {}
    for section in _SECTIONS:
        if section.attribute in reading.values:
            node = reading.values[section.attribute]
            cells |= _read_section(node, section.key, context, faults)
    values: dict[str, Any] = {field.attribute: reading.values.get(field.attribute)
                              for field in HEAD}
    if None in values.values():
        return None, tuple(faults)
    places = {name: place(node, 1) for name, node in reading.nodes.items()}
    return Report(path, digest_of(text.encode()), cells=cells, places=places,
                  **values), tuple(faults)


def _read_section(node: yaml.Node, section: str, context: MappingContext, faults: list[Finding]
                  ) -> dict[tuple[str, str], Cell]:
    reading = read_mapping(node, _ROWS[section], context)
    faults += reading.faults
    cells = {}
    for table in TABLES:
        for row in table.rows if table.section == section else ():
            if row.id in reading.values:
                for column, cell in _read_row(reading.values[row.id], table, row, context, faults):
                    cells[row.id, column.id] = cell
    return cells


def _read_row(node: yaml.Node, table: FormTable, row: FormRow, context: MappingContext,
              faults: list[Finding]
              ) -> Iterator[tuple[FormColumn, Cell]]:
    """The cells of a line of figures; where their number is wrong, none."""
    if not isinstance(node, yaml.ScalarNode):
        faults.append(context.finding(
            node, CELL, f"{table.name}“{row.key}”行应是一行数字，不用括号和列表。",
            f"请写成：{row.key}: {' '.join('0' for _ in table.columns)}"))
        return
    line, first = place(node, 1)
    written = _cut(node.value, len(table.columns))
    if len(written) != len(table.columns):
        names = "、".join(column.label for column in table.columns)
        faults.append(context.finding(
            node, CELL, f"{table.name}“{row.key}”行应有 {len(table.columns)} 个数，"
            f"现在是 {len(written)} 个：{node.value}。", f"依次是{names}；没有的写 0，不要留空。"))
        return
    for column, (at, text) in zip(table.columns, written, strict=True):
        figure, wrong = _read_figure(text, table.is_money)
        where = line, first + at
        if wrong:
            said = f"写的是“{text}”" if text else "没有写"
            faults.append(Finding(context.path, *where, CELL,
                                  f"{table.in_words(row, column)}{said}，{wrong[0]}", wrong[1]))
        yield column, (figure, where)


def _cut(line: str, count: int) -> list[tuple[int, str]]:
    """The cells of a line with their offsets: words, else what stands between tabs."""
    words = [(match.start(), match[0]) for match in _WORD.finditer(line)]
    if len(words) == count or "\t" not in line:
        return words
    cells, at = [], 0
    for part in line.split("\t"):
        cells.append((at + len(part) - len(part.lstrip()), part.strip()))
        at += len(part) + 1
    return cells


def _read_figure(text: str, is_money: bool) -> tuple[Figure | None, tuple[str, str] | None]:
    """The figure; else what is wrong with it, and how to correct that."""
    if is_money and _MONEY.fullmatch(text):
        return Decimal(text), None
    if not is_money and _COUNT.fullmatch(text):
        return int(text), None
    if text.startswith(("-", "－")) and text[1:].isdecimal():
        return None, ("不能是负数。", "请核对。")
    if text.isdecimal() or any(character.isdecimal() for character in text):
        wanted = "以万元为单位的数，如 12.5" if is_money else "不小于 0 的整数"
        return None, (f"应是{wanted}。", "请只写半角数字，不带单位、逗号和空格。")
    return None, ("应是数。", "没有的写 0，不写“/”、“-”，也不留空。")
