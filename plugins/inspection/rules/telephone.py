"""One office has one telephone number wherever it is named."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY

ID, SEVERITY, INDICATOR = "CONTACT-02", Severity.WARNING, ACCURACY
NAME = "同一单位电话不一致"
LOOKS_AT = "指南、机构等页面写在单位名称下面的“联系电话”，与别处和 _data/offices.yml 相比"
FIX = "核对后统一"
_PAGE = "版式: 指南\n\n单位名称：示例县教育局\n\n联系电话："
PASS = (f"=== a.md\n{_PAGE}0935-7521234\n=== b.md\n{_PAGE}0935-7521234",)
FAIL = (f"=== a.md\n{_PAGE}0935-7521234\n=== b.md\n{_PAGE}0935-7521243",)
_KIND = "telephone"


def check(context: Context) -> Iterator[Fault]:
    """A fault at each place where an office has another number than at most places."""
    known: dict[str, Counter[str]] = defaultdict(Counter)
    for office in context.site.offices:
        if office.telephone:
            known[office.name][office.telephone] += 1
    found = [(path, contact) for path, facts in sorted(context.facts.items())
             for contact in facts.contacts if contact.kind == _KIND and contact.office]
    for _, contact in found:
        known[contact.office][contact.value] += 1
    for path, contact in found:
        usual = known[contact.office].most_common(1)[0][0]
        if contact.value != usual:
            yield Fault((contact.line, contact.column), f"{contact.office}的联系电话写作"
                        f"“{contact.value}”，别处是“{usual}”。", "请核对后统一。", path=path)
