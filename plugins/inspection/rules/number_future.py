"""A number of a document that a text cites is not of a year to come."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source
from ..wording import sentence_at, written_on

ID, SEVERITY, INDICATOR = "DOC-14", Severity.WARNING, ACCURACY
NAME = "引用的文号是将来的年份"
LOOKS_AT = "标题和正文里的文号，年份晚于成文日期（没有的看发布日期）的；说到修改、废止的句子不查"
FIX = "核对原件后改正年份"
PASS = ("成文日期: 2024-07-02\n\n根据国办发〔2024〕12号文件。",
        "成文日期: 2024-07-02\n\n（根据甲政发〔2026〕3号修改）")
FAIL = ("成文日期: 2024-07-02\n\n根据国办发〔2042〕12号文件。",)
_NUMBER = re.compile(r"[〔﹝\[](20\d\d)[〕﹝\]]\d{1,4}号")
_AMENDED = re.compile(r"修[改正订]|废止")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number of a later year."""
    day = written_on(source.document)
    for match in _NUMBER.finditer(source.prose) if day else ():
        if day and int(match[1]) > day.year and not _AMENDED.search(
                sentence_at(source.prose, match.start())):
            yield Fault(match.start(), f"文号“{match[0]}”的年份晚于本文件的 {day}。", f"请{FIX}。")
