"""One 文号, one document: the same number does not stand on two files unless one is a reprint."""

import re
from collections.abc import Iterator

from ...documents.document import Document, Layout
from ...documents.findings import Severity
from ...documents.numbers import DocumentNumber, number_parts
from ...documents.ownership import is_reprint
from ...documents.rule import Fault
from ...documents.site import Site
from ..context import Context
from ..indicators import UNIQUE

ID, SEVERITY, INDICATOR = "DOC-03", Severity.ERROR, UNIQUE
NAME = "文号重复"
LOOKS_AT = "全部文件的文号；写明“来源”或“转发”的转载件、别处机关的、解读、“前版”和分章分册登载的不算"
FIX = "删去重复的一份，或改正文号；转载的写明“来源”"
PASS = ("=== a.md\n文号: 示政办发〔2024〕66号\n=== b.md\n文号: 示政办发〔2024〕67号",
        "=== a.md\n文号: 示政办发〔2024〕66号\n=== b.md\n文号: 示政办发〔2024〕66号\n来源: 县政府网站",
        ("=== a.md\n标题: 示例县规划 第一章\n文号: 示政发〔2024〕6号\n"
         "=== b.md\n标题: 示例县规划 第二章\n文号: 示政发〔2024〕6号"),
        ("=== a.md\n标题: 示例县关于加快发展的意见 总体要求\n文号: 示政发〔2024〕6号\n"
         "=== b.md\n标题: 示例县关于加快发展的意见 保障措施\n文号: 示政发〔2024〕6号"),
        "=== a.md\n文号: 2024年第3号\n发文机关: 甲\n=== b.md\n文号: 2024年第3号\n发文机关: 乙")
FAIL = ("=== a.md\n文号: 示政办发〔2024〕66号\n=== b.md\n文号: 示政办发[2024]66号",)

_PART = re.compile(r"[ 　（(—-]*第[一二三四五六七八九十百\d]+[编章节部分册篇辑].{0,40}$"
                   r"|[ 　（(—-]*附件[一二三四五六七八九十\d]*.{0,40}$"
                   r"|[ 　]*[（(]?(?:[上中下]篇|(?<=[（(])[上中下一二三四五六七八九十])[）)]?$"
                   r"|[（(]?之[一二三四五六七八九十\d]+[）)]?$"
                   r"|(?<=通知|意见|报告|条例|办法|规定|方案|规划|决定|通报|批复|复函)[ 　].{1,40}$")


def check(context: Context) -> Iterator[Fault]:
    """A fault at each later document that bears the number of an earlier one."""
    originals_by_key: dict[tuple[str, ...], list[Document]] = {}
    for document in context.library.documents:
        number = document.document_number
        if number and _is_original(document, context.site):
            originals_by_key.setdefault(_key(number, document.issuers), []).append(document)
    for originals in originals_by_key.values():
        for document in originals[1:]:
            first = originals[0]
            if _whole(document.title) == _whole(first.title) != first.title:
                continue
            yield Fault("document_number", f"文号“{document.document_number}”与"
                        f"《{first.title}》（{first.path}）的文号相同。",
                        "同一份文件只发一次，请删去一份；文号写错的请改正；转载的请写明“来源”。",
                        path=document.path)


def _whole(title: str) -> str:
    """The title of the whole that a chapter or volume is published of."""
    return _PART.sub("", title)


def _key(number: DocumentNumber, issuers: tuple[str, ...]) -> tuple[str, ...]:
    """The number's key; one without 代字, as 2024年第3号, is its issuer's own."""
    return (number.key,) if number_parts(number) else (number.key, *issuers[:1])


def _is_original(document: Document, site: Site) -> bool:
    copied = is_reprint(document, site) or document.forwards or document.withdrawn
    return not copied and document.layout is not Layout.INTERPRETATION
