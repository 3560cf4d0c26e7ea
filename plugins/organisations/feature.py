"""The feature as one value: it has no pages of its own, it adds to those of documents."""

from typing import Any

from ..documents.document import Document, Layout
from ..documents.inserts import Insert
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature
from .checks import check


def _organisation(context: BuildContext, document: Document) -> Any:
    from .supplements import organisation

    return organisation(context, document)


def _leader(context: BuildContext, document: Document) -> Any:
    from .supplements import leader

    return leader(context, document)


def _overview(context: BuildContext, document: Document) -> Any:
    from .supplements import overview

    return overview(context, document)


FEATURE = Feature(
    "organisations",
    supplements={Layout.ORGANISATION: _organisation, Layout.LEADER: _leader,
                 Insert.OVERVIEW: _overview},
    check=check)
