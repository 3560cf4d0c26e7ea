"""Files that are text, or have runs of text in them, as what they carry."""

import html
import re

from ...office_files.budget import Budget
from ...office_files.decoding import decode
from .biff import read_records
from .carried import EMPTY, UNCHECKED, Carried, Piece, Trait, joined

_MARKUP = re.compile(r"<!--|-->|<[^<>]*>")
_BLOCK = re.compile(r"</?(?:p|div|br|tr|li|h\d|table|td|th|title)\b", re.IGNORECASE)
_WORDY = re.compile(r"\b(?:alt|title|content|value|placeholder|aria-label)\s*=\s*"
                    r"(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_RUN = re.compile("[一-鿿0-9A-Za-z，。、：；（）\\-*★ ]{6,}")
# Words of RTF that are a character, in the file's code page or in Unicode, and those that are none.
_RTF = re.compile(r"(?P<bytes>(?:\\'[0-9a-fA-F]{2})+)|\\u(?P<code>-?\d+)[ ?]?"
                  r"|\\(?P<word>[a-zA-Z]+)-?\d* ?|\\[^a-zA-Z]|[{}\r\n]")
_SURROGATES = range(0xD800, 0xE000)
_RTF_BREAKS = frozenset({"par", "line", "row", "cell", "tab"})


def read_text(data: bytes, budget: Budget) -> Carried:
    """The text of a file. Unreadable where its bytes are no text."""
    text = decode(data)[0]
    return Carried((Piece("", text),), () if text.strip() else (Trait(EMPTY, "文件"),))


def read_markup(data: bytes, budget: Budget) -> Carried:
    """The text of HTML or XML with what its comments and attributes say."""
    return Carried((Piece("正文", html.unescape(_MARKUP.sub(_words, decode(data)[0]))),))


def read_rtf(data: bytes, budget: Budget) -> Carried:
    """The text of an RTF file with that of its properties."""
    return Carried((Piece("正文", _RTF.sub(_rtf_word, data.decode("latin-1"))),))


def read_binary(data: bytes, budget: Budget) -> Carried:
    """The readable runs of an old binary file; what is stored otherwise cannot be checked."""
    texts = [data.decode("latin-1"), data.decode("utf-16-le", "ignore"),
             data[1:].decode("utf-16-le", "ignore")]
    return Carried(tuple(Piece("正文", "\n".join(_RUN.findall(text))) for text in texts),
                   (Trait(UNCHECKED, "旧格式部分（隐藏的内容、属性等）"),))


def read_old_workbook(data: bytes, budget: Budget) -> Carried:
    """What can be read of an old Excel file: runs of text, long numbers, hidden sheets."""
    return joined(read_binary(data, budget), read_records(data))


def _words(tag: re.Match[str]) -> str:
    said = "\n".join(first or second for first, second in _WORDY.findall(tag[0]))
    return f"\n{said}\n" if said else "\n" if _BLOCK.match(tag[0]) else ""


def _rtf_word(match: re.Match[str]) -> str:
    if match["bytes"]:
        return bytes.fromhex(match["bytes"].replace("\\'", "")).decode("gb18030", "replace")
    if match["code"]:
        code = int(match["code"]) % 0x10000
        return "" if code in _SURROGATES else chr(code)
    return "\n" if match["word"] in _RTF_BREAKS else ""
