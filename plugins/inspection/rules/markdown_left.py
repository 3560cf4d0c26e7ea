"""Signs of Markdown that readers see, for they were not understood."""

import re
from collections.abc import Iterator

from ...documents.dialect.table_rows import is_separator, split_row
from ...documents.dialect.tables import LEFT, UP, cells_of
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-32", Severity.WARNING, COMPLETE
NAME = "留在网页上的 Markdown 记号"
LOOKS_AT = "网页上显示出来的 **、```、](、|---|、| 甲 |、[^1]、{: …}、####、全角的 ]（ 和 ！[、表里没有合并的 < 和 ^ 等记号"
FIX = "照 docs/markdown.md 改正写法；确实要显示的，前面加“\\”或写成全角"
PASS = ("\n**重点**，见[网站](https://www.gov.cn/)。", "\n身份证6203**********12，张**、李**。",
        "\n|甲|\n|---|\n|乙|",
        "\n姓名：____，2*3*4", "\n正文[^1]。\n\n[^1]: 注。", "\n#1号楼，#话题#",
        "\n| 甲 | < |\n|---|---|\n| 1 | \\^ |")
FAIL = ("\n这是** 重点 **内容。", "\n见[网站] (https://www.gov.cn/)和[附件](", "\n甲\n\n|---|---|\n\n乙",
        "\n正文[^9]。", "\n正文{: .red}", "\n```\n正文", "\n~~删去~~", "\n| 甲 | 乙 |\n\n后文",
        "\n| 甲 | 乙 |\n|---|---|\n| ^ | 1 |", "\n见[名单]（a.xlsx）", "\n！[图](https://a.cn/b.png)",
        "\n甲［^1］")
_LEFT = re.compile(
    r"(?<![\*\w])\*\*(?!\*)|(?<!\*)\*\*(?![\*，、。；）\s]|$)|```|~~"
    r"|\]\s?\((?=\S*(?:/|\.|$))|\|\s*:?-{3,}:?\s*\||\[\^[^\]\n]*\]"
    r"|^\|.*\|$|\]（[!-~]*[./][!-~]*）|［\^[^［］\n]*］"
    r"|\{:[^{}\n]*\}|\{[#.][\w -]+\}|^#{2,6}(?=\S)|&(?:nbsp|emsp|ensp|amp|lt|gt);", re.MULTILINE)
_WIDE = re.compile(r"！\[[^\[\]\n]*\][(（]")
_WIDE_FIX = "链接、图片、脚注的方括号、小括号、叹号都用半角：[名单](mingdan.xlsx)、![图](tu.png)、[^1]。"
_ROW = re.compile(r"^\|.*\|$")
_ROW_FIX = "一行不成表：表头下面写一行 |---|---|，再写各行；不是表的，竖线改成别的符号。"
_MERGED = re.compile(r"(?:^|\t)[<^＜＾](?:\t|$)", re.MULTILINE)  # a cell as a page shows it
_TABLE = re.compile(r"(?:^[^\n]*\|[^\n]*(?:\n|\Z))+", re.MULTILINE)
_MERGE_SIGN = re.compile(r"(?<=\|)[ \t]*([<^＜＾])[ \t]*(?=\||$)")
_BAR = re.compile(r"(?<!\\)\|")
_MERGE_FIX = (r"合并的几格要成长方形，表头和下面各行不能并在一起；真要显示这个符号的，写成“\<”“\^”。")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each sign that stands in the text of the page, at its place in the file."""
    shown = context.body_text(source.document.digest)
    left = {match[0] for match in _LEFT.finditer(shown)}
    for match in _LEFT.finditer(source.text, source.body_at) if left else ():
        if match[0] in left:
            left.discard(match[0])
            yield Fault(match.start(), f"网页上会显示记号“{match[0]}”。", _remedy(match[0]))
    for match in _WIDE.finditer(source.text, source.body_at):
        yield Fault(match.start(), "图片前面的“！”是全角的，显示不出图片。", _WIDE_FIX)
    if _MERGED.search(shown):
        for table in _TABLE.finditer(source.text, source.body_at):
            for at, sign in _not_merged(table[0]):
                yield Fault(table.start() + at, f"这一格的“{sign}”没有和别的格合并，网页上照字显示。",
                            _MERGE_FIX)


def _remedy(sign: str) -> str:
    if _ROW.match(sign):
        return _ROW_FIX
    return _WIDE_FIX if sign[0] == "［" or sign[1] == "（" else f"{FIX}。"


def _not_merged(table: str) -> Iterator[tuple[int, str]]:
    """The offset of each sign of a merge that makes no rectangle, and the sign."""
    lines = table.split("\n")
    dashes = next((at for at, line in enumerate(lines) if is_separator(line)), 0)
    rows = [split_row(line) for line in lines]
    width = max(map(len, rows))
    shown = {(first + at, cell.column) for first, last in ((0, dashes), (dashes + 1, len(rows)))
             for at, row in enumerate(cells_of(rows[first:last], width))
             for cell in row if cell.words in (*LEFT, *UP)}
    begin = 0
    for at, line in enumerate(lines):
        for sign in _MERGE_SIGN.finditer(line):
            column = len(_BAR.findall(line, 0, sign.start(1))) - line.lstrip().startswith("|")
            if (at, column) in shown:
                yield begin + sign.start(1), sign[1]
        begin += len(line) + 1
