"""The head of a document: its facts as a table, its page tags (国办发〔2017〕47号, annex)."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from ..documents.document import Document
from ..documents.fields import undated_text
from ..documents.site import Identity

Piece = tuple[str, str | None]  # words, and their address where they have a page
_SHORT = 14  # characters that leave room for another fact in the line
_MINUTES = len("2024-07-02 09:30")


class FactRow(NamedTuple):
    """One row of the head table: a label, what it says in pieces, whether it fills a line."""

    label: str
    pieces: tuple[Piece, ...]
    is_long: bool


def list_facts(document: Document, issuers: tuple[Piece, ...]) -> Iterator[FactRow]:
    """What is known of a document, in the order of the column's head table; `issuers` are its own,
    each with the list of its documents."""
    rows = (
        ("索引号", document.index_number),
        ("发文机关", issuers),
        ("发文字号", str(document.document_number or "")),
        ("成文日期", _iso(document.signed_on)),
        ("发布日期", published_text(document)),
        ("施行日期", effective_text(document)),
        ("有效期至", document.ends_with),
        ("主题分类", document.subject),
        ("主题词", "；".join(document.keywords)),
        ("文种", document.genre),
        ("来源", document.source),
        ("解读形式", str(document.interpretation_form or "")),
        ("责任单位", document.responsible_office),
    )
    for label, said in rows:
        if isinstance(said, str) and said:
            yield FactRow(label, ((said, None),), len(said) > _SHORT)
        elif said:
            yield FactRow(label, said, sum(len(words) for words, _ in said) > _SHORT)


def published_text(document: Document) -> str:
    """发布日期 as shown: the day (and time), else why there is none, "" for a page."""
    return _iso(document.published_at) or undated_text(document)


def effective_text(document: Document) -> str:
    """施行日期 as shown, with the articles that begin on a day of their own."""
    parts = [f"{'、'.join(part.articles)}自 {part.day.isoformat()} 起"
             for part in document.partial_starts]
    return "；".join(filter(None, (_iso(document.effective_on), *parts)))


def article_tags(document: Document, identity: Identity, excerpt: str
                 ) -> Iterator[tuple[str, str]]:
    """ArticleTitle, PubDate, ContentSource and the rest; the host of the site and `excerpt` stand
    where nothing better is known of its source and of what it says. A demonstration has no source
    and no editor but itself."""
    moment = document.published_at
    source = document.source or document.issuer or identity.for_readers.host_organisation
    tags = (
        ("ArticleTitle", document.title),
        ("PubDate", f"{_iso(moment)} 00:00"[:_MINUTES] if moment else ""),
        ("ContentSource", identity.publisher if identity.demonstration else source),
        ("Keywords", ",".join(document.keywords)),
        ("Author", "" if identity.demonstration else document.editor),
        ("Description", document.summary or excerpt),
    )
    return ((name, value) for name, value in tags if value)


def _iso(moment: date | datetime | None) -> str:
    """`2024-07-02`, with the time of day where that is known: `2024-07-02 09:30`."""
    if isinstance(moment, datetime):
        return moment.isoformat(" ", "minutes")
    return moment.isoformat() if moment else ""
