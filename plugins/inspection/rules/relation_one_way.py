"""A relation leads somewhere: what is declared by 文号 is on this site, so that both ways link."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.fields import FIELDS, OUTSIDE
from ...documents.findings import Severity
from ...documents.numbers import number_parts, parse_number
from ...documents.ownership import ABOVE
from ...documents.paths import is_file
from ...documents.rule import Fault
from ..context import Context
from ..indicators import INTERPRETATION

ID, SEVERITY, INDICATOR = "REL-03", Severity.WARNING, INTERPRETATION
NAME = "关联的文件不在本站"
LOOKS_AT = ("文件头“解读”“修改”“补充”“延长有效期”“暂停执行”“恢复执行”“继续有效”里列出的文件，“转发”“依据”里本站机关的文件："
            "不在本站，就不能双向关联（“废止”“宣布失效”见 VAL-17）")
FIX = "核对文号；属于本站的文件请补发；确实不在本站的，写成 {站外: 《标题》（文号）}"
PASS = ("=== a.md\n文号: 示政办发〔2024〕66号\n=== b.md\n版式: 解读\n解读: [示政办发〔2024〕66号]",)
FAIL = ("版式: 解读\n解读: [示政办发〔2024〕66号]", "转发: 示政办发〔2024〕66号")
_KINDS = ("interprets", "amends", "supplements", "extends", "suspends", "resumes", "reaffirms")
_UPWARD = ("forwards", "based_on")  # mostly of bodies above, whose documents are elsewhere
_KEYS = {field.attribute: field.key for field in FIELDS}


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for each relation whose document is not here."""
    for link in context.library.links.get(document.path, ()):
        relation = link.relation
        if link.document or relation.outside or is_file(relation.target):
            continue
        if link.kind in _KINDS or (link.kind in _UPWARD and _is_own(relation.target, context)):
            yield Fault(link.kind, f"“{_KEYS[link.kind]}”里的“{relation.words}”不在本站，"
                        "两边不能互相链接。", "请核对文号；属于本站的文件请补发；确实不在本站的，写成 "
                        f"{{{OUTSIDE}: {relation.words}}}。")


def _is_own(number: str, context: Context) -> bool:
    parts = number_parts(parse_number(number))
    return parts is not None and any(parts[0] in issuer.codes for issuer in context.site.issuers
                                     if issuer.level != ABOVE)
