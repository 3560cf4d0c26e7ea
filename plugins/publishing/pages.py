"""What only a published site has: feeds, robots.txt, and, of all pages, the site map."""

from collections.abc import Iterator, Sequence

from ..pages.assets import encode
from ..pages.page import FromView, Page
from ..pipeline.context import BuildContext
from .entries import list_entries
from .feeds import FeedView, to_atom, to_json_feed
from .moments import updated_stamp
from .record import list_addresses
from .sitemap import RobotsView, cut_sitemap, to_robots, to_xml

ADDRESSES = "data/addresses.txt"  # for the next publication, where no release is left
_DAY = len("2026-11-23")


def list_pages(context: BuildContext) -> Iterator[Page]:
    """Every feed in both forms, the list of the addresses that are to last, and robots.txt."""
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
    yield Page("robots.txt", FromView(to_robots), RobotsView(published.url, identity.caution))


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
