"""The text of the page is the text of the source, character by character."""

from collections.abc import Iterator

from lxml import etree

from ...documents.difference import common_length
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import FAITHFUL
from ..page import OutputPage

ID, SEVERITY, INDICATOR = "OUT-01", Severity.ERROR, FAITHFUL
NAME = "页面与原文一致"
LOOKS_AT = "每个内容页的标题、正文文字，与文件的标题、正文逐字相比（空白和程序填入的表格、联系方式不算）"
FIX = "重新生成；仍不一致的，报告维护人员"
PASS = ()
FAIL = ()
_AROUND = 12
# The mark that templates set on all they put into a text (an office's contacts, a tool, the tables
# of a report), and the signs that lead back from footnotes, which the converter makes.
_INSERTED = frozenset({"insert", "footnote-backref"})


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault at the first difference."""
    document = page.document
    if document is None or document.withdrawn or page.is_redirect:
        return
    heading = page.root.find(".//h1")
    if heading is None or _squeezed("".join(heading.itertext())) != _squeezed(document.title):
        yield Fault((1, 1), "页面标题与文件的标题不一致。", "请重新运行 inv build。")
    if page.text is None:
        return
    shown = _squeezed("".join(_words(page.text)))
    written = _squeezed(context.body_text(document.digest))
    if shown != written:
        at = common_length(shown, written)
        yield Fault((page.text.sourceline or 0, 1), f"页面正文与原文不一致：页面是“{shown[at:at + _AROUND]}”，"
                    f"原文是“{written[at:at + _AROUND]}”。", "请重新运行 inv build；仍不一致的，请报告维护人员。")


def _words(element: etree._Element) -> Iterator[str]:
    """The text without what the program has put into it."""
    if not _INSERTED & set((element.get("class") or "").split()):
        yield element.text or ""
        for child in element:
            if isinstance(child.tag, str):
                yield from _words(child)
            yield child.tail or ""


def _squeezed(text: str) -> str:
    return "".join(text.split())
