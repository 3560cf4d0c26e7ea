"""The texts of one document through the years (前版): what a page says of them, and the pages that
compare them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from ..documents.dates import han_date
from ..documents.document import Document, output_path
from ..pages.links import Link
from ..pages.page import BodyRef, Page, Template
from ..pipeline.text_views import Dated, DatedWords, TextLine, dated
from ..validity.texts import Text, period_words
from .views import Place

PlaceOf = Callable[[Document], Place]

FOLDER = "versions"
TEMPLATE = Template("comparison.html")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Two texts of one document, side by side."""

    document_title: str
    older: TextLine
    newer: TextLine
    place: Place
    older_body: BodyRef
    newer_body: BodyRef

    @property
    def title(self) -> str:
        """What is compared with what."""
        return f"{self.document_title}：{self.words}"

    @property
    def words(self) -> str:
        """Which texts are compared."""
        return f"新旧文本对照（{self.older.name}与{self.newer.name}）"

    @property
    def trail(self) -> tuple[Link, ...]:
        """The way from the front page over the newer text."""
        return (*self.place.trail, Link(self.document_title, self.newer.path),
                Link("新旧文本对照", ""))

    @property
    def column_tags(self) -> tuple[tuple[str, str], ...]:
        """The page tags of the category."""
        return self.place.column_tags


@dataclass(frozen=True, slots=True)
class History:
    """The texts of one document, oldest first."""

    texts: tuple[Text, ...]

    @property
    def newest(self) -> Text:
        """The text that stands for the document."""
        return self.texts[-1]

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the texts."""
        return tuple(text.document.path for text in self.texts)

    @property
    def pairs(self) -> tuple[tuple[Text, Text], ...]:
        """What is compared, the older first: each text with the one before it and with the newest;
        where either is only a summary, the differences would be none of the document's."""
        pairs = [*pairwise(self.texts), *((text, self.newest) for text in self.texts[:-2])]
        return tuple(pair for pair in pairs if all(text.document.is_full for text in pair))

    def text_of(self, document: Document) -> Text:
        """The text that a file is."""
        return self.texts[self.paths.index(document.path)]

    def lines(self) -> tuple[TextLine, ...]:
        """The texts as a page lists them, the newest first, each with its comparisons."""
        return tuple(
            TextLine(text.name, text.document.address, _iso(text.since), _iso(text.until),
                     str(text.because or ""),
                     output_path(text.because.path) if text.because else "",
                     tuple(_comparison(older, text) for older, newer in self.pairs
                           if newer is text))
            for text in reversed(self.texts))

    def banner(self, document: Document, day: date) -> Dated:
        """What stands over the page of one of the texts: whether it applies, by the day."""
        at = self.paths.index(document.path)
        before = self.texts[at - 1] if at else None
        return dated(tuple(_words(self.texts[at], before, self.texts[at + 1:])), day)


def _words(text: Text, before: Text | None, later: Sequence[Text]) -> Iterator[DatedWords]:
    """What is said of a text from each day on; nothing of the newest once it applies."""
    compared = (_comparison(text, later[-1], "与最新文本对照"),) if later and (
        text.document.is_full and later[-1].document.is_full) else ()
    if before and text.since:
        yield DatedWords(None, "coming", "尚未适用的文本", f"自{han_date(text.since)}起适用。",
                         (_link_to(before, f"看在此以前适用的{before.phrase}"),))
    begun = text.since if before else None
    if not later:
        yield DatedWords(begun, "current")
        return
    following = later[0]
    if text.until:
        yield DatedWords(begun, "current", "目前适用的文本",
                         f"适用至{han_date(text.until)}；次日起适用{following.phrase}。",
                         (_link_to(following, f"看{following.phrase}"), *compared))
    ended = text.until + _DAY if text.until else None
    yield DatedWords(ended, "former", "以前的文本", f"{period_words(text)}。",
                     (_link_to(later[-1], "看最新文本"), *compared))


def comparison_pages(histories: Iterable[History], place_of: PlaceOf) -> Iterator[Page]:
    """The pages that compare the texts of each history."""
    for history in {id(history): history for history in histories}.values():
        lines = {line.path: line for line in history.lines()}
        for older, newer in history.pairs:
            one, other = older.document, newer.document
            view = ComparisonView(other.listed_title, lines[one.address], lines[other.address],
                                  place_of(other), BodyRef(one.digest), BodyRef(other.digest))
            yield Page(comparison_path(one, other), TEMPLATE, view, other.path)


def comparison_path(older: Document, newer: Document) -> str:
    """The address of a comparison: below the newer text's, the older one's path as one name.

    No name of a document has a dot, so no two comparisons share an address.
    """
    name = older.path.removesuffix(".md").replace("/", ".")
    return f"{FOLDER}/{newer.path.removesuffix('.md')}/{name}.html"


def _comparison(older: Text, newer: Text, title: str = "") -> Link:
    return Link(title or f"{newer.phrase}与{older.phrase}对照",
                comparison_path(older.document, newer.document))


def _link_to(text: Text, title: str) -> Link:
    return Link(title, text.document.address)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
