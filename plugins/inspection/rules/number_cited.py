"""文号 cited in the text are written whole: four-digit year, plain digits, no spaces, 号."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Edit, Fault
from ..context import Context
from ..indicators import FORM
from ..numbers import fold
from ..source import Source

ID, SEVERITY, INDICATOR = "DOC-08", Severity.WARNING, FORM
NAME = "正文里的文号写完整"
LOOKS_AT = "标题和正文引用的文号：年份四位、数字半角、中间没有空格、没有“第”字、有“号”字、序号不编虚位"
FIX = "补全文号"
PASS = ("\n根据示政办发〔2024〕66号文件。", "\n根据国发〔2024〕12、13号文件。",
        "\n根据国发〔2024〕12—15号文件。", "\n根据甲市公告〔2017〕第1号。", "\n甲自然资罚〔2026〕0012号决定书")
FAIL = ("\n根据示政办发〔2024〕 66 号文件。", "\n根据示政办发〔２０２４〕66号文件。",
        "\n根据示政办发〔24〕66号文件。", "\n根据示政办发〔2024〕第66号文件。", "\n根据《通知》（示政办发〔2024〕66）。")
_CITED = re.compile(r"(?<=[一-鿿])[ \t]*〔[ \t]*([0-9０-９]{2,4})[ \t]*〕[ \t]*(?:第[ \t]*)?"
                    r"([0-9０-９]{1,5})(?![0-9０-９])[ \t]*(号?)")
# Penalties, permits and land have series of their own, numbered with noughts.
_OF_ITS_OWN = re.compile(r"(?:罚|罚决|许|准|决|裁|征|执|强|责改|立|告|罚字|催|冻|封|扣)$")
_SERIES = re.compile(r"[ \t]*[、,，和及至到~～—–-]")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each number with something superfluous or missing."""
    for match in _CITED.finditer(source.prose):
        year, serial, ending = match.groups()
        if _OF_ITS_OWN.search(source.prose, max(match.start() - 4, 0), match.start()):
            continue
        if not ending and _SERIES.match(source.prose, match.end()):
            continue
        right = fold(match[0])
        if ending and len(year) == 4 and not fold(serial).startswith("0"):
            if "第" in right and source.prose[match.start() - 1] in "发办函字规":
                yield Fault(match.start(), f"文号“{match[0].strip()}”多了“第”字。",
                            f"请改为：{right.replace('第', '')}")
            elif match[0] != right:
                yield Fault(match.start(), f"文号“{match[0].strip()}”里有空格或全角数字。",
                            f"请改为：{right}", (Edit(match.start(), match.end(), right),))
        elif ending and len(year) == 4 and (bare := fold(serial).lstrip("0")):
            yield Fault(match.start(), f"文号“{match[0].strip()}”的序号前面多了“0”，序号不编虚位。",
                        f"请核对原件，改为：〔{fold(year)}〕{bare}号")
        else:
            yield Fault(match.start(), f"文号“{match[0].strip()}”不完整。",
                        "请核对原件，写全四位年份、序号和“号”。")
