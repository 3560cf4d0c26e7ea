"""Every page of the output looked at once, and kept by the stamp of its file."""

from pathlib import Path

from ..documents.document import Document
from ..documents.findings import Finding
from ..files.stamps import Stamp
from ..files.walking import WHOLE, walk
from ..pages.memo import Memo
from ..pipeline.portal import RENDERED
from .context import Context
from .facts import LocatedFault, PageFacts
from .output import InspectedOutput
from .page import OutputPage
from .running import InspectionInputs, SeverityPolicy
from .table import OUTPUT_RULES, PAGE_RULES


def inspect_output(folder: Path, context: Context, inputs: InspectionInputs) -> tuple[Finding,
                                                                                      ...] | None:
    """The findings over the output; None where it does not hold the pages of this library."""
    output = _load(folder, context, inputs)
    if output is None:
        return None
    policy = SeverityPolicy(context.settings)
    found = [finding for path, facts in output.pages.items()
             for finding in policy.findings(path, facts.faults)]
    faults = ((rule, fault) for rule in OUTPUT_RULES for fault in rule.check(output, context))
    found += policy.findings_of(faults, context.facts, inputs.data)
    return tuple(found)


def examine_page(page: OutputPage, context: Context) -> PageFacts:
    """The facts of one page."""
    links, frame = page.local_links()
    return PageFacts(
        faults=tuple(LocatedFault(rule.id, *fault.position, fault.message, fault.fix)
                     for rule in PAGE_RULES for fault in rule.check(page, context)),
        title=None if page.is_redirect else page.title,
        anchors="\n".join(("", *page.anchors, "")), links=links, frame=frame,
        portal=page.portal_links, outside=page.outside())


def _load(folder: Path, context: Context, inputs: InspectionInputs) -> InspectedOutput | None:
    files = {path: (stat.st_size, stat.st_mtime_ns) for path, stat, _ in walk(folder, WHOLE)}
    shown = {document.address: document for document in context.published.documents}
    if "index.html" not in files or 2 * sum(address in files for address in shown) < len(shown):
        return None
    pages = {path: _facts(folder, path, files[path], shown.get(path), context, inputs)
             for path in sorted(files) if path.endswith(".html")}
    portal = {f"_portal/{name}": file.read_text("utf-8", "replace") for name in RENDERED
              if (file := inputs.content / "_portal" / name).is_file()}
    return InspectedOutput(files, pages, portal)


def _facts(folder: Path, path: str, stamp: Stamp, document: Document | None,
           context: Context, inputs: InspectionInputs) -> PageFacts:
    def compute() -> PageFacts:
        return examine_page(OutputPage(path, (folder / path).read_bytes(), document), context)

    key = (*stamp, document.digest if document else "", context.settings.digest,
           context.settings.page_kilobytes)
    return inputs.memos.value(f"{folder}/{path}", Memo(key, compute))
