"""The feature as one value."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..documents.document import Document, Layout
from ..documents.findings import Finding
from ..documents.library import Library
from ..documents.rule import Rule
from ..pages.page import Item
from ..pages.store import Store
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature
from ..pipeline.options import Options


def _pages(context: BuildContext) -> Iterator[Item]:
    from .pages import list_pages

    return list_pages(context)


def _depends_on(context: BuildContext) -> Any:
    """What is known of the documents, the texts of those whose text is read, the cards that were
    fetched."""
    from ..disclosure.neighbours import list_files
    from .questions import list_read

    by_layout = context.library.by_layout
    read = [document for layout in (Layout.SCHEDULE, Layout.SERVICE_GUIDE, Layout.INVENTORY)
            for document in by_layout.get(layout, ())]
    read += [link.document for issue in by_layout.get(Layout.GAZETTE, ())
             for link in context.library.links.get(issue.path, ()) if link.document]
    cards = [file.read_bytes() for file in list_files(context.options.data)]
    return (context.facts, bool(context.published), cards,
            *(document.digest for document in (*read, *list_read(context.library))))


def _gazette(context: BuildContext, document: Document) -> Any:
    from .gazette import supplement

    return supplement(context.library, document)


def _solicitation(context: BuildContext, document: Document) -> Any:
    from .solicitations import supplement

    return supplement(context.library, document, context.options.day)


def _questions(context: BuildContext, document: Document) -> Any:
    from .questions import supplement

    return supplement(context, document)


def _service_guide(context: BuildContext, document: Document) -> Any:
    from .service_guides import supplement

    return supplement(document, context.body(document.digest))


def _inventory(context: BuildContext, document: Document) -> Any:
    from .inventories import supplement

    return supplement(context, document)


def _check(context: BuildContext) -> Iterator[Finding]:
    from .checks import check

    return check(context)


def _rules() -> Sequence[Rule[...]]:
    from .rule_table import RULES

    return RULES


def _inspect(library: Library, options: Options, store: Store) -> Iterable[Finding]:
    from .questions import answered_questions
    from .rule_table import check_offices

    context = BuildContext(options, store, library)
    answered = tuple(one for document in library.by_layout.get(Layout.QUESTIONS, ())
                     for one in answered_questions(context, document))
    return check_offices(library, options.data, options.day, store.text, answered,
                         options.content)


FEATURE = Feature(
    "platforms", _depends_on, _pages,
    supplements={Layout.GAZETTE: _gazette, Layout.SOLICITATION: _solicitation,
                 Layout.QUESTIONS: _questions, Layout.SERVICE_GUIDE: _service_guide,
                 Layout.INVENTORY: _inventory},
    check=_check, rules=_rules, inspect=_inspect)
