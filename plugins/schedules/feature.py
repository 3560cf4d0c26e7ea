"""The feature as one value."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..documents.document import Document, Layout
from ..documents.findings import Finding
from ..documents.library import Library
from ..documents.rule import Rule
from ..pages.page import Page
from ..pages.store import Store
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature
from ..pipeline.options import Options


def _pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


def _tools(context: BuildContext, document: Document) -> Any:
    from .pages import tools_of

    return tools_of(context, document)


def _depends_on(context: BuildContext) -> tuple[str, ...]:
    """The texts of the schedules, and what fulfils them."""
    schedules = context.library.by_layout.get(Layout.SCHEDULE, ())
    if not schedules:
        return ()
    return context.facts, *(document.digest for document in schedules)


def _rules() -> Sequence[Rule[...]]:
    from .rules import RULES

    return RULES


def _inspect(library: Library, options: Options, store: Store) -> Iterable[Finding]:
    from .checks import check_schedules

    return check_schedules(library, options.content, store)


FEATURE = Feature("schedules", _depends_on, _pages, supplements={Layout.SCHEDULE: _tools},
                  rules=_rules, inspect=_inspect)
