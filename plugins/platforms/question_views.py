"""What pages of questions show."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..pages.links import Link
from ..pipeline.text_views import Dated, Mark


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question in a list: the way to it, the heading above it, since when what it rests on no
    longer stands, None for never."""

    link: Link
    group: str
    states: Dated | None


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """The questions of a document, and the office that answers them."""

    link: Link
    office: str
    rows: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """What a document of questions shows: its questions; by reference of its text the anchor of
    the provision it names; the marks over answers that rest on what no longer stands."""

    rows: tuple[QuestionRow, ...]
    anchors: tuple[tuple[int, str], ...]
    marks: tuple[Mark, ...]
    loads: tuple[str, ...] = ()

    def at_provisions(self, hrefs: Sequence[str | None]) -> tuple[str | None, ...]:
        """The addresses of the references, to the provisions they name."""
        anchors = dict(self.anchors)
        return tuple(f"{href}#{anchors[number]}" if href and number in anchors and "#" not in href
                     else href for number, href in enumerate(hrefs))


@dataclass(frozen=True, slots=True)
class QuestionsPageView:
    """All questions, by document."""

    title: str
    lead: str
    groups: tuple[QuestionGroup, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]
