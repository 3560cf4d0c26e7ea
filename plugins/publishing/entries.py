"""What stands in the feeds: documents by their publication, and changes of their validity."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..documents.document import Document
from ..pipeline.context import BuildContext
from ..pipeline.published import CHANGES_PAGE, FRONT_PAGE
from ..validity.changes import changes_of
from ..validity.events import Cause, Event
from ..validity.states import Validity
from ..validity.status import change_of, reason_of
from .feeds import FeedEntry
from .moments import published_stamp, stamp, updated_stamp

NEWEST = 50


def list_entries(context: BuildContext, site_url: str) -> dict[str, tuple[FeedEntry, ...]]:
    """The newest entries of every feed, by the page the feed follows."""
    found = {page: tuple(_document_entry(context, site_url, document) for document in documents)
             for page, documents in _newest_documents(context).items()}
    found[CHANGES_PAGE] = tuple(_change_entry(context, site_url, *change)
                                for change in _newest_changes(context))
    return found


def _newest_documents(context: BuildContext) -> dict[str, list[Document]]:
    """By page of the site, of a column, of an office: its newest documents, the newest first."""
    newest: dict[str, list[Document]] = defaultdict(list)
    for document in reversed(context.library.listed):
        if document.published_at is None:
            continue  # a reader cannot be informed that it is new
        for page in _pages_of(context, document):
            if len(newest[page]) < NEWEST:
                newest[page].append(document)
    return newest


def _pages_of(context: BuildContext, document: Document) -> Iterable[str]:
    """The pages whose feeds a document belongs to."""
    tree = context.library.site.categories
    columns = {tree.trail(name)[0].path for name in document.categories}
    offices = {issuer.path for issuer in context.library.site.issuers
               if issuer.name in document.issuers}
    return {FRONT_PAGE, *columns, *offices}


def _newest_changes(context: BuildContext) -> list[tuple[Document, Event]]:
    """The newest events up to the day by which a document came into force, changed or lapsed."""
    return heapq.nlargest(NEWEST, _changes(context),
                          key=lambda found: (found[1].day, found[0].path))


def _changes(context: BuildContext) -> Iterator[tuple[Document, Event]]:
    for document in context.library.listed:
        status = context.statuses.get(document.path)
        changes = changes_of(status.timeline, context.texts.get(document.path, ()),
                             context.provisions_of(document.path)) if status else ()
        for entry in changes:
            if (entry.day <= context.options.day
                    and entry.validity is not Validity.NOT_YET_EFFECTIVE):
                yield document, entry


def _document_entry(context: BuildContext, site_url: str, document: Document) -> FeedEntry:
    """The entry of a document; the address is its identity, since addresses last."""
    url = site_url + document.address
    return FeedEntry(url, url, _title(context, document.listed_title), published_stamp(document),
                     updated_stamp(document, context.timelines.get(document.path),
                                   context.options.day),
                     document.summary or context.body(document.digest).excerpt,
                     _authors(context, document), (document.category,))


def _change_entry(context: BuildContext, site_url: str, document: Document, event: Event
                  ) -> FeedEntry:
    """The entry of one change: a place of its own on the document's address."""
    url = site_url + document.address
    change, when = change_of(event), stamp(event.day)
    name = Cause(title=document.title, document_number=str(document.document_number or ""))
    day = f"{event.day.year}年{event.day.month}月{event.day.day}日"
    words = (f"{name}自{day}起{change}", reason_of(event))
    has_state = event.validity in (Validity.AMENDED, Validity.PARTLY_LAPSED)
    of_part = "-part" if event.articles and not has_state else ""
    return FeedEntry(f"{url}#{event.day}-{event.validity.value}{of_part}", url,
                     _title(context, f"{change}：{document.listed_title}"),
                     when, when, "，".join(word for word in words if word) + "。",
                     _authors(context, document),
                     (document.category, change))


def _title(context: BuildContext, title: str) -> str:
    """The title as one meets it alone in a reader of feeds."""
    return context.library.site.identity.mark + title


def _authors(context: BuildContext, document: Document) -> tuple[str, ...]:
    """Who issued the document; of what a demonstration shows nobody, of a summary the site."""
    identity = context.library.site.identity
    if identity.demonstration:
        return (identity.publisher,)
    return document.issuers if document.is_full else ()
