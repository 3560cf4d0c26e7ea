"""The year of a 文号 is the year in which the document was signed."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.numbers import number_parts
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY

ID, SEVERITY, INDICATOR = "DOC-05", Severity.WARNING, ACCURACY
NAME = "文号年份与成文日期"
LOOKS_AT = "文件头的“文号”和“成文日期”"
FIX = "核对原件，改正写错的一处"
PASS = ("文号: 示政办发〔2024〕66号\n成文日期: 2024-07-02",)
FAIL = ("文号: 示政办发〔2024〕66号\n成文日期: 2023-07-02\n发布日期: 2023-07-03",)

_LAST_OF_OLD_YEAR = 3  # month until which a document may bear a number of the year before


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault where the two years differ."""
    parts = number_parts(document.document_number) if document.document_number else None
    signed = document.signed_on
    if parts and parts[1] and signed and parts[1] != signed.year:
        is_late = parts[1] == signed.year - 1 and signed.month <= _LAST_OF_OLD_YEAR
        yield Fault("document_number", f"文号“{document.document_number}”的年份与成文日期 "
                    f"{signed} 不同。", "请核对原件，改正写错的一处。",
                    severity=None if is_late else Severity.ERROR)
