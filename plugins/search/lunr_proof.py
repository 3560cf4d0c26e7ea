"""Proof in each build that writes lunr's file: lunr.py finds with it what the scripts find."""

import json
import zlib
from collections.abc import Sequence

import numpy as np
from lunr.index import Index
from lunr.query import QueryPresence

from .counting import code_of
from .entry import FIELDS, SearchDocument
from .lunr_index import LunrIndex
from .merging import Collected
from .tables import load_tables
from .tokens import normalise, tokenize

SAMPLE = 5
_TERMS = 8  # of a title: the rarest, for lunr reads every document that holds a term


class LunrDiffersError(RuntimeError):
    """lunr.py does not find what the scripts find: a fault of the program."""


def prove_lunr(index: LunrIndex, documents: Sequence[SearchDocument], collected: Collected) -> None:
    """Asks lunr.py for the rarest terms of the titles of a fixed sample, all of them required.

    LunrDiffersError where other documents match than those that hold the terms. lunr reads of the
    file what these queries need: all of it takes a second for 1,000 documents.
    """
    folding = load_tables().folding
    chosen = sorted(documents, key=lambda one: (zlib.crc32(one.path.encode()), one.path))[:SAMPLE]
    asked = {one.title: _rarest(set(tokenize(normalise(one.title), folding)), index)
             for one in chosen}
    holders = _holders(set().union(*asked.values()), collected)
    for title, terms in asked.items():
        held = set.intersection(*(holders[term] for term in terms)) if terms else set()
        expected = {documents[number].path for number in held}
        if _ask(index.part(terms, expected), terms) != expected:
            raise LunrDiffersError(f"search/lunr.json 与检索不一致：用 lunr 检索“{title}”，结果不同。"
                                   "请报告给程序的维护者；SEARCH = {\"lunr_json\": False} 不写这个文件。")


def _rarest(terms: set[str], index: LunrIndex) -> set[str]:
    """Those of the terms with the shortest rows; a term without a row is one of them."""
    return set(sorted(terms, key=lambda term: (len(index.terms.get(term, b"")), term))[:_TERMS])


def _holders(terms: set[str], collected: Collected) -> dict[str, set[int]]:
    """The numbers of the documents that hold each term, from the counts of documents."""
    codes = {word: code for code, word in collected.words.items() if word in terms}
    codes |= {term: code_of(term) for term in terms - codes.keys()}
    return {term: set((collected.owners(np.flatnonzero(collected.codes == code))
                       // len(FIELDS)).tolist()) for term, code in codes.items()}


def _ask(index: LunrIndex, terms: set[str]) -> set[str]:
    """The paths of the documents that lunr.py finds to hold all terms."""
    loaded = Index.load(json.loads(index.to_bytes()))
    query = loaded.create_query()
    for term in sorted(terms):
        query.term(term, presence=QueryPresence.REQUIRED)
    return {result["ref"] for result in loaded.query(query)}
