"""条例第十七条: what was reviewed before publication is recorded whole."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import REVIEW

ID, SEVERITY, INDICATOR = "REV-01", Severity.ERROR, REVIEW
NAME = "审核记录不全"
LOOKS_AT = "写了“审核”的文件：各环节（_data/rules.yml 的“审核环节”）是否都有，有没有写人和日期"
FIX = "补上缺的环节"
PASS = ("审核:\n- {环节: 初审, 人员: 甲, 日期: 2024-01-01}\n- {环节: 复审, 人员: 乙, 日期: 2024-01-01}\n"
        "- {环节: 终审, 人员: 丙, 日期: 2024-01-01}\n- {环节: 保密审查, 人员: 丁, 日期: 2024-01-01}",)
FAIL = ("审核:\n- {环节: 初审, 人员: 甲, 日期: 2024-01-01}",)


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault where a record is kept and a stage is not in it, or says nothing."""
    if not document.reviews:
        return
    records = [_words(record) for record in document.reviews]
    stages = context.settings.review_stages
    lacking = [stage for stage in stages if not any(stage in words for words in records)]
    if lacking:
        yield Fault("reviews", f"审核记录缺少：{'、'.join(lacking)}。", "请补上环节、人员和日期。")
    for words in records:
        if "" in words:
            yield Fault("reviews", f"审核记录“{'、'.join(filter(None, words))}”有空项。", "请补上。")


def _words(record: object) -> tuple[str, ...]:
    """The texts of a record, however it is nested."""
    if isinstance(record, str):
        return (record,)
    return tuple(word for part in record for word in _words(part))
