"""The feature as one value."""

from collections.abc import Iterator
from typing import Any

from ..documents.findings import Finding
from ..pages.page import Item
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature


def _pages(context: BuildContext) -> Iterator[Item]:
    from .pages import list_pages

    return list_pages(context)


def _depends_on(context: BuildContext) -> Any:
    return context.facts


def _check(context: BuildContext) -> Iterator[Finding]:
    from .checks import check

    return check(context)


FEATURE = Feature("platforms", _depends_on, _pages, check=_check)
