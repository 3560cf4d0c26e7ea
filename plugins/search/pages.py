"""The pages of search: the index as small files, the search page, the indexes for readers."""

from collections.abc import Iterator
from pathlib import Path

from ..pipeline.run import Run
from ..pages.assets import encode
from ..pages.page import Composed, Computed, Page, Template
from .counts import TermCounts
from .entry import Options
from .files import FOLDER
from .index import Source, build_index
from .indexes import index_pages
from .records import TextFile, text_script
from .scripts import bundle
from .sources import list_documents
from .views import SearchView


def list_pages(run: Run, options: Options = Options()) -> Iterator[Page]:
    """Every page of search; of a quick build the search page alone, the index stays as it is."""
    yield Page("search.html", Template("search.html"), SearchView())
    yield Page("theme/search.css", Computed(encode), _style(run.options.theme))
    if run.options.quick:
        run.leave(f"{FOLDER}/")
    else:
        yield from _index(run, options)


def _index(run: Run, options: Options) -> Iterator[Page]:
    documents = list_documents(run.library)
    by_address = {document.address: document.path for document in run.library.listed}
    timelines = {address: run.timelines[path] for address, path in by_address.items()
                 if path in run.timelines}
    scripts = bundle(run.options.theme / "static" / "js" / "search")
    source = Source(documents, timelines, run.library.site.synonyms, scripts,
                    run.library.site.identity.caution)
    counted = TermCounts(run.store, run.library.attachments).of(documents)
    yield from index_pages(run.library.listed)
    for path, content in build_index(source, counted, options):
        if isinstance(content, TextFile):
            yield Page(path, Composed(text_script), content)
        else:
            yield Page(path, Computed(as_is), content)


def _style(theme: Path) -> str:
    return (theme / "static" / "css" / "search.css").read_text("utf-8")


def as_is(content: bytes) -> bytes:
    """The bytes themselves."""
    return content
