"""Split text into tokens. Twin of theme/static/js/search/tokens.js; cases: tests/cases/tokens.md

Han text becomes overlapping pairs, a Han character without a neighbour stands alone, and runs of
Latin letters and digits stay whole. No dictionary, so every two characters of a text find it.
"""

import itertools
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Written out because \s and "invisible" mean different sets in Python and JavaScript.
SPACE = "\t-\r\x1c-\x20\x85\u1680\u2028\u2029"
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"

_INVISIBLE = re.compile(f"[{INVISIBLE}\U000e0100-\U000e01ef]")
# The blank comes first, for which Python seeks; what stands before it is looked at afterwards.
_SPACE_IN_HAN = re.compile(f"[{SPACE}](?<=[{HAN}].)[{SPACE}]*(?=[{HAN}])", re.DOTALL)
_RUN = re.compile(f"[{HAN}]+|[a-z0-9]+")
# The full-width punctuation of nearly every document; what else NFKC changes is rare.
_COMMON_WIDE = tuple(zip("，；：（）？！", ",;:()?!", strict=True))
_FOLDING = Path(__file__).parent / "data" / "folding.txt"


def load_folding() -> dict[int, str]:
    """The table from traditional to simplified characters, for `str.translate`."""
    pairs = _FOLDING.read_text(encoding="utf-8").replace("\n", "")
    return {ord(old): new for old, new in zip(pairs[::2], pairs[1::2], strict=True)}


def normalise(text: str) -> str:
    """The text as it is compared: NFKC, lower case, nothing invisible, Han closed up."""
    for wide, narrow in _COMMON_WIDE:  # the same as NFKC, at a tenth of its time
        text = text.replace(wide, narrow)
    if not unicodedata.is_normalized("NFKC", text):
        # Invisible characters go first as well: they keep others from being composed.
        text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return _SPACE_IN_HAN.sub("", _INVISIBLE.sub("", text).lower())


def tokenize(text: str, folding: Mapping[int, str]) -> list[str]:
    """The tokens of a text, in their order."""
    tokens: list[str] = []
    for run in _RUN.findall(normalise(text).translate(folding)):
        if run.isascii() or len(run) == 1:
            tokens.append(run)
        else:
            tokens.extend(map("".join, itertools.pairwise(run)))
    return tokens
