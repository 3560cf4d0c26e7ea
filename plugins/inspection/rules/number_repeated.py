"""One 文号, one document: the same number does not stand on two files unless one is a reprint."""

from collections.abc import Iterator

from ...documents.document import Document, Layout
from ...documents.findings import Severity
from ...documents.numbers import DocumentNumber, number_parts
from ...documents.rule import Fault
from ..context import Context
from ..indicators import UNIQUE

ID, SEVERITY, INDICATOR = "DOC-03", Severity.ERROR, UNIQUE
NAME = "文号重复"
LOOKS_AT = "全部文件的文号；写明“来源”或“转发”的转载件、解读和“前版”不算"
FIX = "删去重复的一份，或改正文号；转载的写明“来源”"
PASS = ("=== a.md\n文号: 永政办发〔2024〕66号\n=== b.md\n文号: 永政办发〔2024〕67号",
        "=== a.md\n文号: 永政办发〔2024〕66号\n=== b.md\n文号: 永政办发〔2024〕66号\n来源: 县政府网站",
        "=== a.md\n文号: 2024年第3号\n发文机关: 甲\n=== b.md\n文号: 2024年第3号\n发文机关: 乙")
FAIL = ("=== a.md\n文号: 永政办发〔2024〕66号\n=== b.md\n文号: 永政办发[2024]66号",)


def check(context: Context) -> Iterator[Fault]:
    """A fault at each later document that bears the number of an earlier one."""
    originals_by_key: dict[tuple[str, ...], list[Document]] = {}
    for document in context.library.documents:
        number = document.document_number
        if number and _is_original(document):
            originals_by_key.setdefault(_key(number, document.issuers), []).append(document)
    for originals in originals_by_key.values():
        for document in originals[1:]:
            first = originals[0]
            yield Fault("document_number", f"文号“{document.document_number}”与"
                        f"《{first.title}》（{first.path}）的文号相同。",
                        "同一份文件只发一次，请删去一份；文号写错的请改正；转载的请写明“来源”。",
                        path=document.path)


def _key(number: DocumentNumber, issuers: tuple[str, ...]) -> tuple[str, ...]:
    """The number's key; one without 代字, as 2024年第3号, is its issuer's own."""
    return (number.key,) if number_parts(number) else (number.key, *issuers[:1])


def _is_original(document: Document) -> bool:
    copied = document.source or document.forwards or document.withdrawn
    return not copied and document.layout is not Layout.INTERPRETATION
