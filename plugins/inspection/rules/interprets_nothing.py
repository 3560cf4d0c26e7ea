"""An interpretation says what it interprets, so that the policy links to it."""

from collections.abc import Iterator

from ...documents.document import Document, Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import INTERPRETATION

ID, SEVERITY, INDICATOR = "REL-04", Severity.WARNING, INTERPRETATION
NAME = "解读没有关联政策、没有写解读的机关"
LOOKS_AT = "版式为“解读”而文件头没有写“解读”的；“发文机关”“责任单位”“来源”都没有写、正文也没有写解读单位的"
FIX = "在文件头写“解读: [文号]”"
PASS = ("=== a.md\n文号: 示政办发〔2024〕66号\n=== b.md\n版式: 解读\n责任单位: 甲县教育局\n解读: [示政办发〔2024〕66号]",)
FAIL = ("版式: 解读",)


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault where the relation is not declared."""
    if document.layout is Layout.INTERPRETATION and not document.interprets:
        yield Fault("layout", "没有写明解读哪一份文件，政策页面链接不到它。", "请在文件头写：解读: [文号]")
    if document.layout is Layout.INTERPRETATION and not (
            document.issuers or document.responsible_office or document.source):
        yield Fault("layout", "没有写明由哪个机关解读。", "请在文件头写“责任单位”。")
