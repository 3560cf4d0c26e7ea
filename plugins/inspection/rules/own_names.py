"""The county and its offices are called by their names."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.ownership import ABOVE
from ...documents.rule import Fault
from ..context import Context
from ..indicators import WORDING
from ..near_names import find_near_names
from ..source import BLANK, Source
from ..wording import DIVISION, county_in

ID, SEVERITY, INDICATOR = "TXT-23", Severity.ERROR, WORDING
NAME = "本县名称、机关名称写错"
LOOKS_AT = ("与 site.yml 的地区、issuers.yml 和 offices.yml 登记的名称只差一个音近、形近字，或者漏了、多了一个字的写法；"
            "没有写县名的“县某某局”、写着别的县名的“某某镇”，只提醒")
FIX = "改为登记的名称"
PASS = ("\n示例县教育局负责解释，示范县教育局和示范市的做法可以参考。",
        "\n将“示列县”改为“示例县”。")
FAIL = ("\n示列县人民政府办公室负责解释。", "\n示例县自然资源源局负责解释。", "\n示利县的各乡镇。",
        "\n会同水园镇人民政府办理。", "\n会同县自燃资源局办理。")
_TOWN = re.compile(r"([一-鿿]{2,4}[镇乡])人民政府$")
_TOWNS = re.compile(r"[镇乡](?:人民政府)?$")
_OFFICE = re.compile(r"[一-鿿]{2,12}局")
# Offices whose names sound like another's.
_AGENCIES = ("税务局", "水务局", "林业局", "农业局", "统计局", "体育局", "文物局", "气象局", "民政局", "财政局", "司法局", "审计局",
             "信访局", "档案局", "公安局", "教育局", "邮政局", "地震局", "移民局", "烟草局", "粮食局", "交通局", "商务局", "监狱局")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each name that is nearly a registered one."""
    taken: set[int] = set()
    for near in find_near_names(source.prose, _names(context)):
        taken.update(range(near.at, near.at + len(near.written)))
        if source.prose[near.at - 1] in "“‘" and source.own_words[near.at] == BLANK:
            continue  # to be corrected: 将“示列县”改为“示例县”
        yield Fault(near.at, f"“{near.written}”与登记的“{near.name}”只差一字。", f"请改为：{near.name}")
    for near in find_near_names(source.own_words, _short_names(context)):
        end = near.at + len(near.written) - 1
        if (len(near.written) == len(near.name) and not near.written.endswith(_AGENCIES)
                and taken.isdisjoint((near.at, end))):
            is_ours = (_TOWNS.search(near.written)
                       and source.prose[near.at - 1] not in "省市县区旗州盟")
            yield Fault(near.at, f"“{near.written}”与登记的“{near.name}”只差一字。",
                        f"请核对，是它的请改为：{near.name}",
                        severity=None if is_ours else Severity.WARNING)


def _short_names(context: Context) -> frozenset[str]:
    """How towns and offices of the county are called in a text: 河湾镇, 县民政局."""
    site, found = context.site, set()
    county = county_in(site.identity.region)
    for issuer in site.issuers if county else ():
        rest = issuer.name.removeprefix(county)
        if rest == issuer.name or issuer.level == ABOVE:
            continue
        if town := _TOWN.match(rest):
            found |= {town[1], rest}
        elif _OFFICE.fullmatch(rest):
            found.add(county[-1] + rest)
    return frozenset(found)


def _names(context: Context) -> frozenset[str]:
    site = context.site
    issuers = (name for issuer in site.issuers for name in (issuer.name, *issuer.former_names))
    return frozenset(filter(None, (*DIVISION.findall(site.identity.region), *issuers,
                                   *(office.name for office in site.offices))))
