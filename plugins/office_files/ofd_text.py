"""The text of an OFD file (GB/T 33190-2016), to be found by: in the order in which it is drawn."""

import posixpath
import re
from collections.abc import Iterator

from .archives import Archive

_BETWEEN_WORDS = re.compile(r"(?<=[0-9A-Za-z])\n(?=[0-9A-Za-z])")


def ofd_page_texts(archive: Archive) -> Iterator[str]:
    """The text of each page of the first document; a line of it is drawn by itself and goes on in
    the next. Nothing of a file without any. Unreadable if damaged."""
    root = archive.xml("OFD.xml")
    main = next((one.text or "" for one in root.iter("{*}DocRoot")), "") if root is not None else ""
    path = _path("OFD.xml", main)
    document = archive.xml(path) if main.strip() else None
    for page in document.iter("{*}Page") if document is not None else ():
        content = archive.xml(_path(path, page.get("BaseLoc", "")))
        if content is not None:
            lines = "\n".join(code.text or "" for code in content.iter("{*}TextCode"))
            yield _BETWEEN_WORDS.sub(" ", lines).replace("\n", "")


def _path(base: str, name: str) -> str:
    name = name.strip()
    return (name.lstrip("/") if name.startswith("/")
            else posixpath.normpath(posixpath.join(posixpath.dirname(base), name)))
