"""The feature as one value."""

from collections.abc import Iterator
from typing import Any

from ..documents.document import Document
from ..documents.inserts import Insert
from ..pages.page import Page
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature, nothing_more


def _pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


def _form(context: BuildContext, document: Document) -> Any:
    from .tools import form

    return form(context, document)


def _periods(context: BuildContext, document: Document) -> Any:
    from .tools import periods

    return periods(context, document)


def _fees(context: BuildContext, document: Document) -> Any:
    from .tools import fees

    return fees(context, document)


FEATURE = Feature(
    "application", nothing_more, _pages,
    supplements={Insert.FORM: _form, Insert.PERIODS: _periods, Insert.FEES: _fees})
