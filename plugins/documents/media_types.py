"""The media type of a file by its suffix: a fixed table, never the registry of the system.

On Windows another program may have registered scripts as text/plain, and with `nosniff` a browser
then runs none of them.
"""

from collections.abc import Mapping
from types import MappingProxyType

from .media import TYPES as MEDIA

HTML = "text/html; charset=utf-8"
JSON = "application/json; charset=utf-8"
UNKNOWN = "application/octet-stream"
_WORD, _SHEET, _SLIDES = (f"application/vnd.openxmlformats-officedocument.{name}" for name in (
    "wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation"))
_ODF = "application/vnd.oasis.opendocument."

TYPES: Mapping[str, str] = MappingProxyType({
    "html": HTML, "json": JSON,
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "bmp": "image/bmp", "ico": "image/x-icon",
    "tif": "image/tiff", "tiff": "image/tiff", "woff": "font/woff", "woff2": "font/woff2",
    "vtt": "text/vtt; charset=utf-8", **MEDIA, "pdf": "application/pdf", "rtf": "application/rtf",
    "doc": "application/msword", "docx": _WORD, "xls": "application/vnd.ms-excel", "xlsx": _SHEET,
    "ppt": "application/vnd.ms-powerpoint", "pptx": _SLIDES, "zip": "application/zip",
    "odt": f"{_ODF}text", "ods": f"{_ODF}spreadsheet", "odp": f"{_ODF}presentation",
})


def media_type(name: str) -> str:
    """The media type of the file so named, that of plain bytes where the table lacks it."""
    return TYPES.get(name.rpartition(".")[2].lower(), UNKNOWN)
