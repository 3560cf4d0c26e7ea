"""The result of one inspection: what counts, what is waived, what could not be looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..documents.document import Document
from ..documents.findings import Finding
from ..documents.rule import Rule
from .baseline import Baseline
from .context import Context
from .settings import Waiver


@dataclass(frozen=True)
class Inspection:
    """All that reports are made of; `context` is None where the content could not be loaded.

    `inherited` are the findings that the `baseline` has: they are shown and stop nothing. `rules`
    are all that there are, by id.
    """

    day: date
    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]
    context: Context | None
    saw_pages: bool
    baseline: Baseline = field(default_factory=Baseline)
    inherited: tuple[Finding, ...] = ()
    rules: Mapping[str, Rule[...]] = field(default_factory=dict)

    def name_of(self, rule_id: str) -> str:
        """What a rule is called, "" for a fault of the gate."""
        return self.rules[rule_id].name if rule_id in self.rules else ""

    def title_of(self, path: str) -> str:
        """The title of the document at a path of the content or the output, "" for others."""
        document = self.document_at(path)
        return document.title if document else ""

    def document_at(self, path: str) -> Document | None:
        """The document at a path of the content or the output, None for other files."""
        if self.context is None:
            return None
        source = path.removesuffix(".html") + ".md" if path.endswith(".html") else path
        return self.context.library.by_path.get(source)
