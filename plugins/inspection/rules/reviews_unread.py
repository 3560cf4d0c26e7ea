"""What stands under 审核 without being a signature counts as none, whoever is named there."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.reviews import count_unread
from ...documents.rule import Fault
from ..context import Context
from ..indicators import REVIEW

ID, SEVERITY, INDICATOR = "REV-20", Severity.WARNING, REVIEW
NAME = "不是审核记录"
LOOKS_AT = "文件头的“审核”里手写的姓名、别的系统的记录：不是本程序签署的审核记录，不算审核过"
FIX = "删去手写的内容，由审核的人运行 review 签署"
_RECORD = "{环节: 初审, 人员: 甲, 日期: 2026-11-23, 内容: 9a3d}"
PASS = (f"审核: [{_RECORD}]", f"审核: {_RECORD}")
FAIL = ("审核: 张三", f"审核: [{_RECORD}, 李四已阅]", "审核: {审核人: 张三}")


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for a document with such entries."""
    if count := count_unread(document.reviews):
        yield Fault("reviews", f"“审核”里有 {count} 项不是审核记录，不算数。", f"请{FIX}。")
