"""发文机关 is the full name of an office: a short one is found by no platform and no list. Neither
it nor 责任单位 is nearly a registered name."""

import re
from collections.abc import Collection, Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.issuing import is_office
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..near_names import is_slip

ID, SEVERITY, INDICATOR = "DOC-19", Severity.WARNING, ACCURACY
NAME = "发文机关不是全称，责任单位写错"
LOOKS_AT = ("没有登记在 issuers.yml 的发文机关：开头没有地名的（县政府办、县教育局），简称结尾的（政府办、县委办、没有“人民”的政府），"
            "不像一个机关的；"
            "发文机关、责任单位与登记的名称只差一个音近、形近字，或者漏了、多了一个字的")
FIX = "写全称；确实叫这个名称的，登记在 issuers.yml"
PASS = ("发文机关: 示例县人民政府办公室", "发文机关: 中共中央", "发文机关: 镇江市人民政府", "发文机关: 甲县残联",
        "发文机关: 甲县水务（集团）有限公司", "发文机关: 香港特别行政区政府")
FAIL = ("发文机关: 县政府办", "责任单位: 示例县教玉局", "发文机关: 示例县政府办", "发文机关: 县市场监督管理局", "发文机关: 示例县政府", "发文机关: 张三")
# 镇江市 and 市中区 begin with such a word, too.
_WITHOUT_PLACE = re.compile("[省市州县区旗盟乡镇](?!.{1,6}[省市州县区旗])")
_SHORT = re.compile("(?:政府|党委|[省市州县区旗乡镇]委|局|委)办$|(?<!人民)(?<!行政区)政府$")
_BRACKETED = re.compile("[（(][^（）()]*[）)]")
_OTHER_ENDINGS = tuple("央联协军党盟团组库校")


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for each name that is short, or that of no office."""
    issuers = context.site.issuers
    known = {name for issuer in issuers for name in (issuer.name, *issuer.former_names)}
    registered = known | {office.name for office in context.site.offices}
    for attribute, key, names in (("issuers", "发文机关", document.issuers),
                                  ("responsible_office", "责任单位", (document.responsible_office,))):
        for name in names:
            if name not in registered and (meant := _nearly(name, registered)):
                yield Fault(attribute, f"{key}“{name}”与登记的“{meant}”只差一字。",
                            f"请核对，是它的请改为：{meant}")
    for name in document.issuers:
        if _nearly(name, registered):
            continue
        if name not in known and not _is_full(name):
            meant = min((issuer.name for issuer in issuers if _shortens(name, issuer.name)),
                        key=len, default="")
            yield Fault("issuers", f"发文机关“{name}”没有登记，也不像机关的全称，不列入任何机关的平台。",
                        f"请写全称：{meant}。" if meant else f"请{FIX}。")


def _nearly(name: str, registered: Collection[str]) -> str:
    """The registered name that a slip of the pen made this one of, "" where none."""
    return next((known for known in sorted(registered) if is_slip(name, known)), "")


def _is_full(name: str) -> bool:
    bare = _BRACKETED.sub("", name)
    return not (_WITHOUT_PLACE.match(bare) or _SHORT.search(bare)) and (
        is_office(bare, ()) or bare.endswith(_OTHER_ENDINGS))


def _shortens(short: str, name: str) -> bool:
    """True where all characters of the short name stand in the name, in their order."""
    rest = iter(name)
    return all(character in rest for character in short)
