"""A key that belongs to another 版式 than the document's shows nothing and does nothing."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.fields import PARTICULARS, particular
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import CONTENT

ID, SEVERITY, INDICATOR = "DOC-18", Severity.WARNING, CONTENT
NAME = "字段不是这个版式的"
LOOKS_AT = "文件头里只用于另一种版式的字段（如“征集截止”“期号”“数据”“办理时限”），本文件的版式里不起作用"
FIX = "改“版式”，或者删去这一项"
PASS = ("版式: 征集\n征集开始: 2026-10-01\n征集截止: 2026-10-31", "版式: 办事指南\n办理时限: 3日")
FAIL = ("征集截止: 2026-10-31", "版式: 指南\n期号: 第一期")


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for each such key."""
    own = PARTICULARS.get(document.layout, ())
    for key, _ in document.particulars:
        if key not in own:
            layouts = "”“".join(layout for layout, keys in PARTICULARS.items() if key in keys)
            yield Fault(particular(key), f"“{key}”是版式“{layouts}”的字段，本文件的版式是"
                        f"“{document.layout}”，写了不起作用。", f"请{FIX}。")
