"""What can be looked at of faulty content, and what is left to do once it is right.

Documents that could be read stand together, so that the rules about them run; one without a title
or in no category of the site stands nowhere and is looked at by itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..documents.document import Document
from ..documents.findings import Finding, errors_of
from ..documents.index import has_place
from ..documents.library import Library
from ..documents.loading import Loaded
from ..documents.publication import to_inspect
from ..documents.rule import Rule, RuleKind
from .attachments import inspect_attachments
from .context import Context
from .running import InspectionInputs, inspect_texts

_NAMED = 3  # files in the line, at most
_OF_ONE_FILE = frozenset({RuleKind.SOURCE, RuleKind.PIECE, RuleKind.ATTACHMENT})
_THEN = "改正以后再运行 inv inspect，就会检查。"


@dataclass(frozen=True)
class Readable:
    """The documents that can be looked at together, and those that only by themselves.

    `faulty` are the paths with an error of the gate, none where the content is right.
    """

    library: Library
    alone: tuple[Document, ...] = ()
    faulty: frozenset[str] = frozenset()

    def is_certain(self, finding: Finding, rules: Mapping[str, Rule[...]]) -> bool:
        """False for what may only be found because a document is faulty: what several documents
        say to each other, where it stands in a faulty one or names one that stands alone."""
        rule = rules.get(finding.rule)
        if rule is not None and rule.kind in _OF_ONE_FILE:
            return True
        return finding.path not in self.faulty and not any(
            name in finding.message for document in self.alone for name in _names(document))


def read_together(loaded: Loaded) -> Readable | None:
    """What was loaded as far as it can be read; None where the site itself is faulty."""
    if loaded.library is not None:
        return Readable(loaded.library)
    legible = loaded.legible
    if legible is None:
        return None
    faulty = frozenset(one.path for one in errors_of(loaded.findings))
    categories = legible.site.categories
    together, alone = (tuple(file for file in legible.files
                             if has_place(file, categories) is placed) for placed in (True, False))
    return Readable(Library(legible.site, together, legible.attachments), alone, faulty)


def inspect_alone(readable: Readable, context: Context, inputs: InspectionInputs) -> list[Finding]:
    """The findings in the texts and attachments of the documents that stand nowhere."""
    library = to_inspect(Library(context.site, readable.alone, readable.library.attachments))
    texts = [file for file in library.files if not file.withdrawn and not file.digest]
    by_themselves = Context(library, context.settings, context.day, library,
                            calendar=context.calendar, body_text=context.body_text,
                            body_html=context.body_html, source_of=context.source_of)
    return [*inspect_texts(texts, context, inputs)[1], *inspect_attachments(by_themselves, inputs)]


def tell_unseen(findings: Iterable[Finding], readable: Readable | None) -> str:
    """One line: what the gate's errors kept from being looked at, why, and what to do."""
    errors = errors_of(findings)
    why = f"内容有 {len(errors)} 个错误，网站连不起来"
    if readable is None:
        return f"{why}，没有检查：文件的正文、附件，文件之间的关系、文号的次序、有效性、栏目、审核、网页。{_THEN}"
    read = {file.path for file in (*readable.library.files, *readable.alone)}
    unread = sorted({one.path for one in errors if one.path.endswith(".md")} - read)
    left_out = sorted((*unread, *(file.path for file in readable.alone)))
    named = f"{_list(unread)}的正文，" if unread else ""
    without = f"文件之间的关系、有效性、栏目里没有算进 {_list(left_out)}，说缺少、数目不对的，可能是因为它们。" if left_out else ""
    return f"{why}，没有检查：{named}网页。{without}{_THEN}"


def _names(document: Document) -> Iterable[str]:
    """By what a finding may name a document."""
    number = document.document_number
    return filter(None, (document.path, document.title, number.text if number else ""))


def _list(paths: Sequence[str]) -> str:
    more = f"等 {len(paths)} 个文件" if len(paths) > _NAMED else ""
    return "、".join(paths[:_NAMED]) + more
