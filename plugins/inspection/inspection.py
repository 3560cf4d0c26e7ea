"""The result of one inspection: what counts, what is waived, what could not be looked at."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from ..documents.document import Document
from ..documents.findings import Finding, errors_of
from ..documents.personal_numbers import mask_leaks
from ..documents.rule import Rule
from .baseline import Baseline, Spot
from .context import Context
from .settings import Waiver


@dataclass(frozen=True)
class Inspection:
    """All that reports are made of; `context` is None where the site itself is faulty.

    `inherited` are the findings that the `baseline` has: they are shown and stop nothing. `rules`
    are all that there are, by id. `elsewhere` counts those that a report leaves out. `unseen` says
    what faulty content kept from being looked at, and what to do; "" where it did not. `held_back`
    are the paths of the documents that are not published as they are.
    """

    day: date
    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]
    context: Context | None
    saw_pages: bool
    baseline: Baseline = field(default_factory=Baseline)
    inherited: tuple[Finding, ...] = ()
    rules: Mapping[str, Rule[...]] = field(default_factory=dict)
    elsewhere: int = 0
    unseen: str = ""
    held_back: frozenset[str] = frozenset()

    @property
    def stopping(self) -> tuple[Finding, ...]:
        """The errors that stop a release: not those of documents that are held back anyway."""
        return tuple(one for one in errors_of(self.findings) if one.path not in self.held_back)

    def of_files(self, paths: Collection[str]) -> "Inspection":
        """What was found in these files of the content and on their pages; the rest is counted."""
        found = tuple(one for one in self.findings if {one.path, _source_of(one.path)} & {*paths})
        return replace(self, findings=found, elsewhere=len(self.findings) - len(found))

    @cached_property
    def left(self) -> Counter[Spot]:
        """How many places of the baseline are still there."""
        return self.baseline.left((*self.findings, *self.inherited), self.rules)

    def name_of(self, rule_id: str) -> str:
        """What a rule is called, "" for a fault of the gate."""
        return self.rules[rule_id].name if rule_id in self.rules else ""

    def title_of(self, path: str) -> str:
        """The title of the document at a path of the content or the output, "" for others; personal
        numbers in it are masked."""
        document = self.document_at(path)
        return mask_leaks(document.title) if document else ""

    def document_at(self, path: str) -> Document | None:
        """The document at a path of the content or the output, or that has the attachment there;
        None for other files."""
        if self.context is None:
            return None
        return self.context.library.by_path.get(_source_of(path)) or self._owners.get(path)

    @cached_property
    def _owners(self) -> dict[str, Document]:
        """By the path of an attachment, the first document that has it."""
        library = self.context.library if self.context else None
        return {path: document for document in reversed(library.documents)
                for path in library.files_of(document)} if library else {}


def _source_of(path: str) -> str:
    """The path of the document that a path of the output is the page of; of others, their own."""
    return path.removesuffix(".html") + ".md" if path.endswith(".html") else path
