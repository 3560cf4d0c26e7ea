"""The pages of search: the index as small files, the search page, the indexes for readers."""

from collections.abc import Iterator
from pathlib import Path

from ..disclosure.promised import offices_by_path
from ..pages.assets import encode
from ..pages.page import FromStore, FromView, Page, Preserved, Template
from ..pipeline.context import BuildContext
from .counts import TermCounts
from .files import FOLDER
from .index import IndexInput, build_index
from .indexes import index_pages
from .records import text_script
from .scripts import bundle
from .sources import list_documents
from .title_keys import TITLES, titles_script
from .views import SearchView


def list_pages(context: BuildContext) -> Iterator[Page | Preserved]:
    """Every page of search; of a quick build the search page alone, the index stays as it is."""
    yield Page("search.html", Template("search.html"), SearchView())
    yield Page("theme/search.css", FromView(encode), _style(context.options.theme))
    if context.options.quick:
        yield Preserved(f"{FOLDER}/")
    else:
        yield from _index(context)


def _index(context: BuildContext) -> Iterator[Page]:
    documents = list_documents(context.library, context.texts, context.provisions_of,
                               offices_by_path(context.library, context.body))
    by_address = {document.address: document.path for document in context.library.listed}
    timelines = {address: context.timelines[path] for address, path in by_address.items()
                 if path in context.timelines}
    scripts = bundle(context.options.theme / "static" / "js" / "search")
    source = IndexInput(documents, timelines, context.library.site.synonyms, scripts,
                        context.library.site.identity.caution)
    counted = TermCounts(context.store, context.library.attachments).of(documents)
    place = context.library.site.identity.name.removesuffix("人民政府")
    yield from index_pages(context.library.listed, place)
    yield Page(TITLES, FromView(as_is),
               titles_script(context.library.listed, context.statuses, place))
    for path, content in build_index(source, counted, context.options.lunr_json):
        maker = FromView(as_is) if isinstance(content, bytes) else FromStore(text_script)
        yield Page(path, maker, content)


def _style(theme: Path) -> str:
    return (theme / "static" / "css" / "search.css").read_text("utf-8")


def as_is(content: bytes) -> bytes:
    """The bytes themselves."""
    return content
