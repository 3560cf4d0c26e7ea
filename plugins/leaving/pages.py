"""A notice for each address outside that a document or the front page links to.

It names where the link leads and says whose responsibility that is not; going on is the reader's
own step, as going back is: nothing is opened by itself, nothing needs a script.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..documents.external import host_of
from ..documents.hosts import read_host_names
from ..documents.library import Library
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from .views import LeavingView

TITLE = "您将离开本网站"
SHOWN = 10


def list_pages(context: BuildContext) -> Iterator[Page]:
    """The notices, by address."""
    names = read_host_names(context.options.data)
    identity = context.library.site.identity
    for url, sources in sorted(list_sources(context.library).items()):
        path = identity.outward(url)
        if path != url:
            yield leaving_page(path, url, sources, names)


def list_sources(library: Library) -> dict[str, list[Link]]:
    """By address outside: the pages that link to it, oldest first."""
    found: dict[str, dict[Link, None]] = defaultdict(dict)
    for platform in library.site.identity.platforms:
        if platform.url:
            found[platform.url][HOME] = None
    for document in library.index.by_reference.get("external", ()):
        for reference in document.references:
            if reference.kind == "external" and not document.withdrawn:
                found[reference.target][Link(document.title, document.address)] = None
    return {url: list(sources) for url, sources in found.items()}


def leaving_page(
    path: str, url: str, sources: Sequence[Link], names: Mapping[str, str]
) -> Page:
    """The notice before `url`."""
    host = host_of(url)
    view = LeavingView(TITLE, url, host, names.get(host, ""), tuple(reversed(sources[-SHOWN:])),
                       len(sources), (HOME, Link(TITLE, "")), column_tags(TITLE, "其他"))
    return Page(path, Template("leaving/notice.html", is_for_readers=False), view, url)
