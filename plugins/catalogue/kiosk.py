"""The start of a kiosk, a touch screen in a reading room; its pages are those of every reader.

In the tab where kiosk.html was opened, theme/static/js/modes.js loads the style and the script.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..documents.categories import COLUMNS
from ..pages.assets import encode, join_scripts
from ..pages.links import HOME, IN_FORCE, Link
from ..pages.page import FromView, Page, Template
from ..pages.tags import column_tags
from ..pipeline.list_views import CatalogueRow
from ..pipeline.listing import DocumentLists
from .views import Task

PATH = "kiosk.html"
LATEST = 6
_TITLE = "查阅机"
_WAYS = (
    Task("检索文件", "点拼音首字母或者文号的数字", "search.html"),
    Task("按栏目", "五个栏目的各类信息", "sitemap.html"),
    Task("按发文机关", "县政府、部门、乡镇", "issuers/index.html"),
    Task("按年份", "哪一年公布的", "years/index.html"),
    Task("按首字母", "标题所述事由的拼音", "search/titles.html"),
)
_SHEETS = ("kiosk-pages.css", "kiosk.css")
# Each needs only those before it.
_SCRIPTS = ("bounds.js", "sheets.js", "spelling.js", "idle.js", "bar.js", "keys.js", "start.js")


@dataclass(frozen=True, slots=True)
class KioskView:
    """The start: what was published last, and the ways to find something."""

    latest: tuple[tuple[int, CatalogueRow], ...]
    ways: tuple[Task, ...]
    title: str = _TITLE
    trail: tuple[Link, ...] = (HOME, Link(_TITLE, ""))
    column_tags: tuple[tuple[str, str], ...] = column_tags(_TITLE)

    @property
    def has_validity(self) -> bool:
        """True where a row has something to say in the column 有效性."""
        return any(row.state for _, row in self.latest)


def kiosk_pages(lists: DocumentLists, latest: tuple[tuple[int, CatalogueRow], ...],
                theme: Path) -> Iterator[Page]:
    """The start, the style and the script."""
    yield Page(PATH, Template("kiosk.html"), KioskView(latest[:LATEST], tuple(_ways(lists))))
    static = theme / "static"
    sheets = "".join((static / "css" / name).read_text("utf-8") for name in _SHEETS)
    yield Page("theme/kiosk.css", FromView(encode), sheets)
    yield Page("theme/js/kiosk.js", FromView(encode), join_scripts(static / "js/kiosk", _SCRIPTS))


def _ways(lists: DocumentLists) -> Iterator[Task]:
    yield from _WAYS
    if lists.of_validity:
        yield Task("现行有效文件", "查文件是否有效", IN_FORCE.path)
    yield from (Task("申请公开", "怎样申请，打印申请表", column.path)
                for column in lists.library.site.categories.columns if column.name == COLUMNS[4])
