"""The whole index of a site as files: from documents and their counted terms to scripts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from ..pages.fingerprint import fingerprint
from ..validity.timeline import Timeline
from .coding import span_of
from .entry import SearchDocument
from .files import MANIFEST, NAME_LENGTH, ContentNamer, DataFile, path_of, script
from .lunr_index import LUNR_PATH, lunr_json
from .manifest import Parts, manifest_value
from .merging import Collected, collect, sorted_slices
from .pinyin import reading_files
from .records import (
    FurtherFile,
    TextFile,
    block_files,
    facet_file,
    length_class_file,
    length_files,
    list_long,
    list_text_files,
    name_files,
)
from .shards import make_shards, separator
from .vocabulary import list_vocabulary

# A table in the manifest spares a reader a round of loading; of more than some 1,000 documents it
# would be too much to load.
_MOST_RANGES_INLINE = 512
_RANGES_PER_PAGE = 64
_FOLDING = Path(__file__).parent / "data" / "folding.txt"


@dataclass(frozen=True, slots=True)
class IndexInput:
    """What an index is made of; `documents` stand in the order of their numbers."""

    documents: Sequence[SearchDocument]
    timelines: Mapping[str, Timeline]
    synonyms: Sequence[tuple[str, tuple[str, ...]]]
    scripts: bytes
    caution: str = ""


def build_index(
    source: IndexInput, counted: Iterable[bytes], with_lunr_json: bool = False
) -> Iterator[tuple[str, bytes | TextFile | FurtherFile]]:
    """Path and content of every file of the index; a file of texts is still to be written.

    `counted` are the counted terms of the documents in their order. The files of texts come
    last: by then all has been counted.
    """
    collected = collect(counted)
    namer = ContentNamer()
    long = list_long(source.documents, collected.lengths)
    texts = list_text_files(source.documents, namer, source.caution, long)
    parts = Parts()
    for file in _data_files(source, collected, texts, namer, parts):
        yield file.path, file.content
    scripts = namer.name("s", fingerprint(source.scripts))
    yield path_of(scripts), source.scripts
    manifest = manifest_value(source.documents, source.synonyms, collected, parts, scripts)
    yield path_of(MANIFEST), script(MANIFEST, manifest)
    if with_lunr_json:
        yield LUNR_PATH, lunr_json(source.documents, collected)
    for text in texts:
        yield path_of(text.name), text
        for further in filter(None, text.further):
            yield path_of(further.name), further


def _data_files(
    source: IndexInput, collected: Collected, texts: Sequence[TextFile], namer: ContentNamer,
    parts: Parts
) -> Iterator[DataFile]:
    """All files with names of their own; notes in `parts` what the manifest must name."""
    yield from _term_files(collected, namer, parts.ranges)
    yield from _page_files(parts.ranges, namer, parts.pages)
    names = [text.name.partition("/")[2] for text in texts]
    for some, files in (
        (parts.blocks, block_files(source.documents, source.timelines, namer)),
        (parts.lengths, length_files(collected.lengths, namer)),
        (parts.texts, name_files(names, namer)),
    ):
        for file in files:
            some.append(file.short_name)
            yield file
    for first, rows in reading_files():
        file = namer.file("p", rows)
        parts.readings.append(file.short_name + first)
        yield file
    for first, words in list_vocabulary():
        file = namer.file("v", asdict(words))
        parts.vocabulary.append(file.short_name + first)
        yield file
    folding = _FOLDING.read_text(encoding="utf-8").replace("\n", "")
    tables = {
        "facets": facet_file(source.documents, namer),
        "folding": namer.file("f", folding),
        "lengthClasses": length_class_file(collected.lengths, namer),
    }
    for name, file in tables.items():
        parts.tables[name] = file.name
        yield file


def _term_files(collected: Collected, namer: ContentNamer, ranges: list[str]) -> Iterator[DataFile]:
    """The shards; adds to `ranges` the name of each and where its terms begin."""
    span = span_of(collected.document_count)
    last_term = ""
    for postings in sorted_slices(collected):
        for shard in make_shards(postings, span):
            file = namer.file("t", shard.terms, shard.postings)
            ranges.append(file.short_name + separator(last_term, shard.first_term))
            last_term = shard.last_term
            yield file


def _page_files(ranges: list[str], namer: ContentNamer, pages: list[str]) -> Iterator[DataFile]:
    """The table of ranges as files, where it is too long for the manifest; names them."""
    if len(ranges) <= _MOST_RANGES_INLINE:
        return
    for start in range(0, len(ranges), _RANGES_PER_PAGE):
        file = namer.file("r", " ".join(ranges[start : start + _RANGES_PER_PAGE]))
        pages.append(file.short_name + ranges[start][NAME_LENGTH:])
        yield file
