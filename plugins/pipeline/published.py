"""Where a published site stands: its own address on the web, and the addresses of its feeds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from ..documents.disclosing import OfficeRegister
from ..documents.site import Site
from ..pages.links import Link

FRONT_PAGE, CHANGES_PAGE = "index.html", "validity/changes.html"


@dataclass(frozen=True)
class Published:
    """The address of the site, ending in `/`; the feeds, each with the page it follows; those of
    whole texts, for who publishes them again."""

    url: str
    feeds: tuple["Feed", ...]
    full_feeds: tuple["Feed", ...] = ()

    @property
    def path(self) -> str:
        """The address without the host: `/zfxxgk/`."""
        return urlsplit(self.url).path

    def feeds_for(self, path: str, trail: Iterable[Link]) -> Iterator["Feed"]:
        """The feeds that the page at `path` names: the site's, its column's, its office's."""
        pages = dict.fromkeys((FRONT_PAGE, *(link.path for link in trail), path, CHANGES_PAGE))
        return (self._by_page[page] for page in pages if page in self._by_page)

    @cached_property
    def _by_page(self) -> dict[str, "Feed"]:
        return {feed.page: feed for feed in self.feeds}


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its title, its address without suffix, the page it follows."""

    title: str
    path: str
    page: str


def published_at(site: Site, url: str) -> Published | None:
    """Where the site stands: 专栏网址 of site.yml before `url`; None where nothing is published."""
    if not url:
        return None
    name = site.identity.column_name + site.identity.mark
    feeds = [Feed(f"{name}：最新文件", "feeds/documents", FRONT_PAGE),
             Feed(f"{name}：文件有效性变化", "feeds/changes", CHANGES_PAGE)]
    feeds += (Feed(f"{name}：{column.name}", f"feeds/columns/{column.slug}", column.path)
              for column in site.categories.columns)
    feeds += (Feed(f"{name}：{issuer.name}", f"feeds/issuers/{issuer.slug}", issuer.path)
              for issuer in site.issuers)
    full = [Feed(f"{name}：{issuer.name}", f"feeds/full/offices/{issuer.slug}",
                 f"offices/{issuer.slug}/index.html")
            for issuer in OfficeRegister(site.issuers).offices]
    full += (Feed(f"{name}：{node.name}", f"feeds/full/categories/{node.folder.replace('/', '-')}",
                  node.path) for node in site.categories.walk() if not node.children)
    return Published((site.identity.column_url or url).rstrip("/") + "/", tuple(feeds),
                     tuple(full))
