"""What another office made is republished with its source."""

import re
from collections.abc import Iterator

from ...documents.document import Document, Layout
from ...documents.findings import Severity
from ...documents.ownership import is_reprint
from ...documents.rule import Fault, of_several
from ..context import Context
from ..indicators import COMPLETE

ID, SEVERITY, INDICATOR = "DOC-17", Severity.NOTE, COMPLETE
NAME = "转载没有写来源，来源写得不明"
LOOKS_AT = "发文机关都是上级或别处的文件，文件头有没有“来源”；全站只列一处，写明共几份；“来源”写成“网络”“转载”“未知”的"
FIX = "在文件头写“来源”：从哪个网站、公报转载"
_REPRINT = "发文机关: 国务院办公厅\n成文日期: 2024-07-02\n发布日期: 2024-07-03"
PASS = (f"{_REPRINT}\n来源: 中国政府网", "来源: 网络安全和信息化委员会办公室网站", "发文机关: 示例县教育局")
FAIL = (_REPRINT, "来源: 网络", "来源: 转载自互联网")
_VAGUE = re.compile(r"(?:来源|转载|转自|来自|摘自|源自|自|于|：)*(?:互联网|网络|网上|网站|百度|百度百科|网友|朋友圈|微信|微信公众号|公众号|未知|"
                    r"不详|不明|其他"
                    r"|无|转载|本站整理|整理|综合)(?:转载|资料|整理|等)?")


def check(context: Context) -> Iterator[Fault]:
    """A fault at each source that is none; one, at the first, for all documents without any."""
    for document in context.library.readable:
        if document.source and _VAGUE.fullmatch(document.source.strip()):
            yield Fault("source", f"来源写“{document.source}”，不知道是哪里。", "请写明从哪个网站、公报转载。",
                        path=document.path, severity=Severity.WARNING)
    found = [document for document in context.library.readable if _lacks_source(document, context)]
    if found:
        yield Fault("issuers", f"“{'、'.join(found[0].issuers)}”的文件没有写来源{of_several(len(found))}。",
                    f"请{FIX}。", path=found[0].path, places=len(found))


def _lacks_source(document: Document, context: Context) -> bool:
    return (document.layout is Layout.DOCUMENT and not document.source and not document.forwards
            and is_reprint(document, context.site))
