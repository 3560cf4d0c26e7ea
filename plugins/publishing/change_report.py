"""本次发布变更单: what a release changes, on paper for signature and as a summary for CI.

It lies beside the site, never in it: who answers for what is not for readers.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from ..documents.personal_numbers import mask_leaks
from ..pages.workbook import lay_across, to_xlsx
from .changes import ChangeKind, DocumentChange
from .releases import Release

TITLE = "本次发布变更单"
HEADINGS = ("序号", "事项", "标题", "文号", "责任单位", "说明", "网址")
SIGNATURE = ("经办人（签字）：", "审核人（签字）：", "签发人（签字）：", "日期：")
_WIDTHS = (6, 10, 44, 20, 24, 48, 32)
_CELL = str.maketrans({"|": "\\|", "\n": " ", "<": "&lt;"})
_STYLE = """
body{font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;
margin:2rem auto;max-width:76rem;color:#1a1a1a}
h1{font-size:1.6rem;text-align:center}p{margin:.2rem 0}
table{border-collapse:collapse;width:100%;margin:1.5rem 0}
th,td{border:1px solid #888;padding:.4rem .6rem;vertical-align:top;text-align:left}
th{background:#eef2f7;white-space:nowrap}td:nth-child(-n+2){white-space:nowrap}
.signature{display:flex;gap:4rem;margin-top:3rem}.signature span{flex:1}
tr{break-inside:avoid}
@media print{@page{size:A4 landscape}body{margin:0;max-width:none;font-size:9pt}}
"""


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """The sheet of a release: whose site, after which release, and what changed."""

    site: str
    release: Release
    last: Release | None
    changes: tuple[DocumentChange, ...]
    caution: str = ""

    @property
    def facts(self) -> tuple[str, ...]:
        """What stands above the table."""
        before = f"上一版：{self.last.id}" if self.last else "首次发布"
        counts = "、".join(f"{kind} {len(tuple(group))} 件" for kind, group in self._groups)
        return (*filter(None, (self.caution,)), f"网站：{self.site}（{self.release.url}）",
                f"发布日期：{self.release.day}　版本：{self.release.id}　{before}",
                f"共 {len(self.changes)} 项：{counts}。" if counts else "文件没有变化，只更新了日期和列表。")

    @property
    def rows(self) -> Iterator[tuple[str, ...]]:
        """The lines of the table; a personal number in a title is masked."""
        for number, change in enumerate(self.changes, 1):
            yield (str(number), change.kind, mask_leaks(change.title), change.document_number,
                   change.office, mask_leaks(change.detail), change.address)

    @property
    def _groups(self) -> Iterator[tuple[ChangeKind, Iterator[DocumentChange]]]:
        return groupby(self.changes, key=lambda change: change.kind)


def to_webpage(sheet: ChangeReport) -> bytes:
    """The sheet as a page to print: one local file."""
    facts = "".join(f"<p>{html.escape(fact)}</p>" for fact in sheet.facts)
    head = "".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS)
    rows = "\n".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>"
                     for row in sheet.rows)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"
    signature = "".join(f"<span>{line}</span>" for line in SIGNATURE)
    return (f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
            f'<title>{TITLE}</title><meta name="robots" content="noindex">'
            f"<style>{_STYLE}</style></head><body><h1>{TITLE}</h1>{facts}"
            f"{table if sheet.changes else ''}"
            f'<p class="signature">{signature}</p></body></html>\n').encode()


def to_workbook(sheet: ChangeReport) -> bytes:
    """The sheet as an Excel workbook; every cell is text."""
    return to_xlsx(TITLE, partial(_fill, sheet))


def _fill(sheet: ChangeReport, book: Any) -> None:
    page = book.add_worksheet(TITLE)
    for column, width in enumerate(_WIDTHS):
        page.set_column(column, column, width)
    lay_across(page)
    page.merge_range(0, 0, 0, len(HEADINGS) - 1, TITLE,
                     book.add_format({"bold": True, "font_size": 16, "align": "center"}))
    for row, fact in enumerate(sheet.facts, 1):
        page.write_string(row, 0, fact)
    heading = len(sheet.facts) + 1
    page.write_row(heading, 0, HEADINGS,
                   book.add_format({"bold": True, "border": 1, "bg_color": "#EEF2F7"}))
    page.repeat_rows(heading)
    cell = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    rows = list(sheet.rows)
    for row, cells in enumerate(rows, heading + 1):
        for column, text in enumerate(cells):
            page.write_string(row, column, text, cell)
    for number, line in enumerate(SIGNATURE):
        page.write_string(heading + len(rows) + 2, 1 + number, line)


def to_markdown(sheet: ChangeReport) -> str:
    """The sheet for the summary of a job: the first release, all of it new, in numbers alone."""
    lines = [f"## {TITLE}", "", *(f"{fact}  " for fact in sheet.facts)]
    if sheet.changes and sheet.last:
        lines += ["", f"| {' | '.join(HEADINGS)} |", f"|{'---|' * len(HEADINGS)}"]
        lines += [f"| {' | '.join(cell.translate(_CELL) for cell in row)} |" for row in sheet.rows]
    return "\n".join(lines) + "\n"
