"""The manifest: the one file with a fixed name, which names all others and holds what is global."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .coding import span_of
from .entry import FIELDS, SearchDocument
from .merging import Collected
from .records import SIZES, VALIDITIES, list_kinds, year_starts


@dataclass(frozen=True, slots=True)
class Parts:
    """What the manifest names, gathered while the files are made."""

    ranges: list[str] = field(default_factory=list)  # name and first term of each shard
    pages: list[str] = field(default_factory=list)  # the same of pages of a long table
    blocks: list[str] = field(default_factory=list)
    lengths: list[str] = field(default_factory=list)  # of the fields, in blocks
    texts: list[str] = field(default_factory=list)  # names of files of texts, in blocks
    vocabulary: list[str] = field(default_factory=list)  # name and first character of each file
    readings: list[str] = field(default_factory=list)  # the same
    tables: dict[str, str] = field(default_factory=dict)  # the files of which there is one


def manifest_value(
    documents: Sequence[SearchDocument],
    synonyms: Sequence[tuple[str, tuple[str, ...]]],
    collected: Collected,
    parts: Parts,
    scripts: str,
) -> dict[str, object]:
    """What the manifest says."""
    totals = collected.lengths.sum(axis=0, dtype=int).tolist()
    return {
        "scripts": scripts,
        "documents": len(documents),
        "span": span_of(len(documents)),
        "fields": [
            [field.name, field.boost, total] for field, total in zip(FIELDS, totals, strict=True)
        ],
        "ranges": "" if parts.pages else " ".join(parts.ranges),
        "pages": " ".join(parts.pages),
        "blocks": " ".join(parts.blocks),
        "lengths": " ".join(parts.lengths),
        "texts": " ".join(parts.texts),
        "vocabulary": " ".join(parts.vocabulary),
        "readings": " ".join(parts.readings),
        "sizes": SIZES,
        "kinds": list_kinds(documents),
        "validities": VALIDITIES,
        "years": year_starts(documents),
        **parts.tables,
        "synonyms": dict(synonyms),
    }
