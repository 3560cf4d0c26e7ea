"""An interpretation says what it interprets, so that the policy links to it."""

from collections.abc import Iterator

from ...documents.document import Document, Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import INTERPRETATION

ID, SEVERITY, INDICATOR = "REL-04", Severity.WARNING, INTERPRETATION
NAME = "解读没有关联政策"
LOOKS_AT = "版式为“解读”而文件头没有写“解读”的文件"
FIX = "在文件头写“解读: [文号]”"
PASS = ("=== a.md\n文号: 示政办发〔2024〕66号\n=== b.md\n版式: 解读\n解读: [示政办发〔2024〕66号]",)
FAIL = ("版式: 解读",)


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault where the relation is not declared."""
    if document.layout is Layout.INTERPRETATION and not document.interprets:
        yield Fault("layout", "没有写明解读哪一份文件，政策页面链接不到它。", "请在文件头写：解读: [文号]")
