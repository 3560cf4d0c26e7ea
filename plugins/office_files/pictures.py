"""Pictures: whether they can be shown, and what their EXIF, XMP and text blocks say."""

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from .unreadable import SAVE_AGAIN, Unreadable
from .xmp import has_position, packet_of, texts_of

if TYPE_CHECKING:  # slow to import
    from PIL.Image import Exif, Image

_GPS, _EXIF = 0x8825, 0x8769
_JPEG = b"\xff\xd8\xff"
_LATITUDE, _LONGITUDE = 2, 4  # a version alone says nothing of a place
_ARTIST = 0x013B
_XP_AUTHOR = 0x9C9D
# Of the first directory and of Exif's: ImageDescription, DocumentName, Copyright, UserComment;
# those of Windows, in UTF-16: XPTitle, XPComment, XPKeywords, XPSubject.
_XP_TAGS = frozenset({0x9C9B, 0x9C9C, _XP_AUTHOR, 0x9C9E, 0x9C9F})
_DESCRIPTIONS = (0x010E, 0x010D, 0x8298, 0x9286, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F)
_ENCODING = re.compile(rb"^(?:ASCII|UNICODE|JIS)\0+")
_MOST_PIXELS = 40_000_000  # that are decoded whole; of larger pictures the structure is checked
_SMALLEST = (64, 64)  # a JPEG is decoded at an eighth of its size at most
_SEARCHED = 1 << 20
_COMPARED = (8, 8)
_LIKE = 64  # mean difference of 8-bit values: another picture, not another crop


class Origin(NamedTuple):
    """Where a picture comes from: whether its place is in it, who made it, what is said of it.

    `is_covered` where the thumbnail in it shows another picture, as before a face was covered.
    """

    has_position: bool = False
    artist: str = ""
    description: str = ""
    is_covered: bool = False


def read_picture(data: bytes) -> Origin:
    """What a picture says of its origin. Unreadable where it is damaged."""
    _check(data)
    return read_origin(data)


def read_origin(data: bytes) -> Origin:
    """What a picture says of its origin, its pixels left alone; of a damaged one nothing."""
    packet = packet_of(data)
    try:
        with _opened(data) as picture:
            tags = _tags(picture, data)
            placed = {_LATITUDE, _LONGITUDE} & set(tags.get_ifd(_GPS))
            artist = _text(tags.get(_ARTIST)) or _utf16(tags.get(_XP_AUTHOR))
            said = [*_descriptions(tags), *_blocks(picture), *texts_of(packet)]
            covered = _is_other(_thumbnail(picture), picture)
    except Exception:  # whatever a decoder raises over damaged tags
        return Origin(has_position(packet), "", "\n".join(texts_of(packet)))
    return Origin(bool(placed) or has_position(packet), artist, "\n".join(dict.fromkeys(said)),
                  covered)


def _check(data: bytes) -> None:
    try:
        with _opened(data) as picture:
            picture.verify()  # the checksums of a PNG
        with _opened(data) as picture:
            picture.draft(picture.mode, _SMALLEST)
            if picture.width * picture.height <= _MOST_PIXELS:
                picture.load()
    except Exception:  # whatever a decoder raises over a damaged picture
        raise Unreadable("图片已损坏或不完整，显示不出来。", SAVE_AGAIN) from None


@contextmanager
def _opened(data: bytes) -> Iterator["Image"]:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of many pixels, and of odd tags: neither is decoded
        with Image.open(io.BytesIO(data)) as picture:
            yield picture


def _tags(picture: "Image", data: bytes) -> "Exif":
    """The tags of a picture; of a PNG without decoding it, as Pillow would to look behind it."""
    from PIL import Image

    if picture.format != "PNG":
        return picture.getexif()
    tags = Image.Exif()
    at = data.find(b"eXIf", 0, _SEARCHED)
    if at >= 0:
        tags.load(data[at + 4:at + _SEARCHED])
    return tags


def _descriptions(tags: "Exif") -> Iterator[str]:
    inner = tags.get_ifd(_EXIF)
    for tag in _DESCRIPTIONS:
        read = _utf16 if tag in _XP_TAGS else _text
        yield from filter(None, (read(tags.get(tag)), read(inner.get(tag))))


def _thumbnail(picture: "Image") -> bytes:
    """The JPEG file within the Exif block, empty where there is none."""
    block = picture.info.get("exif", b"")
    at = block.find(_JPEG) if isinstance(block, bytes) else -1
    return block[at:] if at >= 0 else b""


def _is_other(thumbnail: bytes, picture: "Image") -> bool:
    """Whether a thumbnail shows something else than its picture."""
    if not thumbnail or picture.format != "JPEG" or (
            picture.width * picture.height > _MOST_PIXELS):
        return False
    picture.draft("RGB", _SMALLEST)
    with _opened(thumbnail) as small:
        pairs = zip(_sample(picture), _sample(small), strict=True)
        differences = [abs(one - other) for one, other in pairs]
    return sum(differences) > _LIKE * len(differences)


def _sample(picture: "Image") -> bytes:
    return picture.convert("RGB").resize(_COMPARED).tobytes()


def _blocks(picture: "Image") -> Iterator[str]:
    """The comments of a JPEG or GIF and the text blocks of a PNG."""
    for name, value in picture.info.items():
        if isinstance(value, str) or name == "comment":
            text = _text(value)
            if text and not text.startswith(("<?xpacket", "<x:xmpmeta")):
                yield text


def _bytes(value: object) -> bytes:
    """The bytes of a tag, whichever way Pillow has read it."""
    if isinstance(value, tuple) and all(isinstance(item, int) and 0 <= item < 256
                                        for item in value):
        return bytes(value)
    if isinstance(value, str):
        try:
            return value.encode("latin-1")  # so the bytes of an ASCII tag are read
        except UnicodeEncodeError:
            return value.encode("utf-8")
    return value if isinstance(value, bytes) else b""


def _utf16(value: object) -> str:
    return _bytes(value).decode("utf-16-le", "replace").strip("\0 ")


def _text(value: object) -> str:
    data = _bytes(value)
    if data.startswith(b"UNICODE\0"):
        return _ENCODING.sub(b"", data).decode("utf-16", "replace").strip("\0 ")
    for encoding in ("utf-8", "gb18030"):
        try:
            return _ENCODING.sub(b"", data).decode(encoding).strip("\0 ")
        except UnicodeDecodeError:
            continue
    return ""
