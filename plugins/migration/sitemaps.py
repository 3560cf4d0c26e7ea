"""A site map or a list of addresses: what the copy should hold, one beside which it lies."""

import re
from pathlib import Path

from ..office_files.decoding import decode
from .old_addresses import normal

SUFFIXES = (".xml", ".txt")
LARGEST = 64 * 1024 * 1024
_PLACE = re.compile(r"<loc>\s*(?:<!\[CDATA\[)?\s*(https?://[^<\]\s]+)", re.IGNORECASE)
_LINE = re.compile(r"^\s*(https?://\S+)", re.MULTILINE)


def read_addresses(file: Path) -> list[str]:
    """The addresses of a site map or of lines of text, each once. OSError, Unreadable."""
    with file.open("rb") as stream:
        text, _ = decode(stream.read(LARGEST))
    found = _PLACE.findall(text) or _LINE.findall(text)
    return list(dict.fromkeys(filter(None, (normal(one.replace("&amp;", "&")) for one in found))))
