"""A region of a page as a picture, for what no text can be sure of."""

import struct
import zlib

import pypdfium2

from ..blocks import Picture
from .geometry import Box

_SCALE = 2.0  # 144 dots per inch
_MARGIN = 3.0
MOST_DOTS = 6_000_000


def snapshot(page: pypdfium2.PdfPage, box: Box | None, label: str) -> Picture | None:
    """A grey PNG of a region, None for the whole page; None where it were too large."""
    width, height = page.get_size()
    crop = (0.0, 0.0, 0.0, 0.0)
    if box is not None:
        crop = (max(box.left - _MARGIN, 0), max(box.bottom - _MARGIN, 0),
                max(width - box.right - _MARGIN, 0), max(height - box.top - _MARGIN, 0))
    wide, high = width - crop[0] - crop[2], height - crop[1] - crop[3]
    if min(wide, high) < 1 or wide * high * _SCALE * _SCALE > MOST_DOTS:
        return None
    try:
        bitmap = page.render(scale=_SCALE, crop=crop, grayscale=True)
    except (pypdfium2.PdfiumError, ValueError):
        return None
    rows = memoryview(bitmap.buffer).cast("B")
    data = b"".join(b"\0" + bytes(rows[at * bitmap.stride:at * bitmap.stride + bitmap.width])
                    for at in range(bitmap.height))
    header = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, 0, 0, 0, 0)
    return Picture(b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header)
                   + _chunk(b"IDAT", zlib.compress(data, 9)) + _chunk(b"IEND", b""), "png", label)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
