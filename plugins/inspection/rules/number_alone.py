"""A document with a 文号 says who issued it and when it was signed (GB/T 9704-2012, 7.2, 7.3)."""

import re
from collections.abc import Iterator

from ...documents.document import Document, Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE

ID, SEVERITY, INDICATOR = "DOC-11", Severity.WARNING, COMPLETE
NAME = "有文号而要素不全"
LOOKS_AT = "写了“文号”的文件有没有“发文机关”和“成文日期”"
FIX = "对照原件补上；原件残缺的不要猜"
PASS = ("文号: 示政办发〔2024〕66号\n发文机关: 示例县人民政府办公室\n成文日期: 2024-07-02\n发布日期: 2024-07-03",)
FAIL = ("文号: 示政办发〔2024〕66号\n发文机关: 示例县人民政府办公室",
        "文号: 示政办发〔2024〕66号\n成文日期: 2024-07-02\n发布日期: 2024-07-03")
_DATED = re.compile(r"^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$", re.MULTILINE)


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for what is missing beside a number."""
    if document.document_number is None or document.layout is not Layout.DOCUMENT:
        return
    signed = document.signed_on or _DATED.search(context.body_text(document.digest))
    wanted = {"发文机关": document.issuers, "成文日期": signed}  # DATE-06 tells the day of a signature
    lacking = [name for name, value in wanted.items() if not value]
    if lacking:
        yield Fault("document_number", f"有文号，没有{'、'.join(lacking)}。", "请对照原件补上；原件残缺的不要猜。")
