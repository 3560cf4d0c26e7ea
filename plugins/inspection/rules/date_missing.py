"""Every article shows when it was published; without a date it counts as not updated."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.fields import undated_text
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import DATES

ID, SEVERITY, INDICATOR = "DATE-07", Severity.WARNING, DATES
NAME = "没有发布日期"
LOOKS_AT = "文件头的“发布日期”写作“未载明”的文件和解读"
FIX = "查明实际上网的日子，补上"
PASS = ("发布日期: 2024-07-02",)
FAIL = ("发布日期: 未载明",)


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for a document whose day of publication is not known."""
    if document.published_at is None and undated_text(document) == "未载明":
        yield Fault("published_at", "没有载明发布日期，检查时按未更新计。",
                    "请查明实际上网的日子，补上发布日期。")
