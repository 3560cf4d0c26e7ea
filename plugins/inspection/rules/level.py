"""A county's page speaks of the county, not of the city whose template it was made from."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-11", Severity.WARNING, ACCURACY
NAME = "层级不符"
LOOKS_AT = "县级网站的机构、领导、制度、指南、页面里，标题和短行中的“市政府”“我市”等"
FIX = "改为本级机关的名称"
PASS = ("版式: 机构\n\n县政府工作机构", "版式: 机构\n\n金昌市政府工作机构")
FAIL = ("版式: 机构\n\n市政府工作机构", "版式: 页面\n标题: 市政府领导")
_LAYOUTS = (Layout.ORGANISATION, Layout.LEADER, Layout.SYSTEM, Layout.GUIDE, Layout.PAGE,
            Layout.SCHEDULE, Layout.STATEMENT)
_COUNTY = re.compile(r"县(?:人民政府)?$")
_CITY = re.compile(r"^(?:市政府|市人民政府|我市|本市|市直)|(?<=[，、])(?:我市|本市)")
_SHORT = 16


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where title or a short line names the wrong level, on the site of a county."""
    if source.document.layout not in _LAYOUTS or not _COUNTY.search(context.site.identity.name):
        return
    title_at = source.keys.get("title", 0)
    lines = [(title_at, source.document.title)]
    lines += [(line.at, line.text.strip()) for line in source.lines if len(line.text) <= _SHORT]
    for at, text in lines:
        if match := _CITY.search(text):
            yield Fault(at, f"“{text}”：本站是县级网站，不应写“{match[0]}”。",
                        f"请核对原件，改为“县”或写出全称。本站是{context.site.identity.name}。")
