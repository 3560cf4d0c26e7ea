"""Parts of a file, as browsers ask for them to go to a place in a video (RFC 9110, 14)."""

import re
from pathlib import Path
from typing import NamedTuple

_RANGE = re.compile(r"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))")


class FilePart(NamedTuple):
    """Bytes of a file from `first` on, of `size` altogether; None where none can be given."""

    data: bytes | None
    first: int
    size: int

    @property
    def header(self) -> str:
        """The value of Content-Range."""
        if self.data is None:
            return f"bytes */{self.size}"
        return f"bytes {self.first}-{self.first + len(self.data) - 1}/{self.size}"


def read_part(file: Path, wanted: str) -> FilePart | None:
    """The part of a file that a header Range asks for; None where it asks for no one part."""
    match = _RANGE.fullmatch(wanted.strip())
    if match is None:
        return None
    with file.open("rb") as stream:
        size = stream.seek(0, 2)
        first = int(match[1]) if match[1] else max(size - int(match[3]), 0)
        last = min(int(match[2]), size - 1) if match[2] else size - 1
        if first > last:
            return FilePart(None, first, size)
        stream.seek(first)
        return FilePart(stream.read(last - first + 1), first, size)
