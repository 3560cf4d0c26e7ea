"""Count the terms of one document, into bytes that depend on nothing but the document.

A build keeps these bytes by the hash of the document, so that an edit counts one document anew.
Pairs of Han characters, nearly all terms, are numbers (two UTF-16 units in 32 bits): they sort
as UTF-16 does and are counted and merged by numpy. All other terms are kept as strings.
"""

import re
import struct
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .document_numbers import cited_terms, number_terms
from .entry import FIELDS, DocumentTexts, SearchDocument, field_texts
from .pinyin import pinyin_terms
from .tokens import HAN, normalise, tokenize

_HEADER = struct.Struct(f"<{3 * len(FIELDS)}I")
_WORD = re.compile("[a-z0-9]+")
_SURROGATE = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")
_HIGHEST_COUNT = 0xFFFF
_NO_CODES, _NO_COUNTS = np.zeros(0, np.uint32), np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Tables:
    """The fixed tables of characters that counting needs; made once, by `load_tables`."""

    folding: Mapping[int, str]
    folded_units: np.ndarray
    is_han: np.ndarray
    readings: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class FieldCounts:
    """How often each term occurs in one field; `codes` ascend, `words` are the other terms."""

    length: int
    codes: np.ndarray
    code_counts: np.ndarray
    words: tuple[str, ...]
    word_counts: np.ndarray


_EMPTY = FieldCounts(0, _NO_CODES, _NO_CODES.astype(np.uint16), (), _NO_CODES.astype(np.uint16))


def make_tables(folding: Mapping[int, str], readings: Mapping[int, str]) -> Tables:
    """The tables made of the folding and of pinyin readings."""
    units = np.arange(0x10000, dtype=np.uint16)
    for old, new in folding.items():
        units[old] = ord(new)
    is_han = np.zeros(0x10000, dtype=bool)
    for first, last in re.findall(r"(.)(?:-(.))?", HAN):
        if ord(first) < 0x10000:
            is_han[ord(first) : ord(last or first) + 1] = True
    return Tables(folding, units, is_han, readings)


def count_document(document: SearchDocument, texts: DocumentTexts, tables: Tables) -> bytes:
    """The counted terms of a document, packed; `unpack` reads them."""
    normal = {name: normalise(text) for name, text in field_texts(document, texts).items()}
    extra = {
        "body": cited_terms(normal["body"]),
        "title": cited_terms(normal["title"]),
        "document_number": number_terms(normal["document_number"]),
        "attachments": cited_terms(normal["attachments"]),
        "pinyin": pinyin_terms(normal["title"], tables.readings),
    }
    return _pack(
        [count_field(normal.get(f.name, ""), extra.get(f.name, []), tables) for f in FIELDS]
    )


def count_field(normalised: str, extra_terms: list[str], tables: Tables) -> FieldCounts:
    """The counts of the tokens of a normalised text and of further terms."""
    if not normalised and not extra_terms:
        return _EMPTY
    if _SURROGATE.search(normalised):
        return _count_slowly(tokenize(normalised, tables.folding) + extra_terms)
    words = Counter(_WORD.findall(normalised))
    words.update(extra_terms)
    codes, counts = _count_codes(normalised, tables) if normalised else (_NO_CODES, _NO_COUNTS)
    length = int(counts.sum()) + words.total()
    return FieldCounts(length, codes, _capped(counts), *_sorted_words(words))


def _count_codes(normalised: str, tables: Tables) -> tuple[np.ndarray, np.ndarray]:
    """The codes of pairs and single characters, ascending, and how often each occurs."""
    units = tables.folded_units[np.frombuffer(normalised.encode("utf-16-le"), np.uint16)]
    codes = _han_codes(units, tables.is_han)
    codes.sort()
    is_first = np.ones(len(codes) + 1, dtype=bool)
    np.not_equal(codes[1:], codes[:-1], out=is_first[1:-1])
    starts = np.flatnonzero(is_first)
    if not len(codes):
        return _NO_CODES, _NO_COUNTS
    return codes[starts[:-1]], starts[1:] - starts[:-1]


def _han_codes(units: np.ndarray, is_han: np.ndarray) -> np.ndarray:
    """A code for each pair of Han characters and for each one that stands alone."""
    han = np.zeros(len(units) + 2, dtype=bool)
    han[1:-1] = is_han[units]
    pairs = np.flatnonzero(han[1:-2] & han[2:-1])
    alone = np.flatnonzero(han[1:-1] & ~han[:-2] & ~han[2:])
    first = units[np.concatenate((pairs, alone))].astype(np.uint32) << np.uint32(16)
    first[: len(pairs)] |= units[pairs + 1]
    return first


def _count_slowly(tokens: list[str]) -> FieldCounts:
    """The same for text with characters of two UTF-16 units, which are rare."""
    counts = Counter(tokens)
    codes = {code_of(term): n for term, n in counts.items() if is_coded(term)}
    words = Counter({term: n for term, n in counts.items() if not is_coded(term)})
    ordered = sorted(codes)
    numbers = _capped(np.array([codes[code] for code in ordered], dtype=np.int64))
    packed = np.array(ordered, dtype=np.uint32)
    return FieldCounts(len(tokens), packed, numbers, *_sorted_words(words))


def is_coded(term: str) -> bool:
    """Whether a term is one or two Han characters of one UTF-16 unit each."""
    return len(term) <= 2 and all("\u3000" < character < "\U00010000" for character in term)


def code_of(term: str) -> int:
    """The first two UTF-16 units of a term as one number, for which is_coded is exact."""
    units = term.encode("utf-16-be", "surrogatepass")[:4].ljust(4, b"\0")
    return int.from_bytes(units, "big")


def _sorted_words(words: Counter[str]) -> tuple[tuple[str, ...], np.ndarray]:
    if not words:
        return (), _capped(_NO_COUNTS)
    ordered = tuple(sorted(words))
    return ordered, _capped(np.array([words[word] for word in ordered], dtype=np.int64))


def _capped(counts: np.ndarray) -> np.ndarray:
    capped: np.ndarray = np.minimum(counts, _HIGHEST_COUNT).astype(np.uint16)
    return capped


def _pack(fields: list[FieldCounts]) -> bytes:
    header = [n for f in fields for n in (f.length, len(f.codes), len(f.words))]
    parts = [_HEADER.pack(*header)]
    parts += [f.codes.tobytes() for f in fields]
    parts += [f.code_counts.tobytes() for f in fields]
    parts += [f.word_counts.tobytes() for f in fields]
    parts.append("\n".join(word for f in fields for word in f.words).encode())
    return b"".join(parts)


def unpack(packed: bytes) -> tuple[tuple[int, ...], memoryview]:
    """(length, codes, words) of each field in one flat tuple, and the rest of the bytes."""
    return _HEADER.unpack_from(packed), memoryview(packed)[_HEADER.size :]
