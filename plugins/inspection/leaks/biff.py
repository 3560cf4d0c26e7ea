"""Records of an old Excel file (BIFF8, [MS-XLS]) that are known by their headers alone.

The file is not read as a whole: a record that the container splits is passed over.
"""

import re
import struct
from collections.abc import Iterator

from .carried import HIDDEN, Carried, Piece, Trait

# Number (2.4.180): type, size, row, column, format, value.
_NUMBER = re.compile(rb"\x03\x02\x0e\x00(..)....(.{8})", re.DOTALL)
# BoundSheet8 (2.4.28): type, size, place, state (1 hidden, 2 very hidden), kind, length of the
# name, whether it is in UTF-16, the name.
_HIDDEN_SHEET = re.compile(rb"\x85\x00.\x00.{4}[\x01\x02][\x00-\x06]([\x01-\x1f])([\x00\x01])",
                           re.DOTALL)
_LEAST, _MOST = 1e10, 1e18  # of eleven digits and of eighteen: telephones, cards, identities


def read_records(data: bytes) -> Carried:
    """The long numbers that cells hold as numbers, and the sheets that are hidden."""
    return Carried(tuple(_numbers(data)), tuple(_hidden_sheets(data)))


def _numbers(data: bytes) -> Iterator[Piece]:
    for match in _NUMBER.finditer(data):
        (row,), (value,) = struct.unpack("<H", match[1]), struct.unpack("<d", match[2])
        if _LEAST <= value < _MOST and value.is_integer():
            yield Piece(f"第{row + 1}行的数字", str(int(value)))


def _hidden_sheets(data: bytes) -> Iterator[Trait]:
    for match in _HIDDEN_SHEET.finditer(data):
        width = match[2][0] + 1
        name = data[match.end():match.end() + match[1][0] * width]
        shown = name.decode("utf-16-le" if width == 2 else "latin-1", "replace")
        if shown.isprintable():
            yield Trait(HIDDEN, f"隐藏的工作表“{shown}”")
