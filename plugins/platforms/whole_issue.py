"""政府公报, a whole issue on one page: every text in its order, to be read, printed or kept as PDF."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..documents.document import Document, Layout
from ..documents.fields import ISSUE
from ..documents.inserts import Filling
from ..pages.links import HOME, Link
from ..pages.page import BodyRef, Page, Template
from ..pages.tags import column_tags
from ..pipeline.context import BuildContext
from ..validity.status import ValidityStatus
from .gazette import GAZETTES, whole_path


@dataclass(frozen=True, slots=True)
class IssueText:
    """A document in an issue: its anchor, title, page, 文号 and issuer, validity, its text with
    where that leads; no text where the page holds none in full."""

    anchor: str
    title: str
    path: str
    document_number: str
    issuer: str
    status: ValidityStatus | None
    body: BodyRef | None
    hrefs: tuple[str | None, ...]
    inserts: tuple[Filling, ...]


@dataclass(frozen=True, slots=True)
class WholeIssueView:
    """An issue with all of its texts."""

    title: str
    issue: str
    issue_page: Link
    texts: tuple[IssueText, ...]
    trail: tuple[Link, ...]
    column_tags: tuple[tuple[str, str], ...]


def whole_issues(context: BuildContext) -> Iterator[Page]:
    """A page for each issue."""
    for document in context.library.by_layout.get(Layout.GAZETTE, ()):
        texts = tuple(_texts(context, document))
        view = WholeIssueView(
            f"{document.title}（整期）", dict(document.particulars).get(ISSUE, ""),
            Link(document.title, document.address), texts,
            (HOME, GAZETTES, Link(document.title, document.address), Link("整期", "")),
            column_tags(document.title, "政策文件"))
        yield Page(whole_path(document), Template("platforms/whole_issue.html"), view)


def _texts(context: BuildContext, issue: Document) -> Iterator[IssueText]:
    library = context.library
    for link in library.links.get(issue.path, ()):
        document = link.document
        if link.kind != "collects" or document is None or document.withdrawn:
            continue
        filled = context.fill(document) or (None,) * len(document.references)
        anchor = document.path.removesuffix(".md").replace("/", "-")
        yield IssueText(
            anchor, document.listed_title, document.address, str(document.document_number or ""),
            document.issuer, context.statuses.get(document.path),
            BodyRef(document.digest) if document.is_full else None,
            tuple(library.address_of(document, one) for one in document.references),
            tuple(filling or Filling() for filling in filled))
