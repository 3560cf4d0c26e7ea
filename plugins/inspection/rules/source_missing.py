"""What another office made is republished with its source."""

from collections.abc import Iterator

from ...documents.document import Document, Layout
from ...documents.findings import Severity
from ...documents.ownership import is_reprint
from ...documents.rule import Fault, of_several
from ..context import Context
from ..indicators import COMPLETE

ID, SEVERITY, INDICATOR = "DOC-17", Severity.NOTE, COMPLETE
NAME = "转载没有写来源"
LOOKS_AT = "发文机关都是上级或别处的文件，文件头有没有“来源”；全站只列一处，写明共几份"
FIX = "在文件头写“来源”：从哪个网站、公报转载"
_REPRINT = "发文机关: 国务院办公厅\n成文日期: 2024-07-02\n发布日期: 2024-07-03"
PASS = (f"{_REPRINT}\n来源: 中国政府网", "发文机关: 示例县教育局")
FAIL = (_REPRINT,)


def check(context: Context) -> Iterator[Fault]:
    """One fault, at the first of these documents."""
    found = [document for document in context.library.readable if _lacks_source(document, context)]
    if found:
        yield Fault("issuers", f"“{'、'.join(found[0].issuers)}”的文件没有写来源{of_several(len(found))}。",
                    f"请{FIX}。", path=found[0].path, places=len(found))


def _lacks_source(document: Document, context: Context) -> bool:
    return (document.layout is Layout.DOCUMENT and not document.source and not document.forwards
            and is_reprint(document, context.site))
