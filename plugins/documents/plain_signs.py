"""A text as numbers are looked for in it: one row a way of setting a number, however it is kept.

What stands between the digits of a number without being read (zero-width signs, tags, comments,
marks of bold type) is left out, digits in words and letters in their place are digits; so each
kind of number is looked for in one form.
"""

import html
import re

from .undoing import PlainText, Setting, undone

_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B),
                                          *range(0xFF41, 0xFF5B), 0xFF0B)}
_STYLED = {code: ord("0") + (code - 0x1D7CE) % 10 for code in range(0x1D7CE, 0x1D800)}
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2004\u2005\u2009\u200a\u202f\u3000\t"), " ")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―－−·．•・﹣"), "-")
_SIGNS = _WIDE | _STYLED | _BLANKS | _DASHES
_WORDS = {"0": "〇零○", "1": "一壹幺①", "2": "二贰②", "3": "三叁③", "4": "四肆④", "5": "五伍⑤", "6": "六陆⑥",
          "7": "七柒⑦", "8": "八捌⑧", "9": "九玖⑨"}
_SPELT = {ord(sign): digit for digit, signs in _WORDS.items() for sign in signs}
_SPELLINGS = "".join(_WORDS.values())
_LETTERS = str.maketrans("OoQlI", "00011")
_FEW = 6  # letters among the digits of a number; of more it is a code
_ENDS = re.compile(f"^[{_SPELLINGS}]{{1,2}}(?=[0-9])|(?<=[0-9])[{_SPELLINGS}]{{1,2}}$")
_SHORTEST = 11  # digits of a number of a person
_BOLD = (11, 16, 17, 18, 19)  # digits of a number whose stars are marks of bold type, no mask
_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s一-鿿，。；：、（）<>“”《》|\"']+")
# Of an address, its numbers of eighteen signs and what its parameters say of a person.
_IN_ADDRESS = re.compile(
    r"(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])"
    r"|(?<=[?&;#/])\w*(?:phone|mobile|mob|tel|sjh|dianhua|shouji|idcard|sfz|zjh|cert|card"
    r"|passport)\w*"
    r"[=/]\+?[0-9Xx%*-]+", re.IGNORECASE)
UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\ufe0f\u20e3"


def _blanked(match: re.Match[str]) -> str:
    kept = [" "] * len(match[0])
    for part in _IN_ADDRESS.finditer(match[0]):
        kept[part.start():part.end()] = part[0]
    return "".join(kept)


def _words_as_digits(match: re.Match[str]) -> str:
    """Words as digits, but those of a name or of a sentence at the ends of a whole number."""
    core = _ENDS.sub("", match[0])
    is_whole = core.isascii() and len(re.findall(r"\d", core)) >= _SHORTEST
    return match[0] if is_whole else match[0].translate(_SPELT)


def _letters_as_digits(match: re.Match[str]) -> str:
    letters = len(re.findall("[OoQlI]", match[0]))
    return match[0].translate(_LETTERS) if letters <= _FEW else match[0]


def _without_bold(match: re.Match[str]) -> str:
    digits = match[0].replace("*", "")
    return digits if len(digits) in _BOLD else match[0]


_SETTINGS = (
    Setting(UNSEEN, re.compile(f"[{UNSEEN}]+"), ""),
    Setting("&", re.compile(r"&(?:#\d{1,5}|#[xX][0-9a-fA-F]{1,5}|nbsp|[a-z]{1,4}sp|shy|zwn?j);"),
             lambda match: html.unescape(match[0]).translate(_SIGNS).strip(UNSEEN)),
    Setting("<", re.compile(r"<br ?/?>\n?", re.IGNORECASE), "\n"),
    # Cells of one row; what ends a line and begins the next.
    Setting("<", re.compile(r"(?<=[\d*])</t[dh]>\s*<t[dh][^<>]*>(?=[\dXx*])", re.IGNORECASE), "|"),
    Setting("<`\\~", re.compile(r"(?<=[\d*])(?:<!--[^\n]{0,80}?-->|</?[a-zA-Z][^<>\n]{0,80}>|`"
                                r"|~~|\\(?=[-.*_]))+"
                                 r"(?=[ \dXx*-])"), ""),
    Setting("*", re.compile(r"(?<![\d*])\d*(?:\*\*\d+\*\*)+[\dXx]*(?![\d*])"), _without_bold),
    Setting("-", re.compile(r"(?<=[\d*]) +- +(?=[\dXx*])"), "-"),
    Setting("…", re.compile(r"(?<=\d)…+(?=\d)"), ""),
    Setting("\n", re.compile(r"(?<=[\d*-])[ \\]*\n[ >]*(?=[\dXx*])"), "\n"),
    Setting(_SPELLINGS,
             re.compile(rf"[\d{_SPELLINGS}](?:[ ,，-]?[\d{_SPELLINGS}]){{10,}}"),
             _words_as_digits),
    Setting("OoQlI", re.compile(r"(?<![0-9A-Za-z])[\dlI](?:[ -]?[\dOoQlI]){9,17}[ -]?[\dXxOol]("
                                 r"?![0-9A-Za-z])"),
             _letters_as_digits),
    # Whatever stands for the signs that are masked.
    Setting("×＊#●■□？✱＃※x_X", re.compile(r"(?<=[\d*])(?:[×＊#●■□？✱＃※]+|[xX_]{2,})(?![A-Za-z])"),
             lambda match: "*" * len(match[0])),
)


def plain(text: str) -> PlainText:
    """The text with numbers plainly set, and of web addresses what says something of a person."""
    shown = text.translate(_SIGNS) if not text.isascii() else text
    return undone(_SETTINGS, _ADDRESS.sub(_blanked, shown))
