"""The feature as one value."""

from collections.abc import Iterator

from ..pages.fingerprint import fingerprint
from ..pages.page import Page
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature
from ..validity.policies import listed_as_policies


def _list_pages(context: BuildContext) -> Iterator[Page]:
    from .pages import list_pages

    return list_pages(context)


def _depends_on(context: BuildContext) -> str:
    """The digest of what the ratios follow from: the facts of policies, and who interprets them."""
    facts, relations = context.fact_digests, context.relation_digests
    return fingerprint(*[digest for path in listed_as_policies(context.library)
                         for digest in (facts[path], relations.get(path))])


FEATURE = Feature("interpretation", _list_pages, _depends_on)
