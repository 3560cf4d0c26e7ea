"""The pages of search: the index as small files, the search page, the indexes for readers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from ..disclosure.promised import offices_by_path
from ..documents.document import Layout
from ..documents.ownership import ABOVE
from ..pages.assets import encode
from ..pages.memo import Memo, MemoTable
from ..pages.page import FromStore, FromView, Item, Page, Part, Preserved, Template
from ..pipeline.context import BuildContext
from .best_bets import list_asked, list_bets
from .counts import TermCounts
from .entry import SearchDocument
from .files import FOLDER
from .index import Content, IndexInput, Section, list_sections, list_words
from .indexes import index_pages
from .lunr_index import LUNR_PATH, MOST_DOCUMENTS, make_lunr_index
from .lunr_proof import prove_lunr
from .merging import collect
from .neighbours import list_searches
from .records import block_values, text_script
from .renewing import renew
from .scripts import JOINED_SCRIPTS, bundle
from .sources import list_documents
from .state import StateStore
from .title_keys import TITLES, titles_script
from .views import SearchView


def list_pages(context: BuildContext) -> Iterator[Item]:
    """Every page of search; of a quick build the search page alone, the index stays as it is."""
    yield Page("search.html", Template("search.html"),
               SearchView(tuple(list_searches(context.options.data))))
    yield Page("theme/search.css", FromView(encode), _style(context.options.theme))
    if context.options.quick:
        yield Preserved(f"{FOLDER}/")
        return
    yield Part("indexes of search", context.facts, lambda: _indexes(context))
    yield from map(_part, _sections(context))


def _indexes(context: BuildContext) -> Iterator[Page]:
    """The indexes for readers without scripts, and for a screen that anybody may touch."""
    listed, site = context.library.listed, context.library.site
    place = _place(context)
    codes = [code for issuer in site.issuers if issuer.level != ABOVE for code in issuer.codes]
    yield from index_pages(listed, place, codes)
    yield Page(TITLES, FromView(as_is), titles_script(listed, context.statuses, place))


def _part(section: Section) -> Part:
    return Part(f"search {section.name}", section.depends_on, lambda: _pages(section.files()))


def _pages(files: Iterable[tuple[str, Content]]) -> Iterator[Page]:
    for path, content in files:
        maker = FromView(as_is) if isinstance(content, bytes) else FromStore(text_script)
        yield Page(path, maker, content)


def _sections(context: BuildContext) -> Iterator[Section]:
    """The files of the index, kept up to date in the store."""
    options, library = context.options, context.library
    documents = list_documents(library, context.texts, context.provisions_of,
                               offices_by_path(library, context.body))
    counts = TermCounts(context.store, library.attachments)
    site = f"{context.store.name_of(options.content)} {options.unreviewed}"
    kept = StateStore(context.store, site)
    renewed = renew(kept.load(), documents, counts, kept.shards)
    kept.keep(renewed.state, renewed.made)
    memos = MemoTable(context.store, f"search tables {site}")
    scripts = options.theme / "static" / "js" / "search"
    source = IndexInput(
        documents,
        memos.value("validities", Memo((context.facts, context.data_digest),
                                       partial(_validities, context, documents))),
        memos.value("words", Memo((), list_words)),
        library.site.synonyms, bundle(scripts), bundle(scripts, JOINED_SCRIPTS),
        library.site.identity.caution)
    source = replace(source, best_bets=[bet.row for bet in list_bets(library, _place(context))],
                     asked=_asked(context, memos))
    memos.close()
    yield from list_sections(source, renewed.state, renewed.shards)
    if len(documents) <= MOST_DOCUMENTS if options.lunr_json is None else options.lunr_json:
        digests = [block.digest for block in renewed.state.blocks]
        yield Section("lunr", digests, lambda: [
            (LUNR_PATH, _lunr_json(documents, counts, source.caution))])


def _lunr_json(documents: Sequence[SearchDocument], counts: TermCounts, caution: str) -> bytes:
    """The index as one file, proved."""
    collected = collect(counts.of(documents))
    index = make_lunr_index(documents, collected)
    prove_lunr(index, documents, collected)
    return index.to_bytes(caution)


def _asked(context: BuildContext, memos: MemoTable) -> list[list[object]]:
    """The questions and guides of the site, as long as their texts are the same."""
    documents = [document for document in context.library.listed
                 if document.layout in (Layout.QUESTIONS, Layout.SERVICE_GUIDE)]
    known = [(document.digest, document.address) for document in documents]
    return memos.value("asked", Memo(known, partial(list_asked, documents, context.body)))


def _place(context: BuildContext) -> str:
    """The county's name."""
    return context.library.site.identity.name.removesuffix("人民政府")


def _validities(context: BuildContext, documents: Sequence[SearchDocument]
                ) -> Sequence[object]:
    by_address = {document.address: document.path for document in context.library.listed}
    timelines = {address: context.timelines[path] for address, path in by_address.items()
                 if path in context.timelines}
    return block_values(documents, timelines)


def _style(theme: Path) -> str:
    return (theme / "static" / "css" / "search.css").read_text("utf-8")


def as_is(content: bytes) -> bytes:
    """The bytes themselves."""
    return content
