"""解读 is published together with its policy: 同步起草、同步审批、同步发布."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import INTERPRETATION

ID, SEVERITY, INDICATOR = "REL-02", Severity.WARNING, INTERPRETATION
NAME = "解读没有同步发布"
LOOKS_AT = "解读的“发布日期”和它所解读文件的“发布日期”"
FIX = "今后与政策同步发布"
_POLICY = "=== a.md\n类别: 行政规范性文件\n文号: 示政办发〔2024〕66号\n发布日期: 2024-07-03\n=== b.md\n版式: 解读\n"
PASS = (_POLICY + "解读: [示政办发〔2024〕66号]\n发布日期: 2024-07-03",)
FAIL = (_POLICY + "解读: [示政办发〔2024〕66号]\n发布日期: 2024-07-05",)


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for each policy that had to wait for this interpretation."""
    for link in context.library.links.get(document.path, ()):
        policy = link.document if link.kind == "interprets" else None
        if not policy or not policy.published_on or not document.published_on:
            continue
        days = (document.published_on - policy.published_on).days
        if days > 0:
            yield Fault("published_at", f"解读比《{policy.title}》（{policy.path}）晚发布{days}天。",
                        "政策和解读应当同步起草、同步审批、同步发布；日期写错的请改正。")
