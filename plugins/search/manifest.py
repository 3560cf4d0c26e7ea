"""The manifest: the one file with a fixed name, which names all others and holds what is global."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from .entry import FIELDS, SearchDocument
from .records import SIZES, VALIDITIES, list_kinds, year_starts
from .state import IndexState

# Which files there are and what stands in them: the scripts of one site read the files of another
# that bear the same number.
FORMAT = 1


@dataclass(slots=True)
class Parts:
    """What the manifest names, gathered while the files are made."""

    ranges: list[list[str]] = field(default_factory=list)  # name, first term of shards, by slice
    pages: list[str] = field(default_factory=list)  # the same of pages of a long table
    blocks: list[str] = field(default_factory=list)
    lengths: list[str] = field(default_factory=list)  # of the fields, in blocks
    text_names: list[str] = field(default_factory=list)  # of files of texts
    texts: list[str] = field(default_factory=list)  # of files of these names
    words: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # by folder
    tables: dict[str, str] = field(default_factory=dict)  # the files of which there is one


def manifest_value(
    documents: Sequence[SearchDocument],
    synonyms: Sequence[tuple[str, tuple[str, ...]]],
    state: IndexState,
    parts: Parts,
) -> dict[str, object]:
    """What the manifest says."""
    totals = state.lengths.sum(axis=0, dtype=int).tolist()
    ranges = (row for of_slice in parts.ranges for row in of_slice)
    return {
        "format": FORMAT,
        "documents": len(documents),
        "span": state.span,
        "fields": [
            [field.name, field.boost, total] for field, total in zip(FIELDS, totals, strict=True)
        ],
        "ranges": "" if parts.pages else " ".join(ranges),
        "pages": " ".join(parts.pages),
        "blocks": " ".join(parts.blocks),
        "lengths": " ".join(parts.lengths),
        "texts": " ".join(parts.texts),
        "vocabulary": " ".join(parts.words["v"]),
        "readings": " ".join(parts.words["p"]),
        "sizes": SIZES,
        "kinds": list_kinds(documents),
        "validities": VALIDITIES,
        "years": year_starts(documents),
        **parts.tables,
        "synonyms": dict(synonyms),
    }
