"""How much two texts share, from a sketch of each: minima and smallest hashes of their six-grams.

Texts that agree in one of twenty bands of four minima are candidates: eight tenths alike, two
texts agree in one almost surely; three tenths alike, rarely. Their smallest hashes then tell how
much they share.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy

_GRAM = 6
_BANDS, _MINIMA = 20, 4
_KEPT = 128
_SHORTEST = 200  # below this many characters, forms and statements are alike by nature
_NOT_COUNTED = re.compile(r"[^一-鿿0-9]+")


def _odd_numbers(count: int) -> numpy.ndarray:
    """Fixed odd multipliers: each gives another order of the hashes."""
    numbers = (numpy.arange(1, count + 1, dtype=numpy.uint64) * 0x9E3779B97F4A7C15) >> 32
    return (numbers | 1).astype(numpy.uint32)


_MULTIPLIERS = _odd_numbers(_BANDS * _MINIMA)[:, None]
_STEP = numpy.uint32(2654435761)


def sketch_of(text: str) -> bytes:
    """The sketch of a text, empty where it is too short to be distinguished."""
    counted = _NOT_COUNTED.sub("", text)
    if len(counted) < _SHORTEST:
        return b""
    codes = numpy.frombuffer(counted.encode("utf-32-le"), dtype=numpy.uint32)
    length = len(codes) - _GRAM + 1
    hashes = numpy.zeros(length, dtype=numpy.uint32)
    for at in range(_GRAM):
        hashes = (hashes ^ codes[at:at + length]) * _STEP
        hashes ^= hashes >> numpy.uint32(15)
    hashes = numpy.unique(hashes)
    minima = (hashes * _MULTIPLIERS).min(axis=1).reshape(_BANDS, _MINIMA)
    bands = numpy.zeros(_BANDS, dtype=numpy.uint32)
    for column in minima.T:
        bands = (bands ^ column) * _STEP
    return numpy.concatenate((bands, hashes[:_KEPT])).tobytes()


def alike(sketches: Mapping[str, bytes], percent: int) -> Iterator[tuple[str, str, int]]:
    """Pairs of names whose texts share at least `percent` of their six-grams, and how much."""
    names = sorted(name for name, sketch in sketches.items() if sketch)
    values = [numpy.frombuffer(sketches[name], dtype=numpy.uint32) for name in names]
    for first, second in sorted(_candidates(values)):
        shared = _shared_percent(values[first][_BANDS:], values[second][_BANDS:])
        if shared >= percent:
            yield names[first], names[second], shared


def _candidates(sketches: Sequence[numpy.ndarray]) -> set[tuple[int, int]]:
    """The numbers of each two that agree in a band, the lower first."""
    pairs: set[tuple[int, int]] = set()
    bands = numpy.array([sketch[:_BANDS] for sketch in sketches]).reshape(-1, _BANDS)
    for band in bands.T:
        order = numpy.argsort(band, kind="stable")
        ordered, distance = band[order], 1
        while (same := numpy.flatnonzero(ordered[distance:] == ordered[:-distance])).size:
            pairs.update(zip(order[same].tolist(), order[same + distance].tolist(), strict=True))
            distance += 1
    return pairs


def _shared_percent(one: numpy.ndarray, other: numpy.ndarray) -> int:
    both = numpy.union1d(one, other)[:max(len(one), len(other))]
    common = numpy.intersect1d(one, other, assume_unique=True)
    return round(100 * len(numpy.intersect1d(both, common, assume_unique=True)) / len(both))
