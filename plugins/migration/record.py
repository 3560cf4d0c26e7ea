"""迁移明细.csv: what became of each old address; read again by the next run, which only adds."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ..files.saving import write_file
from ..pages.csv_file import to_csv

FILE = "迁移明细.csv"
NO_CATEGORY = "，栏目没有对应到一个类别，旧网址没有跳转"  # of a list
HEAD = ("旧地址", "存下来的文件", "结果", "写成的文件", "旧栏目", "原因", "说明", "正文校验", "文件校验")


class PageOutcome(StrEnum):
    """What became of a page or file of the copy."""

    MIGRATED = "迁入"
    COPY = "重复"
    REPRINT = "转载"
    LEFT_OUT = "不迁"
    WAITING = "等定类别"
    UNREAD = "没有读出"
    LIST = "列表页"
    NO_DOCUMENT = "不是文件"
    ATTACHMENT = "附件"
    UNUSED = "没有文件引用"


DONE = (PageOutcome.MIGRATED, PageOutcome.COPY, PageOutcome.REPRINT)


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One address: its file in the copy, the outcome, the file that was written, why.

    `digest` is that of title and text, `written` that of the file as it was written.
    """

    address: str
    path: str
    outcome: PageOutcome
    file: str = ""
    column: str = ""
    cause: str = ""
    detail: str = ""
    digest: str = ""
    written: str = ""

    @property
    def is_done(self) -> bool:
        """True where a document stands for it."""
        return self.outcome in DONE


def read_record(file: Path) -> dict[str, RecordRow]:
    """The rows of the last run by address, none without a file."""
    try:
        text = file.read_bytes().decode("utf-8-sig", "replace")
    except FileNotFoundError:
        return {}
    rows = csv.reader(io.StringIO(text, newline=""))
    if next(rows, None) != list(HEAD):
        return {}
    known = {outcome.value: outcome for outcome in PageOutcome}
    found = (RecordRow(_address(row[0]), row[1], known[row[2]], *row[3:]) for row in rows
             if len(row) == len(HEAD) and row[2] in known)
    return {row.address: row for row in found}


def shown_address(address: str) -> str:
    """An address as a person reads it: of an unknown host, from its root."""
    return address[1:] if address.startswith("-/") else address


def _address(shown: str) -> str:
    return f"-{shown}" if shown.startswith("/") else shown


def write_record(file: Path, rows: Iterable[RecordRow]) -> None:
    """Writes the rows, sorted by address."""
    lines = ((shown_address(row.address), row.path, row.outcome.value, row.file, row.column,
              row.cause, row.detail, row.digest, row.written)
             for row in sorted(rows, key=lambda row: row.address))
    file.parent.mkdir(parents=True, exist_ok=True)
    write_file(file, to_csv(HEAD, lines))
