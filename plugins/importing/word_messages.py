"""What the converter of Word files says it left out, as an editor can understand it."""

import re
from collections.abc import Iterable, Iterator

_ELEMENT = re.compile(r"An unrecognised element was ignored: (?P<name>\S+)")
_SYMBOL = re.compile(r"A w:sym element .* was ignored: char (?P<code>\S+) in font (?P<font>.+)")
# What changes the look of a table or a page and holds no text.
_NO_TEXT = frozenset(
    "w:tblPrEx w:tblPr w:tblGrid w:sectPr w:framePr w:lastRenderedPageBreak w:pPrChange "
    "w:rPrChange w:tblPrChange w:tcPrChange w:trPrChange w:sectPrChange w:cr w:softHyphen "
    "w:annotationRef w:separator w:continuationSeparator".split())
_NAMES = {"w:object": "嵌入的对象（公式、表格或其他文件）",
          "w:control": "窗体控件", "w:dirBlock": "排版方向", "w:subDoc": "子文档"}


def describe_messages(messages: Iterable[str]) -> Iterator[str]:
    """A sentence for each kind of content that was left out, in the order first met."""
    for message in dict.fromkeys(messages):
        if match := _ELEMENT.search(message):
            if (name := match["name"]) not in _NO_TEXT:
                yield f"{_NAMES.get(name, f'Word 的 {name} 部分')}没有读，请与原件核对。"
        elif match := _SYMBOL.search(message):
            yield f"符号（字体 {match['font']} 的 {match['code']}）没有对应的字，没有导入，请补上。"
        elif "ignored" in message:
            yield "有一处图片或对象没有指明文件，没有导入，请与原件核对。"
