"""XMP packets (ISO 16684-1): what pictures and PDF files say of themselves in XML."""

import re
from collections.abc import Iterator

from lxml import etree

from .unreadable import Unreadable
from .xml_parts import local_name, parse_xml

_ROOTS = (b"x:xmpmeta", b"rdf:RDF")
_SEARCHED = 1 << 20  # the packet stands in a file's first part
# Names of values that programs make up: numbers and days of their own.
_MADE_UP = re.compile(r"(?i)(?:id|date|when|tool|toolkit|about|producer|version|hash|digest|size|"
                      r"dimension|resolution|software.*|format|x?m?p?tk)$")
_PLACED = re.compile(rb"GPS(?:Latitude|Longitude)\b")


def packet_of(data: bytes) -> bytes:
    """The first XMP packet of a file, empty where there is none."""
    for root in _ROOTS:
        first = data.find(b"<" + root, 0, _SEARCHED)
        last = data.find(b"</" + root + b">", first, _SEARCHED) if first >= 0 else -1
        if last >= 0:
            return data[first:last] + b"</" + root + b">"
    return b""


def has_position(packet: bytes) -> bool:
    """Whether a packet says where the picture was taken."""
    return _PLACED.search(packet) is not None


def texts_of(packet: bytes) -> list[str]:
    """What persons have written into a packet; what programs have is left out."""
    if not packet:
        return []
    try:
        root = parse_xml(packet)
    except Unreadable:  # damaged, or with names it does not declare: all its words
        return re.sub(rb"<[^<>]*>", b"\n", packet).decode("utf-8", "replace").split("\n")
    return list(dict.fromkeys(filter(None, map(str.strip, _texts(root)))))


def _texts(root: etree._Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        if not _MADE_UP.search(local_name(element)):
            yield element.text or ""
            for name, value in element.attrib.items():
                if not _MADE_UP.search(str(name).rpartition("}")[2]):
                    yield str(value)
