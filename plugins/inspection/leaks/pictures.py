"""Pictures: where they were taken, from the EXIF of JPEG, PNG, WebP and TIFF."""

import struct
from contextlib import suppress

from .carried import AUTHOR, POSITION, Carried, Trait

_GPS, _ARTIST = 0x8825, 0x013B
_EXIF = b"Exif\0\0"


def read_picture(data: bytes) -> Carried:
    """What a picture carries besides the picture."""
    found = []
    with suppress(struct.error, IndexError):
        tags = _tags(_tiff(data))
        if _GPS in tags and tags[_GPS]:
            found.append(Trait(POSITION, "照片的拍摄位置"))
        if tags.get(_ARTIST):
            found.append(Trait(AUTHOR, "照片的作者", str(tags[_ARTIST])))
    return Carried(traits=tuple(found))


def _tiff(data: bytes) -> bytes:
    """The TIFF block that holds the tags, empty where there is none."""
    if data[:4] in (b"II*\0", b"MM\0*"):
        return data
    for mark, skip in ((_EXIF, len(_EXIF)), (b"eXIf", 4), (b"EXIF", 8)):
        at = data.find(mark, 0, 1 << 20)
        if at >= 0 and data[at + skip:at + skip + 4] in (b"II*\0", b"MM\0*"):
            return data[at + skip:]
    return b""


def _tags(tiff: bytes) -> dict[int, int | str]:
    """The first directory: the GPS directory's size, the artist's name."""
    if not tiff:
        return {}
    order = "<" if tiff[:2] == b"II" else ">"
    found: dict[int, int | str] = {}
    first = struct.unpack_from(order + "I", tiff, 4)[0]
    for tag, kind, count, value in _entries(tiff, order, first):
        if tag == _GPS:
            # A version alone says nothing of a place; latitude and longitude do.
            found[tag] = sum(inner in (2, 4) for inner, *_ in _entries(tiff, order, value))
        elif tag == _ARTIST and kind == 2 and count > 4:
            name = tiff[value:value + count].split(b"\0")[0]
            found[tag] = name.decode("utf-8", "replace").strip()
    return found


def _entries(tiff: bytes, order: str, at: int) -> list[tuple[int, int, int, int]]:
    number = struct.unpack_from(order + "H", tiff, at)[0]
    return [struct.unpack_from(order + "HHII", tiff, at + 2 + 12 * entry)
            for entry in range(min(number, 200))]
