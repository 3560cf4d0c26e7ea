"""Every word of a text is shown to readers."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..fidelity import compare_words
from ..indicators import FAITHFUL
from ..shown import words_of_html
from ..source import Source
from ..written import Written

ID, SEVERITY, INDICATOR = "TXT-30", Severity.WARNING, FAITHFUL
NAME = "写了而不显示的字"
LOOKS_AT = "正文里的字、字母、数字是不是都在网页上：注释（<!-- -->）、样式（<style>）、<script> 等标签里的字不会显示"
FIX = "要显示的，改成普通文字，“<”写成“&lt;”；不要显示的，从文件里删去"
PASS = ("\n正文<br>两行，<办法>，A<B，见[附件](https://www.gov.cn/)。", "\n1. 甲\n\n[备注]: 本表由统计局提供",
        "\n正文[^1]。\n\n[^1]: 注一。\n\n    注二。\n\n后文。", "\n| 甲 |\n|---|\n| 乙 | 十万元 |",
        "\n下载<APP>使用，见<a 附件>，若a<b则c>d。",
        "\n＃ 标题\n\n－ 甲\n\n｜甲｜＜｜\n｜——｜——｜\n｜1｜2｜")
FAIL = ("\n正文<!-- 待核实 -->。", "\n<?甲?>。", "\n甲<script>乙</script>丙",
        "\n<style>p { color: red }</style>\n\n甲")
_MOST_WORDS = 20


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each passage that is lost."""
    html = context.body_html(source.document.digest)
    if html is None:
        return
    written = Written(source.text[source.body_at:])
    hidden = [(loss.at, loss.words) for loss in
              compare_words(written, words_of_html(html)).lost]
    places = [(written.place(at), words) for at, words in hidden]
    for at, words in sorted((*places, *written.comments())):
        shortened = words if len(words) <= _MOST_WORDS else words[:_MOST_WORDS] + "……"
        yield Fault(source.body_at + at, f"“{shortened}”不会显示在网页上。", f"{FIX}。")
