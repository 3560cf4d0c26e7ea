"""Which facts concern a document: rows of the tables of which a trigger stands in it, and laws that
it cites by name.

Only those are looked for in it; and of a row that is new, gone or says something else only those
documents are inspected again that it concerns.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, NamedTuple

from ..pages.memo import Memo, MemoTable
from .context import Context
from .formulas import read_formulas
from .laws import keys_of, said_of_laws
from .patterns import read_patterns
from .phrases import DATA, phrases_of, read_phrases
from .settings import Term
from .source import Source
from .triggers import TriggerIndex, bare

FactsByTable = Mapping[str, tuple[Any, ...]]
_PHRASES = ("wording", "confusions", "agencies", "forbidden")
_TABLES = (*_PHRASES, "terms", "formulas", "patterns")
_OF_ALL_TEXTS = ("phrases.csv", "characters.npz")
_KEPT = "tables of facts"  # the name under which what they say is kept


@dataclass(frozen=True, slots=True)
class _Fact:
    """A row of a table, its triggers as they are looked for."""

    table: str
    row: Any
    triggers: tuple[str, ...]


class _Said(NamedTuple):
    """By what a fact is found, and the digest of all that is said by it."""

    triggers: tuple[str, ...]
    digest: bytes


class _Tables(NamedTuple):
    """What the tables say; the trigger of a law is its name, as it is cited."""

    rows: frozenset[_Said]
    laws: frozenset[_Said]


class Changes:
    """What the tables say otherwise than before."""

    def __init__(self, before: _Tables, now: _Tables):
        self._rows = TriggerIndex(before.rows ^ now.rows)
        self._laws = {key for law in before.laws ^ now.laws for name in law.triggers
                      for key in keys_of(name)}

    def concern(self, laws: Iterable[str], text: Callable[[], str]) -> bool:
        """Whether they concern a document that cites these laws and has this bare text."""
        if self._laws and any(not self._laws.isdisjoint(keys_of(name)) for name in laws):
            return True
        return bool(self._rows.rows and self._rows.rows_in(text()))


def changes_of_tables(terms: tuple[Term, ...], memos: MemoTable) -> Changes:
    """What the tables say otherwise than when the memos were last looked at."""
    before = memos.kept(_KEPT)
    now = memos.value(_KEPT, Memo((_digest_of_tables(), terms), partial(_read_tables, terms)))
    return Changes(before or now, now)


def facts_in(source: Source, context: Context) -> FactsByTable:
    """The rows that concern a document, by their table."""
    return _by_table(source.bare, context.settings.terms)


@lru_cache(maxsize=2)  # several rules ask for one document
def _by_table(text: str, terms: tuple[Term, ...]) -> FactsByTable:
    found = _index(terms).rows_in(text)
    return {table: tuple(fact.row for fact in found if fact.table == table) for table in _TABLES}


@lru_cache(maxsize=2)
def _index(terms: tuple[Term, ...]) -> TriggerIndex[_Fact]:
    return TriggerIndex(_list_facts(terms))


def _list_facts(terms: tuple[Term, ...]) -> Iterator[_Fact]:
    tables: dict[str, Iterable[Any]] = {name: read_phrases(name) for name in _PHRASES}
    tables |= {"terms": phrases_of(terms), "formulas": read_formulas(),
               "patterns": read_patterns()}
    for table, rows in tables.items():
        for row in rows:
            yield _Fact(table, row, tuple(map(bare, row.triggers)))


def _read_tables(terms: tuple[Term, ...]) -> _Tables:
    rows = (_Said(fact.triggers, _digest((repr(fact.row).encode(),)))
            for fact in _list_facts(terms))
    laws = (_Said((name,), _digest((said.encode(),))) for name, said in said_of_laws())
    return _Tables(frozenset((*rows, _said_as_a_whole())), frozenset(laws))


def _said_as_a_whole() -> _Said:
    """Tables that concern every text: the common phrases, and those of official writing."""
    return _Said(("",), _digest((DATA / name).read_bytes() for name in _OF_ALL_TEXTS))


@lru_cache(maxsize=1)
def _digest_of_tables() -> bytes:
    return _digest(file.read_bytes() for file in sorted(DATA.iterdir()))


def _digest(parts: Iterable[bytes]) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part)
    return digest.digest()
