"""Head and foot of every page: site name; host, codes, 找错, site map (国办发〔2017〕47号)."""

from collections.abc import Iterator

from lxml import etree

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import FRAME
from ..page import OutputPage

ID, SEVERITY, INDICATOR = "FOOT-02", Severity.ERROR, FRAME
NAME = "页头、页脚要素"
LOOKS_AT = "每个页面的页头有网站名称；页脚有站点地图和 _data/site.yml 里填写了的主办单位、电话、标识码、备案号、找错入口"
FIX = "检查模板和门户页头、页脚"
PASS = (("<header>示例县人民政府</header><footer>主办单位：示例县人民政府办公室 0000-6100100 "
         '<a href="sitemap.html">站点地图</a></footer>'),)
FAIL = ("<header>示例县人民政府</header><footer></footer>", "<header></header>")
_SHOWN = {"host_organisation": "主办单位", "telephone": "联系电话", "site_code": "网站标识码",
          "icp": "ICP备案号", "public_security": "公安备案号"}
_LINKED = {"error_report_url": "找错入口", "party_mark": "党政机关标识"}


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault for the head, another for what the foot lacks."""
    if page.is_redirect:
        return
    identity = context.site.identity.for_readers
    if identity.name not in _text(page.root.findall(".//header")):
        yield Fault((1, 1), f"页头没有展示网站名称“{identity.name}”。", "请检查模板和门户页头。")
    footers = page.root.findall(".//footer")
    text = _text(footers)
    addresses = {link.get("href") for footer in footers for link in footer.iter("a")}
    lacking = [name for attribute, name in _SHOWN.items()
               if (value := getattr(identity, attribute)) and value not in text]
    lacking += [name for attribute, name in _LINKED.items()
                if (value := getattr(identity, attribute)) and value not in addresses]
    if "站点地图" not in text:
        lacking.append("站点地图")
    if lacking:
        yield Fault((1, 1), f"页脚缺少：{'、'.join(lacking)}。", "请检查模板和门户页脚。")


def _text(elements: list[etree._Element]) -> str:
    return "".join("".join(element.itertext()) for element in elements)
