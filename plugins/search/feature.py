"""The feature as one value."""

from collections.abc import Iterator, Sequence

from ..documents.rule import Rule
from ..pages.page import Item
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature, unknown


def _pages(context: BuildContext) -> Iterator[Item]:
    from .pages import list_pages

    return list_pages(context)


def _rules() -> Sequence[Rule[...]]:
    from .proof import RULES

    return RULES


def _notices(context: BuildContext) -> Iterator[str]:
    from .notices import list_notices

    return list_notices(context)


FEATURE = Feature("search", unknown, _pages, rules=_rules, notices=_notices)
