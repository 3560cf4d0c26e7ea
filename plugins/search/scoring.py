"""Vector elements as lunr computes them. Twin of theme/static/js/search/scoring.js"""

import math

import numpy as np

K1, B = 1.2, 0.75
THOUSAND = 1000  # elements have three decimals
_NEAR_HALF = 1e-6


def idf(document_count: int, posting_count: int) -> float:
    """The inverse document frequency; lunr counts a document once for each field."""
    odds = (document_count - posting_count + 0.5) / (posting_count + 0.5)
    return math.log(1 + abs(odds))  # numpy's log differs in the last bit


def elements(
    idfs: np.ndarray, counts: np.ndarray, lengths: np.ndarray, average: float, boost: float
) -> np.ndarray:
    """The element of each posting of a field, rounded as lunr.py rounds it."""
    norms = K1 * (1 - B + B * (lengths / average)) + counts
    values = idfs * ((K1 + 1) * counts) / norms * boost
    rounded: np.ndarray = np.rint(values * THOUSAND) / THOUSAND
    # Python rounds the exact binary value: near a half the product may have crossed over.
    fraction = values * THOUSAND % 1
    for place in np.flatnonzero(np.abs(fraction - 0.5) < _NEAR_HALF).tolist():
        rounded[place] = round(float(values[place]), 3)
    return rounded
