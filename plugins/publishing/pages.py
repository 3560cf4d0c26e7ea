"""What only a published site has: feeds, robots.txt, and, of all pages, the site map."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..pages.assets import encode
from ..pages.links import HOME, Link
from ..pages.page import FromView, Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from ..pipeline.published import Feed
from .entries import list_entries
from .feeds import FeedView, to_atom, to_json_feed
from .moments import updated_stamp
from .record import list_addresses
from .sitemap import RobotsView, cut_sitemap, to_robots, to_xml

ADDRESSES = "data/addresses.txt"  # for the next publication, where no release is left
_DAY = len("2026-11-23")
FEEDS_PAGE = "feeds/index.html"


@dataclass(frozen=True, slots=True)
class FeedsView:
    """The page of the feeds, by groups."""

    groups: tuple[tuple[str, tuple[Feed, ...]], ...]
    full: tuple[Feed, ...] = ()
    title: str = "订阅"
    trail: tuple[Link, ...] = (HOME, Link("订阅", ""))
    column_tags: tuple[tuple[str, str], ...] = column_tags("订阅", "服务功能")


def list_pages(context: BuildContext) -> Iterator[Page]:
    """Every feed in both forms, the page that explains them, the list of the addresses that are to
    last, and robots.txt."""
    published = context.published
    if published is None:
        return
    entries = list_entries(context, published.url)
    identity = context.library.site.identity
    for feed in published.feeds:
        view = FeedView(feed.title, published.url + feed.page, published.url + feed.path,
                        identity.publisher, entries.get(feed.page, ()), identity.caution)
        yield Page(f"{feed.path}.atom", FromView(to_atom), view)
        yield Page(f"{feed.path}.json", FromView(to_json_feed), view)
    yield Page(ADDRESSES, FromView(encode), "\n".join([*list_addresses(context.library), ""]))
    yield Page(FEEDS_PAGE, Template("feeds.html"),
               FeedsView(_grouped(published.feeds), published.full_feeds))
    yield Page("robots.txt", FromView(to_robots), RobotsView(published.url, identity.caution))


def _grouped(feeds: Sequence[Feed]) -> tuple[tuple[str, tuple[Feed, ...]], ...]:
    """The feeds in the groups a reader chooses from."""
    groups: dict[str, list[Feed]] = {"全站": [], "按栏目": [], "按发文机关": []}
    for feed in feeds:
        folder = feed.path.split("/")[1]
        groups[{"columns": "按栏目", "issuers": "按发文机关"}.get(folder, "全站")].append(feed)
    return tuple((name, tuple(members)) for name, members in groups.items() if members)


def list_last(context: BuildContext, paths: Sequence[str]) -> Iterator[Page]:
    """The site map of exactly these pages."""
    published = context.published
    if published is None:
        return
    day, timelines = context.options.day, context.timelines
    changed = {document.address: updated_stamp(document, timelines.get(document.path), day)[:_DAY]
               for document in context.library.readable if document.published_at}
    for name, view in cut_sitemap(published.url, paths, changed,
                                  context.library.site.identity.caution):
        yield Page(name, FromView(to_xml), view)
