"""Every host a text links to that is not the government's is in the register (国办发〔2017〕47号)."""

import re
from collections.abc import Iterator

from ...documents.external import host_of, is_government
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import LINKS
from ..source import Source

ID, SEVERITY, INDICATOR = "LINK-03", Severity.ERROR, LINKS
NAME = "外部链接登记"
LOOKS_AT = "正文里链接的外部域名是否在 _data/links.yml 登记；政府网站（.gov.cn 等）不用登记，只写网址、没有做成链接的不算"
FIX = "经负责人核准后登记，或删去链接"
PASS = ("\n见[中国政府网](https://www.gov.cn/zhengce/)，网址是https://www.example.com/。",
        "\n见[省政府](http://www.gansu.gov.cn:80/a.html)和[标识](https://bszs.conac.cn/b)。")
FAIL = ("\n见[某网站](https://www.example.com/a.html)。",
        "\n<a href=\"https://www.example.com/\">某网站</a>",
        "\n见<https://www.example.com/>。", "\n![图](https://www.example.com/a.png)",
        "\n见[不是政府网站](https://www.gov.cn.example.com/)。",
        "\n见[也不是](https://example.com\\@www.gov.cn/)。")
_LINK = re.compile(r"(?:\]\(\s*<?|<|(?:href|src)=[\"']?|^\[[^\]\n]+\]:\s*)"
                   r"(https?://[^\s\"'<>()]+)", re.MULTILINE)


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the first link to each host that is not registered."""
    seen: set[str] = set()
    for match in _LINK.finditer(source.text, source.body_at):
        host = host_of(match[1])
        if not (is_government(host) or host in context.settings.hosts or host in seen):
            seen.add(host)
            yield Fault(match.start(1), f"外部域名“{host}”没有登记。",
                        "请经负责人核准后登记到 _data/links.yml，或删去链接。")
