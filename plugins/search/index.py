"""The whole index of a site as files: from documents and their counted terms to scripts."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from .coding import span_of
from .entry import FIELDS, Options, SearchDocument
from .files import DataFile, Namer, manifest_file
from .merging import Collected, collect, sorted_slices
from .records import (
    DOCUMENTS_PER_BLOCK,
    DOCUMENTS_PER_TEXT,
    VALIDITIES,
    block_files,
    facet_file,
    text_files,
    year_starts,
)
from .shards import make_shards

FORMAT = 1
_SHARDS_PER_PAGE = 128
_FOLDING = Path(__file__).parent / "data" / "folding.txt"


def build_index(
    documents: Sequence[SearchDocument], packed: Iterable[bytes], options: Options
) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file of the index.

    Documents come ordered by `sort_key`, and `packed` are their counted terms in that order.
    """
    collected = collect(packed)
    namer = Namer()
    pages: list[tuple[str, str]] = []
    for file in _term_files(collected, namer, pages):
        yield file.path, file.content
    texts = []
    for file in text_files(documents, namer):
        texts.append(file.name[2:])
        yield file.path, file.content
    kinds = {kind: place for place, kind in enumerate(sorted({d.kind for d in documents}))}
    blocks = []
    for file in block_files(documents, collected.lengths, kinds, texts, namer):
        blocks.append(file.name[2:])
        yield file.path, file.content
    facets = facet_file(documents, namer)
    folding = namer.file("f", _FOLDING.read_text(encoding="utf-8").replace("\n", ""))
    totals = collected.lengths.sum(axis=0, dtype="int64").tolist()
    manifest = manifest_file(
        {
            "format": FORMAT,
            "documents": len(documents),
            "span": span_of(len(documents)),
            "fields": [
                [field.name, field.boost, total]
                for field, total in zip(FIELDS, totals, strict=True)
            ],
            "pages": " ".join(name + first for name, first in pages),
            "blocks": " ".join(blocks),
            "documentsPerBlock": DOCUMENTS_PER_BLOCK,
            "documentsPerText": DOCUMENTS_PER_TEXT,
            "kinds": list(kinds),
            "validities": VALIDITIES,
            "years": year_starts(documents),
            "facets": facets.name,
            "folding": folding.name,
            "synonyms": {word: list(others) for word, others in sorted(options.synonyms.items())},
        }
    )
    for file in (facets, folding, manifest):
        yield file.path, file.content


def _term_files(
    collected: Collected, namer: Namer, pages: list[tuple[str, str]]
) -> Iterator[DataFile]:
    """Yield shards and the pages of the table of ranges; name the pages in `pages`."""
    ranges: list[tuple[str, str]] = []
    span = span_of(collected.document_count)
    for postings in sorted_slices(collected):
        for shard in make_shards(postings, span):
            file = namer.file("t", shard.terms, shard.postings)
            ranges.append((file.name[2:], shard.first_term))
            yield file
    for start in range(0, len(ranges), _SHARDS_PER_PAGE):
        page = ranges[start : start + _SHARDS_PER_PAGE]
        file = namer.file("r", " ".join(name + first for name, first in page))
        pages.append((file.name[2:], page[0][1]))
        yield file
