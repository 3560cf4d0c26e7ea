"""The 文号 above a text is that of its front matter (GB/T 9704-2012, 7.2.5)."""

import re
from collections.abc import Iterator
from itertools import takewhile

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ownership import forwards
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..numbers import fold
from ..source import Source

ID, SEVERITY, INDICATOR = "DOC-13", Severity.WARNING, ACCURACY
NAME = "正文首行的文号与文件头不同，文件头没有"
LOOKS_AT = "正文开头六行里、主送机关以前单独成行的文号，与文件头的“文号”相比；转载、转发的不查"
FIX = "核对原件，改正写错的一处"
PASS = ("文号: 示政办发〔2024〕66号\n\n示例县人民政府办公室文件\n\n示政办发〔2024〕66号\n\n正文。",
        "文号: 示政办发〔2024〕66号\n\n各单位：\n\n现印发《甲解释》。\n\n法释〔2024〕6号\n\n正文。")
FAIL = ("文号: 示政办发〔2024〕66号\n\n示政办发〔2024〕68号\n\n正文。",
        "\n示政办发〔2024〕68号\n\n正文。")
_NUMBER = re.compile(r"[一-鿿]{2,14}〔\d{4}〕\d{1,5}号")
_FIRST = 6


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where the first number that stands alone is another."""
    document = source.document
    number = document.document_number
    if document.layout is not Layout.DOCUMENT or document.source or forwards(document):
        return
    head = takewhile(lambda line: not line.text.endswith(("：", ":")), source.lines[:_FIRST])
    alone = [(line.at, text) for line in head
             if _NUMBER.fullmatch(text := fold(line.text).strip("（）()"))]
    if alone and not number:
        at, text = alone[0]
        yield Fault(at, f"正文首行有文号“{text}”，文件头没有“文号”。", f"请在文件头补上：文号: {text}")
    elif alone and fold(str(number)) not in [text for _, text in alone]:
        at, text = alone[0]
        yield Fault(at, f"正文首行的文号是“{text}”，文件头的文号是“{number}”。",
                    "请核对原件，改正写错的一处。")
