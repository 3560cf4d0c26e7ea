"""What a line opens, by its first sign, in one table."""

import re
from enum import StrEnum

from ..ordinals import DAY

_NUMERAL = "[一二三四五六七八九十]{1,3}"
# An item's sign and a blank after it; `1.` needs none before words, nor before a date. A list has
# no 007.
ITEM = re.compile(rf"(?:[-+*][ ]+|(0|[1-9]\d{{0,8}})\.(?:[ ]+|(?=[^\s\d])|(?={DAY})))(?=\S)")
# `# 甲`, `##甲` and `#一、甲` are headings; `#1号楼` and `#话题#` are words.
HEADING = re.compile(
    r"(#{1,6})(?:[ \t\u3000\u00a0]+|(?<=##)(?=[^\s#])"
    rf"|(?=第[^\s#]{{1,6}}[编章节]|{_NUMERAL}、|[（(]{_NUMERAL}[）)]))(.*)")
QUOTE = re.compile(r">(?![\d=＝.])[ ]?")  # >60公里 is no quotation
NOTE = re.compile(r"\[\^([^\]\s]+)\]:[ ]*")
MEANING = re.compile(r":[ ]{1,3}(?=\S)")
DEFINITION = re.compile(  # to an address, else it is a line of words
    r"\[(?!\^)([^\[\]]+)\]:[ ]*<?(?:(?:https?|mailto|tel):\S+|\.{0,2}/\S*|#\S+"
    r"|[A-Za-z0-9_./%-]+\.[A-Za-z0-9]{2,5}(?:#\S*)?)>?"
    r"(?:[ ]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ ]*$")
_RULE = re.compile(r"(?:(?:-[ ]{0,2}){3,}|(?:\*[ ]{0,2}){3,}|={3,} *)$")
_STASHED = re.compile("\x02")  # what Python-Markdown puts in the place of an HTML block


class Kind(StrEnum):
    """What a line opens."""

    TEXT = "text"
    RULE = "rule"
    HEADING = "heading"
    QUOTE = "quote"
    BULLET = "ul"
    NUMBER = "ol"
    NOTE = "note"
    MEANING = "meaning"
    DEFINITION = "definition"
    TABLE = "table"
    STASHED = "stashed"


_FORMS = (
    (Kind.RULE, "-*=", _RULE), (Kind.HEADING, "#", HEADING), (Kind.QUOTE, ">", QUOTE),
    (Kind.BULLET, "-+*", ITEM), (Kind.NUMBER, "0123456789", ITEM), (Kind.NOTE, "[", NOTE),
    (Kind.DEFINITION, "[", DEFINITION), (Kind.MEANING, ":", MEANING),
    (Kind.STASHED, "\x02", _STASHED),
)
_BY_FIRST = {sign: tuple((kind, form) for kind, signs, form in _FORMS if sign in signs)
             for sign in "".join(signs for _, signs, _ in _FORMS)}


def kind_of(text: str) -> tuple[Kind, re.Match[str] | None]:
    """What a line without its indent opens, and how that was known; TEXT and None for words."""
    for kind, form in _BY_FIRST.get(text[:1], ()):
        if match := form.match(text):
            return kind, match
    return Kind.TEXT, None
