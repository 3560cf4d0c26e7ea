"""Documents for the tests of search: a few written here, more made up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from plugins.documents.folder import list_files
from plugins.documents.loading import load_library, parse_files
from plugins.pages.fingerprint import fingerprint
from plugins.search.counting import count_document
from plugins.search.entry import AttachedFile, DocumentTexts, SearchDocument
from plugins.search.files import script
from plugins.search.index import IndexInput, list_sections, list_words
from plugins.search.lunr_index import LUNR_PATH, make_lunr_index
from plugins.search.merging import collect
from plugins.search.records import block_values
from plugins.search.renewing import renew
from plugins.search.scripts import JOINED_SCRIPTS, bundle
from plugins.search.sources import list_documents, load_texts
from plugins.search.state import IndexState, nothing_kept
from plugins.search.tables import load_tables
from plugins.validity.events import Cause, Event
from plugins.validity.states import Validity
from plugins.validity.timeline import Timeline, timelines_of
from tests.bench.corpus import write_corpus
from tests.support import NoStore

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "theme" / "static" / "js" / "search"
TABLES, WORDS = load_tables(), list_words()


@dataclass(frozen=True)
class Sample:
    """A document with its texts and its timeline."""

    document: SearchDocument
    texts: DocumentTexts
    timeline: Timeline | None = None

    @property
    def path(self) -> str:
        return self.document.path

    @property
    def title(self) -> str:
        return self.document.title

    @property
    def counted(self) -> bytes:
        return count_document(self.document, self.texts, TABLES)


def sample(path: str = "a.html", title: str = "一个文件", text: str = "", anchors=(),
           attachments=(), timeline=(), **others) -> Sample:
    """A sample of what a test says: attachments are (label, path, text), events (day, name)."""
    given = {"category": "其他政策文件", "kind": "文件", "published_on": "2024-01-02"} | others
    files = tuple(AttachedFile(label, where, fingerprint(words))
                  for label, where, words in attachments)
    digest = fingerprint(title, text, str(sorted(given.items())))
    document = SearchDocument(path=path, digest=digest, title=title, attachments=files, **given)
    texts = DocumentTexts(text, tuple(anchors), tuple(words for _, _, words in attachments))
    return Sample(document, texts, timeline_of(timeline))


def timeline_of(events) -> Timeline | None:
    """The timeline of (day, validity) pairs; None where there is none."""
    states = {validity.value: validity for validity in Validity}
    entries = tuple(Event(date.fromisoformat(day), states[name], Cause()) for day, name in events)
    return Timeline(entries) if entries else None


def in_order(samples: Iterable[Sample]) -> list[Sample]:
    """Samples as a library orders them."""
    return sorted(samples, key=lambda one: (one.document.day, one.path))


def build(samples: Iterable[Sample], with_lunr_json=False, synonyms=()
          ) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file of the index of these samples."""
    ordered = in_order(samples)
    texts = {one.path: one.texts for one in ordered}
    documents = [one.document for one in ordered]
    timelines = {one.path: one.timeline for one in ordered if one.timeline}
    counts = SampleCounts(ordered)
    index = renew(IndexState(), documents, counts, nothing_kept)
    source = IndexInput(documents, block_values(documents, timelines), WORDS, tuple(synonyms),
                        bundle(SCRIPTS), bundle(SCRIPTS, JOINED_SCRIPTS))
    for section in list_sections(source, index.state, index.shards):
        for path, content in section.files():
            if not isinstance(content, bytes):
                content = script(content.name, content.rows(lambda one: texts[one.path]))
            yield path, content
    if with_lunr_json:
        yield LUNR_PATH, make_lunr_index(documents, collect(counts.of(documents))).to_bytes()


class SampleCounts:
    """The counted terms of samples."""

    def __init__(self, samples: Iterable[Sample]):
        self._counted = {one.document.digest: one.counted for one in samples}

    def name(self, document: SearchDocument) -> tuple[str, str]:
        return document.digest, ""

    def of(self, documents: Iterable[SearchDocument]) -> Iterator[bytes]:
        return (self._counted[one.digest] for one in documents)

    def kept(self, name: tuple[str, str]) -> bytes:
        return self._counted[name[0]]


def write(samples: Iterable[Sample], folder: Path, with_lunr_json=False, synonyms=()
          ) -> Path:
    """The folder, with the index of these samples in it."""
    for path, content in build(samples, with_lunr_json, synonyms):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def make_corpus(count: int, folder: Path) -> Path:
    """The content folder, below `folder`, of a corpus of so many documents."""
    return write_corpus(folder / "content", count)


class KeptBodies(NoStore):
    """A source store that keeps the bodies alone."""

    def __init__(self):
        self.by_digest = {}

    def keep(self, file, document, body):
        self.by_digest[document.digest] = body


def read_samples(content: Path) -> list[Sample]:
    """Every document of a content folder as search sees it, in order."""
    kept = KeptBodies()
    parse = partial(parse_files, content)
    library = load_library(content, ROOT / "content" / "_data", kept, parse,
                           list_files(content)).library
    timelines = timelines_of(library)
    pairs = zip(list_documents(library), library.listed, strict=True)
    return [Sample(document, load_texts(document, kept.by_digest.__getitem__),
                   timelines.get(source.path)) for document, source in pairs]
