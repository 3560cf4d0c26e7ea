"""The page of the mirror: its day, its age, and whether the folder a reader picks is whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..pages.assets import encode, join_scripts
from ..pages.links import HOME, Link
from ..pages.page import FromView, Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from .files import MANIFEST, START

PATH = "mirror.html"
_TITLE = "离线镜像"
_LEAD = "本专栏可以整个拷进U盘，在没有网络的地方阅读和检索；这一页说明镜像的日期，并核对它是否完整。"
_STYLE, _SCRIPT = "theme/mirroring.css", "theme/js/mirroring.js"
# Each uses what those before it define.
_SCRIPTS = ("sha256.js", "manifest.js", "page.js")


@dataclass(frozen=True, slots=True)
class MirrorView:
    """What the page says: the day of the site, the names of its files."""

    day: date
    title: str = _TITLE
    lead: str = _LEAD
    style: str = _STYLE
    script: str = _SCRIPT
    start: str = START
    manifest: str = MANIFEST
    trail: tuple[Link, ...] = (HOME, Link(_TITLE, ""))
    column_tags: tuple[tuple[str, str], ...] = column_tags(_TITLE, "服务功能", _LEAD)


def list_pages(context: BuildContext) -> Iterator[Page]:
    """The page, its style and its script."""
    static = context.options.theme / "static"
    yield Page(_STYLE, FromView(encode), (static / "css" / "mirroring.css").read_text("utf-8"))
    yield Page(_SCRIPT, FromView(encode), join_scripts(static / "js" / "mirroring", _SCRIPTS))
    yield Page(PATH, Template("mirror.html"), MirrorView(context.options.day))
