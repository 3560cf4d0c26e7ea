"""常见问题解答: each question by its own anchor, with the provisions it rests on, marked on the
reader's day where these have lapsed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..documents.document import Document, Layout, Reference
from ..documents.library import Library
from ..documents.provisions import Provision, divisions_around, is_in, parse_provision
from ..documents.questions import AskedQuestion, list_questions
from ..pages.links import HOME, Link
from ..pages.page import Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from ..pipeline.text_views import Dated, DatedWords, Mark, dated
from ..validity.provisions import changes_of_basis
from .question_views import QuestionGroup, QuestionRow, QuestionsPageView, QuestionsView

QUESTIONS = Link("常见问题解答", "offices/questions.html")
LEAD = "各机关对常见问题的解答，每一问写明依据；依据已经失效、废止的在原处标明。"
_UNCHANGED, _LAPSED = "standing", "expired"
_WORD = "依据有变化"


@dataclass(frozen=True, slots=True)
class Basis:
    """What an answer rests on: the reference of the body, the document, the provision or None."""

    reference: int
    document: Document
    provision: Provision | None
    words: str

    @property
    def address(self) -> str:
        """Where it stands."""
        anchor = f"#{self.provision.anchor}" if self.provision else ""
        return self.document.address + anchor


@dataclass(frozen=True)
class Answered:
    """A question of a document with what its answer rests on that is on this site."""

    context: BuildContext
    document: Document
    question: AskedQuestion

    @cached_property
    def bases(self) -> tuple[Basis, ...]:
        """Each by the reference it is named with."""
        return tuple(self._bases())

    def _bases(self) -> Iterator[Basis]:
        library = self.context.library
        for number, words in self.question.bases:
            found = _named(library, self.document, self.document.references[number])
            if found is not None and not found.withdrawn:
                provision = parse_provision(words) if words else None
                if provision and not is_in(self.context.body(found.digest).html, provision):
                    provision = None
                yield Basis(number, found, provision, words)

    @cached_property
    def changes(self) -> tuple[tuple[date, str, Basis], ...]:
        """From which day on a basis no longer stands, in words; in the order of the days."""
        return tuple(sorted((found for basis in self.bases for found in self._changes_of(basis)),
                            key=lambda found: found[0]))

    def _changes_of(self, basis: Basis) -> Iterator[tuple[date, str, Basis]]:
        path, timelines = basis.document.path, self.context.timelines
        around = divisions_around(self.context.body(basis.document.digest).html, basis.provision
                                  ) if basis.provision else ()
        for since, words in changes_of_basis(timelines.get(path), timelines.effects_on(path),
                                             basis.provision, self.document.published_on, around):
            yield since, words, basis

    def is_outdated_on(self, day: date) -> bool:
        """True where something it rests on no longer stands on a day."""
        return any(since <= day for since, _, _ in self.changes)

    @property
    def mark(self) -> Mark | None:
        """What stands over the question from the day of the first change on."""
        if not self.changes:
            return None
        day = self.context.options.day
        notes = tuple(_note(since, words, basis, day) for since, words, basis in self.changes)
        states = dated([DatedWords(None, _UNCHANGED), DatedWords(self.changes[0][0], _LAPSED)], day)
        return Mark(Provision(self.question.anchor), states, notes)


def _note(since: date, words: str, basis: Basis, day: date) -> Dated:
    link = Link(f"《{basis.document.title}》", basis.address)
    return dated([DatedWords(None, "coming"),
                  DatedWords(since, "come", _WORD, "这一问所依据的", (link,),
                             f"{words}，解答可能不再适用。")], day)


def answered_questions(context: BuildContext, document: Document) -> tuple[Answered, ...]:
    """The questions of a document."""
    return tuple(Answered(context, document, question)
                 for question in list_questions(context.body(document.digest).html))


def list_read(library: Library) -> Iterator[Document]:
    """The documents whose texts the page of all questions follows from: those of questions, and
    those that their answers name."""
    for document in library.by_layout.get(Layout.QUESTIONS, ()):
        yield document
        for reference in document.references:
            if found := _named(library, document, reference):
                yield found


def _named(library: Library, document: Document, reference: Reference) -> Document | None:
    """The document of this site that an answer names."""
    if reference.kind == "number":
        return library.of_number(document, reference.target)
    return library.resolve(document, reference.target) if reference.kind == "file" else None


def supplement(context: BuildContext, document: Document) -> QuestionsView:
    """What the page of a document of questions shows besides its text."""
    answered = answered_questions(context, document)
    anchors = tuple((basis.reference, basis.provision.anchor) for one in answered
                    for basis in one.bases if basis.provision)
    return QuestionsView(tuple(_row(one, f"#{one.question.anchor}") for one in answered), anchors,
                         tuple(mark for one in answered if (mark := one.mark)))


def questions_page(context: BuildContext) -> Iterator[Page]:
    """The page of all questions by document; it says so where there are none."""
    documents = reversed(context.library.by_layout.get(Layout.QUESTIONS, ()))
    groups = tuple(
        QuestionGroup(Link(document.title, document.address),
                      document.responsible_office or document.issuer,
                      tuple(_row(one, f"{document.address}#{one.question.anchor}")
                            for one in answered_questions(context, document)))
        for document in documents)
    yield Page(QUESTIONS.path, Template("platforms/questions.html", is_for_readers=bool(groups)),
               QuestionsPageView(QUESTIONS.title, LEAD, groups, (HOME, Link(QUESTIONS.title, "")),
                                 column_tags(QUESTIONS.title)))


def _row(one: Answered, path: str) -> QuestionRow:
    mark = one.mark
    return QuestionRow(Link(one.question.words, path), one.question.group,
                       mark.states if mark else None)
