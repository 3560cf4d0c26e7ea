"""The feature as one value.

Its many modules are imported where there is a report: an edit of a site without one is spared them.
"""

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


def _supplement(context: BuildContext, document: Document) -> Any:
    from .supplement import supplement

    return supplement(context, document)


def _check(context: BuildContext) -> Iterable[Finding]:
    if not _has_reports(context):
        return ()
    from .checks import check_data_files

    return check_data_files(context)


def _rules() -> Sequence[Rule[...]]:
    from .rule_order import RULES

    return RULES


def _inspect(library: Library, options: Options, store: Store) -> Iterable[Finding]:
    from .checks import check_reports

    return check_reports(library, options.content, store)


def _depends_on(context: BuildContext) -> tuple[()] | None:
    """Nothing, where there is no report; unknown where there are, since they have figures too."""
    return None if _has_reports(context) else ()


def _has_reports(context: BuildContext) -> bool:
    return Layout.ANNUAL_REPORT in context.library.by_layout


FEATURE = Feature("annual report", _depends_on, _pages,
                  supplements={Layout.ANNUAL_REPORT: _supplement}, check=_check,
                  rules=_rules, inspect=_inspect)
