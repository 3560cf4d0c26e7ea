"""The names of files as texts: they are published, too."""

import re
from contextlib import suppress

from ...documents.personal_numbers import mask_leaks
from .carried import Piece

_LONGEST = 80  # characters that a message shows
_NUMBER = 10  # digits of the shortest number of a person
_SIGNS = re.compile(r"[-_—+ 　（）()【】\[\]]+")
_SUFFIX = re.compile(r"\.[0-9A-Za-z]{1,5}$")


def name_piece(place: str, *names: str) -> Piece:
    """The words of file names, a line for each name of a folder or a file, without suffixes."""
    return Piece(place, "\n".join(word for name in names for word in _words(name)))


def typed_name(name: str) -> str:
    """The name of a part of a zip file as it was typed.

    Windows in China writes names in GBK without saying so, and they are read as code page 437.
    """
    with suppress(UnicodeError):  # it was UTF-8
        return name if name.isascii() else name.encode("cp437").decode("gb18030")
    return name


def shown_name(name: str) -> str:
    """The name as a message shows it: without personal numbers, not too long."""
    return mask_leaks(typed_name(name))[:_LONGEST]


def _words(name: str) -> list[str]:
    *folders, last = re.split(r"[/\\]", name)
    stem = _SUFFIX.sub("", last)
    # A stem of few digits is a serial, not the number of a copy (份号).
    shown = last if stem.isdigit() and len(stem) < 11 else stem
    return [part for word in (*folders, shown) for part in _parts(word) if part]


def _parts(word: str) -> list[str]:
    """The words of a name between its signs; a name with a long number stays whole."""
    has_words = re.search("[一-鿿]", word) and len(re.findall(r"\d", word)) < _NUMBER
    return _SIGNS.split(word) if has_words else [word]
