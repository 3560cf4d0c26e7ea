"""网站标签 of 国办发〔2017〕47号 stand on every page: SiteName, SiteDomain, SiteIDCode."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import TAGS
from ..page import OutputPage

ID, SEVERITY, INDICATOR = "TAG-01", Severity.ERROR, TAGS
NAME = "网站标签"
LOOKS_AT = "每个页面的 SiteName、SiteDomain、SiteIDCode：与 _data/site.yml 一致，大小写准确；没有填写的不查"
FIX = "补上标签"
PASS = (('<meta name="SiteName" content="示例县人民政府">'
         '<meta name="SiteDomain" content="www.shili.gov.cn">'),)
FAIL = ('<meta name="sitename" content="示例县人民政府">',)
_TAGS = {"SiteName": "name", "SiteDomain": "domain", "SiteIDCode": "site_code"}


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault for each tag that is missing or says something else."""
    if page.is_redirect:
        return
    for tag, attribute in _TAGS.items():
        value = getattr(context.site.identity.for_readers, attribute)
        if value and page.metas.get(tag) != value:
            yield Fault((1, 1), f"网站标签 {tag} 应为“{value}”，页面上是“{page.metas.get(tag, '')}”。",
                        "请检查模板。")
