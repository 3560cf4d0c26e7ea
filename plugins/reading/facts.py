"""The head of a document: its facts as a table, its page tags (国办发〔2017〕47号, annex)."""

from collections.abc import Iterator

from ..documents.dates import day_of
from ..documents.document import Document
from ..documents.fields import DATED_LAYOUTS
from ..documents.library import Library

Fact = tuple[str, str, str | None]


def list_facts(library: Library, document: Document) -> tuple[Fact, ...]:
    """(label, value, address or None) of what is known, in the order of the column's head table."""
    return tuple(_facts(library, document))


def _facts(library: Library, document: Document) -> Iterator[Fact]:
    issuer_path = {issuer.name: issuer.path for issuer in library.site.issuers}
    single = issuer_path.get(document.issuers[0]) if len(document.issuers) == 1 else None
    rows = (
        ("索引号", document.index_number, None),
        ("发文机关", document.issuer, single),
        ("发文字号", str(document.document_number or ""), None),
        ("成文日期", _iso(document.signed_on), None),
        ("发布日期", published_text(document), None),
        ("施行日期", _iso(document.effective_on), None),
        ("主题分类", document.subject, None),
        ("主题词", "；".join(document.keywords), None),
        ("文种", document.genre, None),
        ("来源", document.source, None),
        ("责任单位", document.responsible_office, None),
    )
    return (row for row in rows if row[1])


def published_text(document: Document) -> str:
    """发布日期 as shown: the day (and time), 未载明 for a document without one, "" for a page."""
    if document.published_at is None:
        return "未载明" if document.layout in DATED_LAYOUTS else ""
    return document.published_at.strftime(
        "%Y-%m-%d %H:%M" if hasattr(document.published_at, "hour") else "%Y-%m-%d")


def article_tags(library: Library, document: Document) -> tuple[tuple[str, str], ...]:
    """ArticleTitle, PubDate, ContentSource and the optional tags that have a value."""
    published = document.published_at
    moment = published and (
        published.strftime("%Y-%m-%d %H:%M") if hasattr(published, "hour")
        else f"{day_of(published).isoformat()} 00:00")
    tags = (
        ("ArticleTitle", document.title),
        ("PubDate", moment or ""),
        ("ContentSource", document.source or document.issuer
         or library.site.identity.host_organisation),
        ("Keywords", ",".join(document.keywords)),
        ("Author", document.editor),
        ("Description", document.summary or document.excerpt),
    )
    return tuple((name, value) for name, value in tags if value)


def _iso(day: object) -> str:
    return day.isoformat() if day else ""
