"""内容页标签 of 国办发〔2017〕47号: ArticleTitle, PubDate, ContentSource, as the document has them."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import TAGS
from ..page import OutputPage

ID, SEVERITY, INDICATOR = "TAG-03", Severity.ERROR, TAGS
NAME = "内容页标签"
LOOKS_AT = "内容页的 ArticleTitle（同标题）、PubDate（YYYY-MM-DD HH:MM，同发布日期）、ContentSource"
FIX = "检查模板"
PASS = ()
FAIL = ()
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault for each tag of a document's page that is missing or untrue."""
    document = page.document
    if document is None or document.withdrawn or page.is_redirect:
        return
    if page.metas.get("ArticleTitle") != document.title:
        yield Fault((1, 1), f"ArticleTitle 应为“{document.title}”，页面上是"
                    f"“{page.metas.get('ArticleTitle', '')}”。", "请重新运行 inv build；仍不一致的检查模板。")
    moment = page.metas.get("PubDate", "")
    day = document.published_on
    if day and not (_MOMENT.fullmatch(moment) and moment.startswith(day.isoformat())):
        yield Fault((1, 1), f"PubDate 应为 {day} 加时刻，页面上是“{moment}”。", "请重新运行 inv build；仍不一致的检查模板。")
    if not page.metas.get("ContentSource", "").strip():
        yield Fault((1, 1), "缺少 ContentSource。", "请填写发文机关、来源或主办单位。")
