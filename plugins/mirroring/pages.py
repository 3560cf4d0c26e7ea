"""The page of the mirror: its day, its age, and whether the folder a reader picks is whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from ..documents.media import media_type
from ..pages.assets import encode, join_scripts
from ..pages.links import HOME, Link
from ..pages.page import FromView, Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from .files import MANIFEST, OMITTED, PLACE, START, TOP
from .names import name_fault

PATH = "mirror.html"
_TITLE = "离线镜像"
_LEAD = "本专栏可以整个拷进U盘，在没有网络的地方阅读和检索；这一页说明镜像的日期，并核对它是否完整。"
_STYLE, _SCRIPT = "theme/mirroring.css", "theme/js/mirroring.js"
# Each uses what those before it define.
_SCRIPTS = ("sha256.js", "manifest.js", "page.js")


@dataclass(frozen=True, slots=True)
class Omitted:
    """A file that is too large for a mirror: path, size in bytes, address on the web."""

    path: str
    size: int
    address: str


@dataclass(frozen=True, slots=True)
class MirrorView:
    """What the page says: the day of the site, the names of its files, what is left out."""

    day: date
    title: str = _TITLE
    lead: str = _LEAD
    style: str = _STYLE
    script: str = _SCRIPT
    start: str = START
    manifest: str = MANIFEST
    omitted: tuple[Omitted, ...] = ()
    trail: tuple[Link, ...] = (HOME, Link(_TITLE, ""))
    column_tags: tuple[tuple[str, str], ...] = column_tags(_TITLE, "服务功能", _LEAD)


def list_pages(context: BuildContext) -> Iterator[Page]:
    """The page, its style and its script."""
    static = context.options.theme / "static"
    yield Page(_STYLE, FromView(encode), (static / "css" / "mirroring.css").read_text("utf-8"))
    yield Page(_SCRIPT, FromView(encode), join_scripts(static / "js" / "mirroring", _SCRIPTS))
    omitted = tuple(list_omitted(context))
    yield Page(PATH, Template("mirror.html"), MirrorView(context.options.day, omitted=omitted))
    if omitted:
        yield Page(OMITTED, FromView(encode), "".join(f"{one.path}\n" for one in omitted))
    if (folder := folder_of_mirror(context)) != TOP:
        yield Page(PLACE, FromView(encode), f"{folder}\n")


def folder_of_mirror(context: BuildContext) -> str:
    """The folder that a mirror is unpacked into: the path of the column's address, so that sites
    of one root lie beside each other on a stick as they do on the web."""
    path = urlsplit(context.library.site.identity.column_url).path
    folder = path.removesuffix("index.html").strip("/")
    return TOP if not folder or name_fault(folder) else folder


def list_omitted(context: BuildContext) -> Iterator[Omitted]:
    """The videos and sounds that are larger than the site lets into a mirror, by path."""
    identity = context.library.site.identity
    web = identity.for_readers.column_url.rstrip("/")
    for path, file in sorted(context.library.attachments.items()):
        if not identity.is_mirrored(file.size, bool(media_type(path))):
            yield Omitted(path, file.size, f"{web}/{path}" if web else "")
