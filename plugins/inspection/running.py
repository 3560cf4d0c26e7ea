"""An inspection as a story: every document, the whole, the waivers; faults become findings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from ..documents.document import Document
from ..documents.findings import Finding, Severity
from ..documents.parsing import decode, locate
from ..documents.rule import Fault, Rule
from ..pages.memo import Memo, MemoTable
from .concerning import Changes, changes_of_tables
from .context import Context
from .examining import examine
from .facts import Facts, LocatedFault
from .settings import Settings
from .source import Source
from .table import DOCUMENT_RULES, LIBRARY_RULES, all_rules


@dataclass(frozen=True)
class InspectionInputs:
    """Where an inspection reads: the content folder, the site's data, what was kept."""

    content: Path
    data: Path
    memos: MemoTable


def inspect_documents(context: Context, inputs: InspectionInputs) -> tuple[Context,
                                                                           tuple[Finding, ...]]:
    """The context with the facts of every document, and the findings of all rules over them."""
    facts, found = inspect_texts(context.library.readable, context, inputs)
    whole = replace(context, facts=facts)
    policy = SeverityPolicy(context.settings)
    found += policy.findings_of(_document_faults(whole), facts, inputs.data)
    found += policy.findings_of(_library_faults(whole), facts, inputs.data)
    return whole, tuple(found)


def inspect_texts(documents: Iterable[Document], context: Context, inputs: InspectionInputs
                  ) -> tuple[dict[str, Facts], list[Finding]]:
    """The facts of these documents by path, and the findings of the rules over single texts."""
    changes = changes_of_tables(context.settings.terms, inputs.memos)
    facts = {document.path: _facts(document, context, inputs, changes) for document in documents}
    policy = SeverityPolicy(context.settings)
    return facts, [finding for path, known in facts.items()
                   for finding in policy.findings(path, known.faults)]


@dataclass(frozen=True)
class SeverityPolicy:
    """Gives each fault the severity its rule has on this site."""

    settings: Settings

    @cached_property
    def of_rule(self) -> dict[str, Severity | None]:
        """The severity of each rule, None for one that is off."""
        return {rule.id: self.settings.severity(rule.id, rule.severity) for rule in all_rules()}

    def findings(self, path: str, seen: Iterable[LocatedFault]) -> Iterator[Finding]:
        """Findings of faults whose place is known."""
        for fault in seen:
            severity = (self.settings.severity(fault.rule, fault.severity) if fault.severity
                        else self.of_rule[fault.rule])
            if severity:
                yield Finding(path, fault.line, fault.column, fault.rule, fault.message, fault.fix,
                              severity, fault.places)

    def apply(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Findings made elsewhere, with the severity this site gives their rule."""
        for finding in findings:
            severity = self.settings.severity(finding.rule, finding.severity)
            if severity:
                yield replace(finding, severity=severity)

    def of_gate(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Findings of loading: a rule's, as of a missing review, as `apply` has them; a fault of
        the gate is no rule and weighs what it weighs."""
        for finding in findings:
            yield from self.apply((finding,)) if finding.rule in self.of_rule else (finding,)

    def findings_of(self, faults: Iterable[tuple[Rule[...], Fault]],
                    facts: Mapping[str, Facts], data: Path) -> Iterator[Finding]:
        """Findings of faults whose place is a key, an offset pair, or a word in `_data/`."""
        for rule, fault in faults:
            line, column = _place(fault, facts, data)
            seen = LocatedFault(rule.id, line, column, fault.message, fault.fix, fault.severity,
                                fault.count)
            yield from self.findings(fault.path, (seen,))


def _facts(document: Document, context: Context, inputs: InspectionInputs, changes: Changes
           ) -> Facts:
    @cache
    def source() -> Source:
        return Source(document, decode(document.path,
                                       (inputs.content / document.path).read_bytes()))

    if not document.digest:  # of a faulty one nothing is kept
        return examine(source(), context)
    memo = Memo((document.digest, document.facts_digest, context.settings.digest),
                lambda: examine(source(), context))
    return inputs.memos.value(
        document.path, memo,
        lambda facts: not changes.concern(facts.laws, lambda: source().bare))


def _document_faults(context: Context) -> Iterator[tuple[Rule[...], Fault]]:
    """The faults of documents: what an earlier text declares is no longer theirs."""
    earlier = context.library.texts.newest
    for document in context.library.readable:
        if document.path in earlier:
            continue
        for rule in DOCUMENT_RULES:
            for fault in rule.check(document, context):
                yield rule, replace(fault, path=document.path)


def _library_faults(context: Context) -> Iterator[tuple[Rule[...], Fault]]:
    for rule in LIBRARY_RULES:
        for fault in rule.check(context):
            yield rule, fault


def _place(fault: Fault, facts: Mapping[str, Facts], data: Path) -> tuple[int, int]:
    if isinstance(fault.at, tuple):
        return fault.at
    if fault.path in facts:
        return facts[fault.path].place(str(fault.at))
    file = data / fault.path.removeprefix("_data/")
    return locate(file.read_text("utf-8"), str(fault.at)) if file.is_file() else (0, 0)
