"""The whole index of a site as files: from documents and the state of the index to scripts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from ..pages.fingerprint import fingerprint
from .entry import SearchDocument
from .files import MANIFEST, NAME_LENGTH, ContentNamer, DataFile, path_of, script, to_payload
from .manifest import Parts, manifest_value
from .orders import joining_file, length_class_file, length_files
from .pinyin import reading_files
from .records import (
    SIZES,
    FurtherFile,
    TextFile,
    facet_file,
    list_long,
    list_text_files,
    name_files,
)
from .shards import separator
from .state import IndexState, Shards, TermSlice
from .vocabulary import list_vocabulary

# A table in the manifest spares a reader a round of loading; of more than some 1,000 documents it
# would be too much to load.
_MOST_RANGES_INLINE = 512
_RANGES_PER_PAGE = 32
_FOLDING = Path(__file__).parent / "data" / "folding.txt"

Content = bytes | TextFile | FurtherFile
Words = tuple[tuple[str, str, object], ...]  # folder, first character and value of each file


@dataclass(frozen=True, slots=True)
class IndexInput:
    """What an index is made of besides its state; `documents` stand in the order of their numbers,
    `validities` are those of ranges of them, `words` what `list_words` gives, `best_bets` and
    `asked` the rows of what stands above results."""

    documents: Sequence[SearchDocument]
    validities: Sequence[object]
    words: Words
    synonyms: Sequence[tuple[str, tuple[str, ...]]]
    scripts: bytes
    joined_scripts: bytes
    caution: str = ""
    best_bets: Sequence[object] = ()
    asked: Sequence[object] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Files of the index that follow from what the section depends on: path and content of each;
    a file of texts is still to be written."""

    name: str
    depends_on: object
    files: Callable[[], Iterable[tuple[str, Content]]]


def list_words() -> Words:
    """The dictionary and the readings of characters, which are the same for every site."""
    return (*(("p", first, rows) for first, rows in reading_files()),
            *(("v", first, asdict(words)) for first, words in list_vocabulary()))


def list_sections(source: IndexInput, state: IndexState, load: Callable[[TermSlice], Shards]
                  ) -> Iterator[Section]:
    """All files of the index; `load` gives the shards of a slice."""
    namer, parts = ContentNamer(), Parts()
    yield from _term_sections(state, load, namer, parts)
    yield from _text_sections(source, state, namer, parts)
    files = [*_tables(source, state, namer, parts)]
    manifest = manifest_value(source.documents, source.synonyms, state, parts)
    files.append((path_of(MANIFEST), script(MANIFEST, manifest)))
    yield Section("tables", fingerprint(files), lambda: files)


def _term_sections(state: IndexState, load: Callable[[TermSlice], Shards], namer: ContentNamer,
                   parts: Parts) -> Iterator[Section]:
    """The shards of each slice; notes the name of each and where its terms begin."""
    last_term = ""
    for number, part in enumerate(state.slices):
        names = [namer.name("t", head.digest) for head in part.heads]
        ranges = []
        for name, head in zip(names, part.heads, strict=True):
            ranges.append(name.partition("/")[2] + separator(last_term, head.first_term))
            last_term = head.last_term
        parts.ranges.append(ranges)
        yield Section(f"terms {number}", (part.digest, names),
                      partial(_shard_files, names, part, load))


def _shard_files(names: Sequence[str], part: TermSlice, load: Callable[[TermSlice], Shards]
                 ) -> Iterator[tuple[str, bytes]]:
    for name, shard in zip(names, load(part), strict=True):
        file = DataFile.of(name, to_payload(shard.terms, shard.postings))
        yield file.path, file.content


def _text_sections(source: IndexInput, state: IndexState, namer: ContentNamer, parts: Parts
                   ) -> Iterator[Section]:
    """The files of texts of each block; notes their names."""
    size = SIZES["texts"]
    for number, (block, lengths) in enumerate(zip(state.blocks, state.lengths_by_block,
                                                  strict=True)):
        documents = source.documents[number * size:(number + 1) * size]
        texts = list_text_files(documents, block.texts, namer, source.caution,
                                list_long(documents, lengths))
        parts.text_names += [text.name.partition("/")[2] for text in texts]
        yield Section(f"texts {number}", texts, partial(_text_files, texts))


def _text_files(texts: Iterable[TextFile]) -> Iterator[tuple[str, TextFile | FurtherFile]]:
    for text in texts:
        yield path_of(text.name), text
        for further in filter(None, text.further):
            yield path_of(further.name), further


def _tables(source: IndexInput, state: IndexState, namer: ContentNamer, parts: Parts
            ) -> Iterator[tuple[str, bytes]]:
    """All other files with names of their own; notes in `parts` what the manifest must name."""
    for role, scripts in (("scripts", source.scripts), ("joinedScripts", source.joined_scripts)):
        parts.tables[role] = namer.name("s", fingerprint(scripts))
        yield path_of(parts.tables[role]), scripts
    lengths = state.lengths
    for some, files in (
        (parts.blocks, [namer.file("d", value) for value in source.validities]),
        (parts.lengths, length_files(lengths, namer)),
        (parts.texts, name_files(parts.text_names, namer)),
    ):
        for file in files:
            some.append(file.short_name)
            yield file.path, file.content
    for row in _page_rows(parts.ranges):
        file = namer.file("r", " ".join(row))
        parts.pages.append(file.short_name + row[0][NAME_LENGTH:])
        yield file.path, file.content
    for folder, first, value in source.words:
        file = namer.file(folder, value)
        parts.words[folder].append(file.short_name + first)
        yield file.path, file.content
    folding = _FOLDING.read_text(encoding="utf-8").replace("\n", "")
    for name, file in (
        ("facets", facet_file(source.documents, namer)),
        ("folding", namer.file("f", folding)),
        ("lengthClasses", length_class_file(lengths, namer)),
        ("joining", joining_file(source.documents, lengths, namer)),
        ("bestBets", namer.file("b", list(source.best_bets)).with_caution(source.caution)),
        ("asked", namer.file("q", list(source.asked)).with_caution(source.caution)),
    ):
        parts.tables[name] = file.name
        yield file.path, file.content


def _page_rows(ranges: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The table of ranges in even parts of a slice each, where the manifest has no room for it."""
    if sum(map(len, ranges)) <= _MOST_RANGES_INLINE:
        return
    for of_slice in filter(None, ranges):
        pages = -(-len(of_slice) // _RANGES_PER_PAGE)
        size = -(-len(of_slice) // pages)
        for start in range(0, len(of_slice), size):
            yield of_slice[start:start + size]
