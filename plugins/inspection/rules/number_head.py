"""The 文号 above a text is that of its front matter (GB/T 9704-2012, 7.2.5)."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ownership import forwards
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..numbers import fold
from ..source import ProseLine, Source

ID, SEVERITY, INDICATOR = "DOC-13", Severity.WARNING, ACCURACY
NAME = "正文首行的文号与文件头不同，正文里又有一份文件的文件头"
LOOKS_AT = "正文开头六行里、主送机关以前单独成行的文号，与文件头的“文号”相比；正文中间单独成行的另一机关的“…文件”、与标题相连的文号；转载、转发、印发的不查"
FIX = "核对原件，改正写错的一处"
PASS = ("文号: 示政办发〔2024〕66号\n\n示例县人民政府办公室文件\n\n示政办发〔2024〕66号\n\n正文。",
        "文号: 示政办发〔2024〕66号\n\n各单位：\n\n现印发《甲解释》。\n\n法释〔2024〕6号\n\n正文。")
_OWN = "标题: 关于检查的通知\n文号: 示政办发〔2024〕66号\n\n各单位：\n\n请抓好落实。\n\n"
FAIL = (f"{_OWN}示例县民政局文件\n\n示民发〔2026〕3号\n\n示例县民政局关于开展整治的通知",
        f"{_OWN}示民发〔2026〕3号\n\n关于开展整治的通知",
        "文号: 示政办发〔2024〕66号\n\n示政办发〔2024〕68号\n\n正文。",
        "\n示政办发〔2024〕68号\n\n正文。")
_NUMBER = re.compile(r"[一-鿿]{2,14}〔\d{4}〕\d{1,5}号")
_FIRST = 6
_BANNERS = 2  # lines of the own head
_BANNER = re.compile(r"[一-鿿]{2,20}(?:人民政府|办公室|委员会|[局委院会])文[ \u3000]?件")
_HEADING = re.compile(r"[一-鿿 \u3000]{0,30}关于[^。；，]{4,50}的(?:通知|意见|决定|通报|公告|通告|报告|请示|批复|函)")
_PASSES_ON = re.compile(r"印发|转发|批转|公布|汇编|清理|废止")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where the first number that stands alone is another."""
    document = source.document
    number = document.document_number
    if document.layout is not Layout.DOCUMENT or document.source or forwards(document):
        return
    alone = [(line.at, text) for line in _head(source)
             if _NUMBER.fullmatch(text := fold(line.text).strip("（）()"))]
    if alone and not number:
        at, text = alone[0]
        yield Fault(at, f"正文首行有文号“{text}”，文件头没有“文号”。", f"请在文件头补上：文号: {text}")
    elif alone and fold(str(number)) not in [text for _, text in alone]:
        at, text = alone[0]
        yield Fault(at, f"正文首行的文号是“{text}”，文件头的文号是“{number}”。",
                    "请核对原件，改正写错的一处。", severity=Severity.ERROR)
    elif not _PASSES_ON.search(document.title):
        yield from _within(source)


def _within(source: Source) -> Iterator[Fault]:
    """A fault at the head of another document below the own one."""
    lines = source.lines
    for here, after in pairwise(lines[max(len(list(_head(source))), _BANNERS):]):
        text = fold(here.text).strip()
        if _BANNER.fullmatch(text) or (_NUMBER.fullmatch(text)
                                       and _HEADING.fullmatch(after.text.strip())):
            yield Fault(here.at, f"“{text}”像是另一份文件的文件头。", "请核对，混进来的另一份文件删去。")
            return


def _head(source: Source) -> Iterator[ProseLine]:
    """The lines above the addressees, of the first ones."""
    return takewhile(lambda line: not line.text.endswith(("：", ":")), source.lines[:_FIRST])
