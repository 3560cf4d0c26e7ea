"""A notice for each address outside that a document or the front page links to.

It names where the link leads and says whose responsibility that is not; going on is the reader's
own step, as going back is: nothing is opened by itself, nothing needs a script.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..build.run import Run
from ..documents.external import host_of
from ..documents.hosts import read_host_names
from ..documents.library import Library
from ..pages.links import Link
from ..pages.page import Page, Template
from .views import LeavingView

TITLE = "您将离开本网站"
HOME = Link("首页", "index.html")
SHOWN = 10


def list_pages(run: Run) -> Iterator[Page]:
    """The notices, by address."""
    names = read_host_names(run.options.data)
    identity = run.library.site.identity
    for url, sources in sorted(list_sources(run.library).items()):
        path = identity.outward(url)
        if path != url:
            yield leaving_page(path, url, sources, names)


def list_sources(library: Library) -> dict[str, list[Link]]:
    """By address outside: the pages that link to it, oldest first."""
    found: dict[str, list[Link]] = defaultdict(list)
    for platform in library.site.identity.platforms:
        if platform.url:
            found[platform.url].append(HOME)
    for document in library.listed:
        if document.references:
            for url in dict.fromkeys(reference.target for reference in document.references
                                     if reference.kind == "external"):
                found[url].append(Link(document.title, document.address))
    return found


def leaving_page(
    path: str, url: str, sources: Sequence[Link], names: Mapping[str, str]
) -> Page:
    """The notice before `url`."""
    host = host_of(url)
    tags = (("ColumnName", TITLE), ("ColumnDescription", TITLE), ("ColumnKeywords", TITLE),
            ("ColumnType", "其他"))
    view = LeavingView(TITLE, url, host, names.get(host, ""), tuple(reversed(sources[-SHOWN:])),
                       len(sources), (HOME, Link(TITLE, "")), tags)
    return Page(path, Template("leaving/notice.html"), view, url)
