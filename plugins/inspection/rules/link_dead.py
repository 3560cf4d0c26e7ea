"""No dead links within the site, neither to pages and files nor to places in them."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import LINKS
from ..output import InspectedOutput

ID, SEVERITY, INDICATOR = "LINK-02", Severity.ERROR, LINKS
NAME = "站内死链"
LOOKS_AT = "每个页面指向本站页面、附件、锚点的链接"
FIX = "改正链接，或恢复被链接的文件"
PASS = ()
FAIL = ()


def check(output: InspectedOutput, context: Context) -> Iterator[Fault]:
    """A fault for each link that leads nowhere; links of the frame once."""
    frames: dict[str, str] = {}
    for path, facts in output.pages.items():
        frames.setdefault(facts.frame, path)
        yield from _dead(path, facts.links, output)
    for links, path in frames.items():
        yield from _dead(path, links, output)


def _dead(path: str, links: str, output: InspectedOutput) -> Iterator[Fault]:
    for row in links.split("\n") if links else ():
        line, _, address = row.partition("\t")
        if address in output.files:
            continue
        target, _, anchor = address.partition("#")
        if target not in output.files:
            what = f"链接“{address}”指向的文件不存在。"
        elif target in output.pages and not output.has_anchor(target, anchor):
            what = f"链接“{address}”指向的位置不存在。"
        else:
            continue
        yield Fault((int(line), 1), what, "请改正链接，或恢复被链接的文件。", path=path)
