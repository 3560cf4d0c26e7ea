"""A relation leads somewhere: what is declared by 文号 is on this site, so that both ways link."""

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.fields import FIELDS
from ...documents.findings import Severity
from ...documents.paths import is_file
from ..context import Context
from ..faults import Fault
from ..indicators import INTERPRETATION

ID, SEVERITY, INDICATOR = "REL-03", Severity.WARNING, INTERPRETATION
NAME = "关联的文件不在本站"
LOOKS_AT = "文件头“解读”“修改”“延长有效期”里列出的文件：不在本站，就不能双向关联"
FIX = "核对文号；属于本站的文件请补发"
PASS = ("=== a.md\n文号: 永政办发〔2024〕66号\n=== b.md\n版式: 解读\n解读: [永政办发〔2024〕66号]",)
FAIL = ("版式: 解读\n解读: [永政办发〔2024〕66号]",)
_KINDS = ("interprets", "amends", "extends")
_KEYS = {field.attribute: field.key for field in FIELDS}


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for each relation whose document is not here."""
    for link in context.library.links.get(document.path, ()):
        if link.kind in _KINDS and link.document is None and not is_file(link.relation.target):
            yield Fault(link.kind, f"“{_KEYS[link.kind]}”里的“{link.relation.target}”不在本站，"
                        "两边不能互相链接。", "请核对文号；属于本站的文件请补发。")
