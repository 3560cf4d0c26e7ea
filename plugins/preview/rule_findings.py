"""What the rules over a single text find, while it is being written."""

from ..documents.document import Document
from ..documents.findings import Finding, errors_of
from ..documents.library import Library
from ..documents.parsing import decode
from ..documents.site import Site
from ..inspection.context import Context
from ..inspection.examining import examine
from ..inspection.running import SeverityPolicy
from ..inspection.settings import load_settings
from ..inspection.source import Source
from ..inspection.table import SOURCE_RULES
from ..inspection.waivers import apply_waivers
from .context import PreviewContext

# The others need the whole site, or its pages; they come with the next build.
RULES = frozenset(rule.id for rule in SOURCE_RULES)


def read_tables(context: PreviewContext) -> None:
    """Reads what the rules go by, which takes seconds the first time, before somebody waits."""
    if site := context.site:
        nothing = Document(title="", path="a.md", digest="", category="")
        rule_findings(context, site, nothing, b"---\n---\n")


def rule_findings(context: PreviewContext, site: Site, document: Document, data: bytes
                  ) -> tuple[Finding, ...]:
    """The findings of a document in `data`, as this site weighs them."""
    source, given = source_of(context, site, document, data)
    return tuple(SeverityPolicy(given.settings).findings(document.path,
                                                         examine(source, given).faults))


def errors_in(context: PreviewContext, document: Document, data: bytes) -> tuple[Finding, ...]:
    """The errors among them that no waiver covers: with these nothing is published."""
    site = context.site
    if site is None:
        return ()
    settings, _ = load_settings(context.data)
    found = apply_waivers(rule_findings(context, site, document, data), settings, context.day)
    return tuple(one for one in errors_of(found.counted) if one.path == document.path)


def source_of(context: PreviewContext, site: Site, document: Document, data: bytes
              ) -> tuple[Source, Context]:
    """A document in `data` as the rules over a single text read it."""
    library = Library(site, (document,), {})
    settings, _ = load_settings(context.data)
    return (Source(document, decode(document.path, data)),
            Context(library, settings, context.day, library))
