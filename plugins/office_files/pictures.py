"""Pictures: whether they can be shown, and what EXIF says of JPEG, PNG, WebP and TIFF."""

import io
import struct
import warnings
from contextlib import suppress
from typing import NamedTuple

from .unreadable import SAVE_AGAIN, Unreadable

_GPS, _ARTIST = 0x8825, 0x013B
_EXIF = b"Exif\0\0"
_MOST_PIXELS = 40_000_000  # that are decoded whole; of larger pictures the structure is checked
_SMALLEST = (64, 64)  # a JPEG is decoded at an eighth of its size at most


class Origin(NamedTuple):
    """Where a picture comes from: whether its place is in it, and who made it."""

    has_position: bool = False
    artist: str = ""


def read_picture(data: bytes) -> Origin:
    """What a picture says of its origin. Unreadable where it is damaged."""
    _check(data)
    with suppress(struct.error, IndexError):
        tags = _tags(_tiff(data))
        return Origin(bool(tags.get(_GPS)), str(tags.get(_ARTIST, "")))
    return Origin()


def _check(data: bytes) -> None:
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of pictures with many pixels: not decoded here
            with Image.open(io.BytesIO(data)) as picture:
                picture.verify()  # the checksums of a PNG
            with Image.open(io.BytesIO(data)) as picture:
                picture.draft(picture.mode, _SMALLEST)
                if picture.width * picture.height <= _MOST_PIXELS:
                    picture.load()
    except Exception:  # whatever a decoder raises over a damaged picture
        raise Unreadable("图片已损坏或不完整，显示不出来。", SAVE_AGAIN) from None


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
