"""A text as numbers are looked for in it: one width, one kind of blank and dash, same offsets."""

import re

_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B),
                                          *range(0xFF41, 0xFF5B), 0xFF0B)}
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u200a\u202f\u3000\t"), " ")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), " ")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―－−·．•"), "-")
_SIGNS = _WIDE | _BLANKS | _UNSEEN | _DASHES
FILLER = "\0"  # after the blank that stands for a longer sign
_BREAK = re.compile("<br ?/?>")
_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s一-鿿，。；：、（）<>“”《》|\"']+")


def plain(text: str) -> str:
    """The text with full-width signs, odd blanks and dashes made plain, web addresses blanked."""
    text = text.translate(_SIGNS) if not text.isascii() else text
    if "<br" in text:
        text = _BREAK.sub(lambda match: "\n".ljust(len(match[0]), FILLER), text)
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text)
