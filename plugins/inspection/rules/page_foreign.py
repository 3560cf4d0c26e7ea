"""Pages load nothing from other hosts, and their frame links to registered hosts alone."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import LINKS
from ..page import OutputPage

ID, SEVERITY, INDICATOR = "LINK-05", Severity.ERROR, LINKS
NAME = "页面里的外部网站"
LOOKS_AT = "页面不得从别的网站读取脚本、图片、样式；模板和门户页头、页脚链接的域名要登记"
FIX = "把文件放到本站；链接登记到 _data/links.yml"
PASS = ('<a href="http://www.gov.cn/zhengce/">中国政府网</a><script src="a.js"></script>',
        '<div class="text"><a href="https://www.example.com/">正文里的，由 LINK-03 管</a></div>')
FAIL = ('<a href="https://www.example.com/">某网站</a>',
        '<script src="//cdn.example.com/a.js"></script>')


def check(page: OutputPage, context: Context) -> Iterator[Fault]:
    """A fault for each thing loaded from elsewhere and each host of the frame not registered."""
    known = set(context.settings.hosts)
    if page.text is not None:  # the source has been looked at
        known |= {link.host.partition(":")[0] for link in page.links_in(page.text)}
    for link in dict.fromkeys(page.links):
        host = link.host.partition(":")[0]
        if host and link.is_loaded:
            yield Fault((link.line, 1), f"页面从“{host}”读取文件（{link.tag}）。", "请把文件放到本站。")
        elif host and host not in known:
            known.add(host)
            yield Fault((link.line, 1), f"外部域名“{host}”没有登记。",
                        "请经负责人核准后登记到 _data/links.yml，或删去链接。")
