"""栏目标签 of 国办发〔2017〕47号: all four or none, and none empty."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import TAGS
from ..page import OutputPage

ID, SEVERITY, INDICATOR = "TAG-02", Severity.ERROR, TAGS
NAME = "栏目标签"
LOOKS_AT = "栏目页和内容页的 ColumnName、ColumnDescription、ColumnKeywords、ColumnType"
FIX = "在 _data/categories.yml 补上说明、关键词、栏目类型"
PASS = (('<meta name="ColumnName" content="政策文件"><meta name="ColumnDescription" content="公开政策">'
         '<meta name="ColumnKeywords" content="政策"><meta name="ColumnType" content="政策文件">'),)
FAIL = ('<meta name="ColumnName" content="政策文件">',)
_TAGS = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault for what is missing on a page of a column or of a document."""
    if page.is_redirect or not (page.document or any(tag in page.metas for tag in _TAGS)):
        return
    lacking = [tag for tag in _TAGS if not page.metas.get(tag, "").strip()]
    if lacking:
        yield Fault((1, 1), f"缺少栏目标签：{'、'.join(lacking)}。",
                    "请在 _data/categories.yml 补上该类别的说明、关键词、栏目类型。")
