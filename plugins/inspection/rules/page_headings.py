"""Headings go down one level at a time; tables say what their columns are."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCESS
from ..page import OutputPage

ID, SEVERITY, INDICATOR = "A11Y-02", Severity.WARNING, ACCESS
NAME = "标题层次和表头"
LOOKS_AT = "标题有没有跳级（## 下面直接用 ####），表格有没有表头，链接文字是不是只写“点击这里”"
FIX = "改正标题的层次，给表格加表头，链接写清去处"
PASS = ("<h1>一</h1><h2>二</h2><h3>三</h3><table><tr><th>项目</th></tr></table>",)
FAIL = ("<h1>一</h1><h2>二</h2><h4>四</h4>", "<table><tr><td>项目</td></tr><tr><td>1</td></tr></table>",
        '<a href="a.html">点击这里</a>')
_VAGUE = frozenset({"点击这里", "点击此处", "点这里", "这里", "此处", "更多>>", "点击"})
_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault for each jump, each table without a head, each vague link of the text."""
    last = 1
    for heading in page.root.iter(*_LEVELS):
        level = int(str(heading.tag)[1])
        if level > last + 1:
            words = "".join(heading.itertext()).strip()[:20]
            yield Fault((heading.sourceline or 0, 1), f"标题“{words}”跳级：上一个是{last}级，这个是{level}级。",
                        "请减少这个标题前面的 #。")
        last = level
    for table in page.root.iter("table"):
        if table.find(".//th") is None and table.get("role") != "presentation":
            yield Fault((table.sourceline or 0, 1), "表格没有表头。", "请给表格加上表头行。")
    for link in page.root.iter("a"):
        words = "".join(link.itertext()).strip()
        if words in _VAGUE:
            yield Fault((link.sourceline or 0, 1), f"链接文字“{words}”没有说明去处。", "请写清链接到什么。")
