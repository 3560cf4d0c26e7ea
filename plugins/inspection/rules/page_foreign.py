"""Pages load nothing from other hosts, and their frame links to registered hosts alone."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from ...documents.external import FOLDER, host_of, is_government
from ...documents.findings import Severity
from ...documents.rule import Fault
from ...documents.site import Identity
from ..context import Context
from ..indicators import LINKS
from ..output import InspectedOutput

ID, SEVERITY, INDICATOR = "LINK-05", Severity.ERROR, LINKS
NAME = "页面里的外部网站"
LOOKS_AT = "页面不得从别的网站读取脚本、图片、样式；模板、门户页头页脚和 site.yml 链接的域名要登记，政府网站（.gov.cn 等）不用"
FIX = "把文件放到本站；链接登记到 _data/links.yml"
PASS = ()
FAIL = ()
_SITE = "_data/site.yml"


def check(output: InspectedOutput, context: Context) -> Iterator[Fault]:
    """A fault for each host that pages load from or link to, at the first page, or in site.yml."""
    declared = _hosts_of(context.site.identity)
    places: dict[tuple[str, str], tuple[str, int]] = {}
    counts: dict[tuple[str, str], int] = {}
    for path, facts in output.pages.items():
        for row in facts.outside.split("\n") if facts.outside else ():
            number, host, tag = row.split("\t")
            if path.startswith(f"{FOLDER}/") and host not in declared:
                continue  # the notice before a link of a text, where LINK-03 tells
            places.setdefault((host, tag), (path, int(number)))
            counts[host, tag] = counts.get((host, tag), 0) + 1
    for (host, tag), (path, line) in places.items():
        pages = f"（{counts[host, tag]} 个网页）" if counts[host, tag] > 1 else ""
        if tag:
            yield Fault((line, 1), f"页面从“{host}”读取文件（{tag}）{pages}。", "请把文件放到本站。", path=path)
        elif not is_government(host) and host not in context.settings.hosts:
            at: str | tuple[int, int] = declared.get(host, (line, 1))
            yield Fault(at, f"外部域名“{host}”没有登记{pages}。",
                        "请经负责人核准后登记到 _data/links.yml，或删去链接。",
                        path=_SITE if host in declared else path)


def _hosts_of(identity: Identity) -> Mapping[str, str]:
    """The addresses that the site itself declares, by their hosts."""
    values = [getattr(identity, field.name) for field in fields(identity)]
    values += [platform.url for platform in identity.platforms]
    return {host: value for value in values if isinstance(value, str) and (host := host_of(value))}
