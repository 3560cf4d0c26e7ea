"""The county and its offices are called by their names."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import WORDING
from ..near_names import find_near_names
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-23", Severity.ERROR, WORDING
NAME = "本县名称、机关名称写错"
LOOKS_AT = "与 site.yml 的地区、issuers.yml 和 offices.yml 登记的名称只差一个音近、形近字，或者漏了、多了一个字的写法"
FIX = "改为登记的名称"
PASS = ("\n示例县教育局负责解释，示范县教育局和示范市的做法可以参考。",)
FAIL = ("\n示列县人民政府办公室负责解释。", "\n示例县自然资源源局负责解释。", "\n示利县的各乡镇。")
_DIVISION = re.compile(r"[^省市县区旗州盟]{2,}(?:自治)?[省市县区旗州盟]")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each name that is nearly a registered one."""
    for near in find_near_names(source.prose, _names(context)):
        yield Fault(near.at, f"“{near.written}”与登记的“{near.name}”只差一字。", f"请改为：{near.name}")


def _names(context: Context) -> frozenset[str]:
    site = context.site
    issuers = (name for issuer in site.issuers for name in (issuer.name, *issuer.former_names))
    return frozenset(filter(None, (*_DIVISION.findall(site.identity.region), *issuers,
                                   *(office.name for office in site.offices))))
