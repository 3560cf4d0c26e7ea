"""代字 of a 文号 is one that is registered for its issuer."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.numbers import number_parts
from ...documents.ownership import ABOVE
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY

ID, SEVERITY, INDICATOR = "DOC-04", Severity.WARNING, ACCURACY
NAME = "机关代字"
LOOKS_AT = "文号里的代字与 _data/issuers.yml 登记的牵头机关代字；没有登记代字的机关和上级机关不查"
FIX = "改正文号或发文机关，或在 issuers.yml 登记代字"
PASS = ("文号: 示政办发〔2024〕66号\n发文机关: 示例县人民政府办公室",)
FAIL = ("文号: 示证办发〔2024〕66号\n发文机关: 示例县人民政府办公室",)


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault where the issuer's codes are known and the number has another."""
    parts = number_parts(document.document_number) if document.document_number else None
    if parts is None or not document.issuers:
        return
    lead = document.issuers[0]
    codes = next((issuer.codes for issuer in context.site.issuers
                  if issuer.level != ABOVE and lead in (issuer.name, *issuer.former_names)), ())
    if codes and parts[0] not in codes:
        yield Fault("document_number", f"“{parts[0]}”不是{lead}登记的代字（{'、'.join(codes)}）。",
                    "请核对文号和发文机关；确有此代字的，请在 _data/issuers.yml 登记。")
