"""What the page of one document shows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ..documents.body import Heading
from ..documents.citing import cite, cite_document
from ..documents.document import Document
from ..documents.inserts import Filling
from ..pages.fingerprint import fingerprint
from ..pages.links import Link
from ..pages.page import BodyRef
from ..pipeline.site_view import SiteView
from ..pipeline.text_views import Dated, Mark, TextLine
from ..validity.status import ValidityStatus
from .annexed import list_annexed
from .facts import FactRow, Piece, article_tags, list_facts
from .front_matter import write_front_matter
from .head import Part, RankedFacts, list_parts, rank_facts
from .letterhead import Letterhead, letterhead_of
from .players import Player
from .title import phrases_in_words


@dataclass(frozen=True)
class DocumentLink:
    """Another document by title, address (None outside this site), 文号, a remark, its validity."""

    title: str
    path: str | None
    document_number: str = ""
    remark: str = ""
    status: ValidityStatus | None = None


_ADDRESS = re.compile(r"https?://[!-~]+")
EXPLAINING = ("解读的文件", "政策解读")  # a relation both ways that a page shows before its text


@dataclass(frozen=True)
class RelatedDocuments:
    """One kind of relation with its Chinese name and the documents on its other end.

    `unlisted` more are found by searching for `query`.
    """

    name: str
    documents: tuple[DocumentLink, ...]
    unlisted: int = 0
    query: str = ""


@dataclass(frozen=True)
class AttachmentDownload:
    """An attachment: label, address, type in capitals (DOCX), size in bytes, SHA-256; its player,
    where it is a video or a sound that the text does not play; pages of a PDF, else 0; whether
    offline mirrors hold it."""

    label: str
    path: str
    type: str
    size: int
    sha256: str
    player: Player | None = None
    pages: int = 0
    is_mirrored: bool = True

    @property
    def file_name(self) -> str:
        """What a reader saves it as: its label, with what tells its type."""
        suffix = "." + self.path.rpartition(".")[2]
        return self.label if self.label.lower().endswith(suffix.lower()) else self.label + suffix


@dataclass(frozen=True)
class Place:
    """Where the documents of a category stand: the way there, and the category's page tags."""

    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]

    @property
    def column(self) -> Link:
        """The entry of the navigation."""
        return self.trail[1]

    @cached_property
    def fingerprint_key(self) -> str:
        """What stands for a place in the fingerprints of its many documents."""
        return fingerprint(self.trail, self.column_tags)


@dataclass(frozen=True)
class DocumentView:
    """Everything a document's template sees besides the site.

    What follows from these values is computed where it is shown, so a page that stays as it is
    never pays for it. `supplement` is what the feature of the document's layout adds, a frozen
    value or None; `held_back` says, in a preview, why the document is not published.
    """

    document: Document
    place: Place
    issuers: tuple[Piece, ...]
    status: ValidityStatus | None
    hrefs: tuple[str | None, ...]
    inserts: tuple[Filling | None, ...]
    attachments: tuple[AttachmentDownload, ...]
    related: tuple[RelatedDocuments, ...]
    newer: Link | None
    older: Link | None
    supplement: Any = None
    held_back: str = ""
    texts: tuple[TextLine, ...] = ()
    text_banner: Dated | None = None
    newest_path: str = ""
    marks: tuple[Mark, ...] = ()

    @property
    def explained(self) -> tuple[RelatedDocuments, ...]:
        """What it interprets and what interprets it, which stand before the text."""
        return tuple(group for group in self.related if group.name in EXPLAINING)

    @property
    def beside(self) -> tuple[RelatedDocuments, ...]:
        """All other relations, which stand beside the text."""
        return tuple(group for group in self.related if group.name not in EXPLAINING)

    @property
    def text(self) -> TextLine | None:
        """Which of the texts of its document this is; None where it is the only one."""
        return next((text for text in self.texts if text.path == self.document.address), None)

    @property
    def is_earlier(self) -> bool:
        """True for a text that a newer one took the place of, or will."""
        return bool(self.newest_path) and self.newest_path != self.document.address

    @property
    def trail(self) -> tuple[Link, ...]:
        """The way from the front page to the category."""
        return self.place.trail

    @property
    def column_tags(self) -> tuple[tuple[str, str], ...]:
        """The page tags of the category."""
        return self.place.column_tags

    @cached_property
    def facts(self) -> tuple[FactRow, ...]:
        """The head table."""
        return tuple(list_facts(self.document, self.issuers))

    @property
    def ranked_facts(self) -> RankedFacts:
        """The head table by what a reader needs first."""
        return rank_facts(self.facts)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The ways to what stands on the page besides the text."""
        explained = [(group.name, len(group.documents) + group.unlisted)
                     for group in self.explained]
        return tuple(list_parts([file.label for file in self.attachments], explained,
                                len(self.document.corrections)))

    @property
    def citation(self) -> str:
        """The document as another text names it, with which text where its number says not."""
        cited = cite_document(self.document)
        named = self.is_earlier and self.text is not None and self.text.name not in cited
        return f"{cited}（{self.text.name}）" if named and self.text else cited

    def annexed_citations(self, headings: Sequence[Heading]) -> tuple[tuple[str, str], ...]:
        """(citation, anchor) of each text that a notice issues: by its own name, the notice's
        number, and which text."""
        text = self.text.name if self.text else ""
        number = str(self.document.document_number or "")
        return tuple((cite(annexed.name, "，".join(filter(None, (
            f"{number}转发" if number and annexed.is_forwarded else number, text)))), annexed.anchor)
            for annexed in list_annexed(self.document.title, headings))

    @property
    def text_style(self) -> str:
        """The manner of its text: that of its layout, or of what is not the whole text."""
        return self.document.layout.name.lower() if self.document.is_full else "abridged"

    @property
    def source(self) -> tuple[str, str]:
        """来源 before the address in it, and that address; "" where there is none."""
        found = _ADDRESS.search(self.document.source)
        return (self.document.source[:found.start()], found[0]) if found else (
            self.document.source, "")

    @property
    def front_matter(self) -> str:
        """What a saved Markdown file begins with."""
        return write_front_matter(self.document)

    @property
    def title_phrases(self) -> tuple[tuple[str, ...], ...]:
        """The title in the phrases between which it may break, each in words."""
        return phrases_in_words(self.document.title)

    @property
    def letterhead(self) -> Letterhead | None:
        """The red head of the printed page, None for what has none."""
        return letterhead_of(self.document)

    @property
    def loads(self) -> tuple[str, ...]:
        """The style sheets and scripts of the tools in its text, each once."""
        views = [filling.view for filling in self.inserts if filling and filling.view]
        views += [file.player for file in self.attachments if file.player]
        return tuple(dict.fromkeys(path for view in views for path in view.loads))

    @property
    def body(self) -> BodyRef:
        """The text, by the digest of its source."""
        return BodyRef(self.document.digest)

    def article_tags(self, site: SiteView, excerpt: str) -> tuple[tuple[str, str], ...]:
        """The page tags of the document on the site; `excerpt` are its first words."""
        return tuple(article_tags(self.document, site.identity, excerpt))


@dataclass(frozen=True, slots=True)
class TombstoneView:
    """What is left of a withdrawn document: its title, since when and why it is gone, and whether
    earlier texts of it went along."""

    title: str
    day: date
    reason: str
    place: Place
    with_texts: bool = False

    @property
    def trail(self) -> tuple[Link, ...]:
        """The way from the front page to the category."""
        return self.place.trail

    @property
    def column_tags(self) -> tuple[tuple[str, str], ...]:
        """The page tags of the category."""
        return self.place.column_tags
