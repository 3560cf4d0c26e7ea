"""条例第二十六条: made public within 20 working days."""

from collections.abc import Iterator
from datetime import date, timedelta

from ...documents.document import Document, Layout
from ...documents.findings import Severity
from ...documents.ownership import is_reprint
from ...documents.rule import Fault
from ..context import Context
from ..indicators import TIMELY

ID, SEVERITY, INDICATOR = "DATE-03", Severity.WARNING, TIMELY
NAME = "逾期公开"
LOOKS_AT = ("“成文日期”到“发布日期”隔了几个工作日（法定节假日和调休计入），有“前版”的看最早的文本；条例施行（2008年5月1日）以前的，"
            "转载、转发的和别处机关的，不查")
FIX = "今后按时公开；补发的旧文件写明“来源”或登记豁免"
PASS = ("成文日期: 2024-07-02\n发布日期: 2024-07-30", "成文日期: 2006-07-03\n发布日期: 2019-05-06",
        "发文机关: 国务院办公厅\n成文日期: 2024-07-02\n发布日期: 2024-09-30")
FAIL = ("成文日期: 2024-07-02\n发布日期: 2024-07-31",)
_SINCE = date(2008, 5, 1)  # 条例 came into force; what is older is digitised stock


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault where the last day for publication has passed when the document appears."""
    first = context.library.texts_of(document)[0]  # later texts are not the publication
    signed, published = first.signed_on, first.published_on
    limit = context.settings.publication_days
    if not signed or not published or published - signed <= timedelta(limit):
        return
    if (signed < _SINCE or document.forwards or document.layout is not Layout.DOCUMENT
            or is_reprint(document, context.site)):
        return
    last = context.calendar.add_working_days(signed, limit)
    if published > last:
        guessed = "（节假日为推算）" if context.calendar.is_estimated(last) else ""
        yield Fault("published_at", f"{signed} 成文，{published} 才发布，超过{limit}个工作日"
                    f"（最迟 {last}{guessed}）。", "发布日期属实的，请说明原因；写错的请改正。")
