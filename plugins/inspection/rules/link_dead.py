"""No dead links within the site, neither to pages and files nor to places in them."""

from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from ...documents.findings import Severity
from ...documents.parsing import locate
from ...documents.rule import Fault
from ..context import Context
from ..indicators import LINKS
from ..output import InspectedOutput

ID, SEVERITY, INDICATOR = "LINK-02", Severity.ERROR, LINKS
NAME = "站内死链"
LOOKS_AT = "每个页面指向本站页面、附件、锚点的链接"
FIX = "改正链接，或恢复被链接的文件"
_HEAD = "_portal/header.html"
_FIX = "请改正链接，或恢复被链接的文件。"
PASS = ()
FAIL = ()


def check(output: InspectedOutput, context: Context) -> Iterator[Fault]:
    """A fault for each link that leads nowhere; links of the frame once, those of the portal at
    its file."""
    frames: dict[str, str] = {}
    in_portal: set[str] = set()
    for path, facts in output.pages.items():
        frames.setdefault(facts.frame, path)
        yield from _dead(path, facts.links, output)
        in_portal.update(facts.portal.split("\n") if facts.portal else ())
    for links, path in frames.items():
        yield from _dead(path, links, output)
    yield from _dead_in_portal(in_portal, output)


def _dead(path: str, links: str, output: InspectedOutput) -> Iterator[Fault]:
    for row in links.split("\n") if links else ():
        line, _, address = row.partition("\t")
        if what := _missing(address, output):
            yield Fault((int(line), 1), f"链接“{address}”指向的{what}不存在。", _FIX, path=path)


def _dead_in_portal(rows: Iterable[str], output: InspectedOutput) -> Iterator[Fault]:
    """A fault for each link as the templates write it, whatever it resolves to on which page."""
    found: dict[tuple[str, str], Fault] = {}
    for row in sorted(rows):
        address, _, target = row.partition("\t")
        if what := _missing(address, output):
            words = (address, unquote(target), unquote(target).lstrip("./"))
            path, word = next(((file, word) for word in words for file, text in
                               output.portal.items() if word in text), (_HEAD, words[-1]))
            found.setdefault((path, word), Fault(
                locate(output.portal.get(path, ""), word), f"门户页头、页脚里的链接“{word}”指向的{what}不存在。",
                "请改正，本站的网页写成 {{ link(\"index.html\") }} 的样子，别的网站写全网址。", path=path))
    yield from found.values()


def _missing(address: str, output: InspectedOutput) -> str:
    """What of an address is missing, "" for one that leads somewhere."""
    target, _, anchor = address.partition("#")
    if address in output.files:
        return ""
    if target not in output.files:
        return "文件"
    return "位置" if target in output.pages and not output.has_anchor(target, anchor) else ""
