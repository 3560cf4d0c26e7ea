"""Where a published site stands: its own address on the web, and the addresses of its feeds."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..documents.site import Site
from ..pages.links import Link

FRONT_PAGE, CHANGES_PAGE = "index.html", "validity/changes.html"


@dataclass(frozen=True)
class Published:
    """The address of the site, ending in `/`; by the page it follows, each feed without suffix."""

    url: str
    feeds: Mapping[str, Link]

    @property
    def path(self) -> str:
        """The address without the host: `/zfxxgk/`."""
        return urlsplit(self.url).path

    def feeds_for(self, path: str, trail: Iterable[Link]) -> Iterator[Link]:
        """The feeds that the page at `path` names: the site's, its column's, its office's."""
        pages = dict.fromkeys((FRONT_PAGE, *(link.path for link in trail), path, CHANGES_PAGE))
        return (self.feeds[page] for page in pages if page in self.feeds)


def published_at(site: Site, url: str) -> Published | None:
    """Where the site stands: 专栏网址 of site.yml before `url`; None where nothing is published."""
    if not url:
        return None
    name = site.identity.column_name
    feeds = {FRONT_PAGE: Link(f"{name}：最新文件", "feeds/documents"),
             CHANGES_PAGE: Link(f"{name}：文件效力变化", "feeds/changes")}
    feeds |= {column.path: Link(f"{name}：{column.name}", f"feeds/columns/{column.slug}")
              for column in site.categories.columns}
    feeds |= {issuer.path: Link(f"{name}：{issuer.name}", f"feeds/issuers/{issuer.slug}")
              for issuer in site.issuers}
    return Published((site.identity.column_url or url).rstrip("/") + "/", feeds)
