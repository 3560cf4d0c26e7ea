"""Which facts concern a document: rows of the tables of which a trigger stands in it, and what is
known of the laws that it cites.

Only those are looked for in it; and a new row has only those documents inspected again that it
concerns.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache
from typing import Any

from ..documents.document import Document
from ..pages.memo import Memo
from .context import Context
from .formulas import read_formulas
from .laws import facts_of_laws
from .pattern_rules import read_patterns
from .phrases import DATA, phrases_of, read_phrases
from .settings import Term
from .source import Source
from .triggers import TriggerIndex, bare

FactsByTable = Mapping[str, Sequence[Any]]
_PHRASES = ("wording", "confusions", "agencies", "forbidden")
_TABLES = (*_PHRASES, "terms", "formulas", "patterns")


@dataclass(frozen=True, slots=True)
class _Fact:
    """A row of a table, all that it says as one text, its triggers as they are looked for."""

    table: str
    row: Any
    said: str
    triggers: tuple[str, ...]


def facts_in(source: Source, context: Context) -> FactsByTable:
    """The rows that concern a document, by their table."""
    return _by_table(source.bare, context.settings.terms)


def facts_concerning(document: Document, terms: tuple[Term, ...],
                     read: Callable[[], str]) -> Memo[str]:
    """The digest of the facts that concern a document, whose file `read` gives."""
    def compute() -> str:
        source = Source(document, read())
        rows = (fact.said for fact in _find(source.bare, terms))
        return _digest(map(str.encode, (*rows, facts_of_laws(source.prose))))

    return Memo((document.digest, document.facts_digest, _digest_of_tables(), terms), compute)


@lru_cache(maxsize=2)  # several rules ask for one document
def _by_table(text: str, terms: tuple[Term, ...]) -> FactsByTable:
    found = _find(text, terms)
    return {table: [fact.row for fact in found if fact.table == table] for table in _TABLES}


@lru_cache(maxsize=2)
def _find(text: str, terms: tuple[Term, ...]) -> list[_Fact]:
    return _index(terms).rows_in(text)


@lru_cache(maxsize=2)
def _index(terms: tuple[Term, ...]) -> TriggerIndex[_Fact]:
    return TriggerIndex(_list_facts(terms))


def _list_facts(terms: tuple[Term, ...]) -> Iterator[_Fact]:
    tables: dict[str, Iterable[Any]] = {name: read_phrases(name) for name in _PHRASES}
    tables |= {"terms": phrases_of(terms), "formulas": read_formulas(),
               "patterns": read_patterns()}
    for table, rows in tables.items():
        for row in rows:
            said = repr([getattr(value, "pattern", value) for value in astuple(row)])
            yield _Fact(table, row, said, tuple(map(bare, row.triggers)))


@lru_cache(maxsize=1)
def _digest_of_tables() -> str:
    return _digest(file.read_bytes() for file in sorted(DATA.glob("*.csv")))


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part)
    return digest.hexdigest()
