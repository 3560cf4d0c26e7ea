"""A text as marks are looked for in it: every place where words can stand alone is a line.

Comments, attributes, cells, captions of pictures and values are lines of their own, letters set
wide are words, and what is not read (zero-width signs, tags, bold type) is gone.
"""

import html
import re
from functools import lru_cache

from ...documents.plain_signs import UNSEEN
from ...documents.undoing import PlainText, Setting, undone

_WORDY = re.compile(r"\b(?:alt|title|content|value|placeholder|aria-label|data-[\w-]+)\s*=\s*"
                    r"(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_LINES = re.compile(r"</?(?:p|div|br|tr|li|h\d|td|th|caption|summary|details)\b|<br", re.IGNORECASE)


def _words_of_tag(match: re.Match[str]) -> str:
    said = "\n".join(first or second for first, second in _WORDY.findall(match[0]))
    return f"\n{said}\n" if said else "\n" if _LINES.match(match[0]) else ""


_SETTINGS = (
    Setting(UNSEEN, re.compile(f"[{UNSEEN}]+"), ""),
    Setting("&", re.compile(r"&(?:#\d{1,5}|#[xX][0-9a-fA-F]{1,5}|[a-z]{2,6});"),
            lambda match: html.unescape(match[0]).strip(UNSEEN)),
    Setting("<", re.compile(r"<!--|-->"), "\n"),
    Setting("<", re.compile(r"</?[a-zA-Z][^<>]*>"), _words_of_tag),
    Setting("]", re.compile(r"!\[|\]\([^()\s]*(?:[ ]+\")?|\]\[[^\]\n]*\]|\"\)"), "\n"),
    Setting("|\t", re.compile(r"[ 　]*[|\t][ 　]*"), "\n"),
    Setting("*_~=`\\", re.compile(r"\*\*|__|~~|==|`+|\\(?=[*_★（(\[])"), ""),
    # 秘 密: signs that stand one by one.
    Setting(" 　\u00a0\u2002\u2003", re.compile(
        r"(?<![一-鿿A-Za-z0-9])[一-鿿★☆](?:[ 　\u00a0\u2002\u2003]{1,4}(?:[一-鿿★☆](?![一-鿿])"
         r"|\d(?=[ 　]*年)))+"),
        lambda match: re.sub(r"\s+", "", match[0])),
)


@lru_cache(maxsize=2)
def plain_words(text: str) -> PlainText:
    """The text with its lines; two rules ask for it, one after the other."""
    return undone(_SETTINGS, text)
