"""Text as it is looked for: letters, digits and Han characters alone, however it was typed."""

import re
import unicodedata

_SIGNS = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """The text without blanks, brackets and other signs, in half width and lower case."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text)).lower()
