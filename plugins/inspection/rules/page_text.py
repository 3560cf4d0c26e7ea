"""The text of the page is the text of the file, character by character."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..fidelity import compare_words
from ..indicators import FAITHFUL
from ..page import OutputPage
from ..shown import list_shown
from ..written import Written, compared

ID, SEVERITY, INDICATOR = "OUT-01", Severity.ERROR, FAITHFUL
NAME = "页面与原文一致"
LOOKS_AT = ("每个内容页的标题、正文文字，与文件的标题、正文逐字相比：字、字母、数字、中文标点"
            "（Markdown 的记号、程序填入的表格和联系方式不算）")
FIX = "按提示的行改正文件；文件没有错的，报告维护人员"
PASS = ()
FAIL = ()
_AROUND = 12


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault for the title, for the first words lost, for the first that are foreign."""
    document = page.document
    if document is None or document.withdrawn or page.is_redirect:
        return
    heading = page.root.find(".//h1")
    if heading is None or compared("".join(heading.itertext())) != compared(document.title):
        yield Fault((1, 1), "页面标题与文件的标题不一致。", "请重新运行 inv build。")
    if page.text is None:
        return
    source = context.source_of(document.path)
    written = Written(source.body)
    outcome = compare_words(written, "".join(list_shown(page.text)))
    line = page.text.sourceline or 0
    if outcome.lost:
        loss = outcome.lost[0]
        at = source.body_line + written.line(loss.at)
        yield Fault((line, 1), f"页面正文与原文不一致：文件第 {at} 行的“{loss.words[:_AROUND]}”不在页面上。",
                    "请重新运行 inv build；仍不一致的，按 TXT-30 的提示改正那一行。")
    elif outcome.foreign:
        yield Fault((line, 1), f"页面正文与原文不一致：页面上的“{outcome.foreign[:_AROUND]}”不在文件里。",
                    "请重新运行 inv build；仍不一致的，请报告维护人员。")
