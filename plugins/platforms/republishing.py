"""Feeds for who publishes again what stands here: whole texts with validity and attachments, one
an office and a category (JSON Feed 1.1; what that has no name for stands under `_document`)."""

import html
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..documents.body import Body, link_body
from ..documents.document import Document
from ..documents.inserts import Filling
from ..documents.media_types import media_type
from ..pages.page import FromStore, Page, Part
from ..pipeline.context import BuildContext
from ..pipeline.published import Feed, Published
from .office import PlatformOffice

NEWEST = 20  # whole texts are long
_ELSEWHERE = "<p>（这里的表格、计算见网页。）</p>"


@dataclass(frozen=True, slots=True)
class FullEntry:
    """A document as another site takes it over: its text by the digest of its source, with where
    its references lead and what stands in its inserts."""

    url: str
    title: str
    digest: str
    hrefs: tuple[str | None, ...]
    fillings: tuple[str, ...]
    published: str
    document_number: str
    issuers: tuple[str, ...]
    category: str
    validity: str
    periods: str
    attachments: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class FullFeedView:
    """A feed of whole texts: its title, the page it follows, its own address, the site's root."""

    title: str
    page: str
    address: str
    root: str
    publisher: str
    caution: str
    entries: tuple[FullEntry, ...]


def full_feeds(context: BuildContext, offices: Sequence[PlatformOffice]) -> Iterator[Part]:
    """The feeds of a published site, each made of its newest documents alone."""
    published = context.published
    if published is None:
        return
    documents = {office.path: office.documents for office in offices}
    library = context.library
    documents |= {node.path: library.by_category.get(node.name, ())
                  for node in library.site.categories.walk()}
    for feed in published.full_feeds:
        newest = tuple(one for one in documents.get(feed.page, ())[-NEWEST:] if one.published_on)
        facts = tuple((one.digest, context.fact_digests[one.path]) for one in newest)
        related = tuple(context.relation_digests.get(one.path, "") for one in newest)
        yield Part(feed.path, (published.url, feed, facts, related, _targets(context, newest)),
                   _lister(context, published, feed, newest))


def _lister(context: BuildContext, published: Published, feed: Feed,
            newest: Sequence[Document]) -> Callable[[], Iterator[Page]]:
    def pages() -> Iterator[Page]:
        identity = context.library.site.identity
        yield Page(f"{feed.path}.json", FromStore(to_feed), FullFeedView(
            f"{feed.title}（全文）", published.url + feed.page, f"{published.url}{feed.path}.json",
            published.url, identity.publisher, identity.caution,
            tuple(_entry(context, published.url, one) for one in reversed(newest))))

    return pages


def _targets(context: BuildContext, newest: Sequence[Document]) -> tuple[str, ...]:
    """Where the texts lead and what their inserts say: what follows from other documents."""
    return tuple("\0".join((*map(str, _hrefs(context, one)), *_fillings(context, one)))
                 for one in newest)


def _hrefs(context: BuildContext, document: Document) -> tuple[str | None, ...]:
    return tuple(context.library.address_of(document, reference)
                 for reference in document.references)


def _fillings(context: BuildContext, document: Document) -> tuple[str, ...]:
    return tuple(map(_filled, context.fill(document))) if document.references else ()


def _filled(filling: Filling | None) -> str:
    """What stands in the place of an insert, as HTML without a style."""
    if filling is None:
        return ""
    if filling.value:
        return html.escape(filling.value)
    rows = "".join(f"<tr><th>{html.escape(label)}</th><td>{html.escape(value)}</td></tr>"
                   for label, value in filling.rows)
    return f"<table>{rows}</table>" if rows else _ELSEWHERE


def _entry(context: BuildContext, root: str, document: Document) -> FullEntry:
    status = context.statuses.get(document.path)
    labels = {one.file: one.label for one in document.attachments}
    files = tuple((root + found.path, labels[name] or found.path.rpartition("/")[2], found.size)
                  for name in labels
                  if (found := context.library.attachment(document, name)))
    identity = context.library.site.identity
    return FullEntry(
        root + document.address, identity.mark + document.listed_title, document.digest,
        _hrefs(context, document), _fillings(context, document),
        document.published_on.isoformat() if document.published_on else "",
        str(document.document_number or ""),
        (identity.publisher,) if identity.demonstration else
        document.issuers if document.is_full else (), document.category,
        status.state if status else "", status.periods if status else "", files)


def to_feed(view: FullFeedView, text: Callable[..., Any]) -> bytes:
    """The feed as JSON."""
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": view.title,
            **({"description": view.caution} if view.caution else {}),
            "home_page_url": view.page, "feed_url": view.address, "language": "zh-CN",
            "authors": [{"name": view.publisher}],
            "items": [_item(one, view, text(one.digest)) for one in view.entries]}
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(one: FullEntry, view: FullFeedView, body: Body) -> dict[str, object]:
    markup = link_body(body.html, one.hrefs, view.root.__add__,
                       lambda number: one.fillings[number] if one.fillings else "")
    item = {
        "id": one.url, "url": one.url, "title": one.title,
        "content_html": f"<p>{html.escape(view.caution)}</p>{markup}" if view.caution else markup,
        "date_published": f"{one.published}T00:00:00+08:00", "tags": [one.category],
        "authors": [{"name": name} for name in one.issuers],
        "attachments": [{"url": url, "title": label, "size_in_bytes": size,
                         "mime_type": media_type(url).partition(";")[0]}
                        for url, label, size in one.attachments],
        "_document": {"document_number": one.document_number, "validity": one.validity,
                      "periods": one.periods}}
    return {key: value for key, value in item.items() if value}
