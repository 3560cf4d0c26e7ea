"""The provisions of a document, to be ticked where another repeals, amends or suspends some."""

from ..documents.body import BodyConverter
from ..documents.folder import list_files
from ..documents.names import names_of
from ..documents.parsing import parse_document
from ..documents.paths import candidate_paths
from ..documents.provisions import parse_provision
from ..importing.counting import han
from .context import PreviewContext
from .headings import list_headings

_KINDS = ("article", "part")
_MOST, _LONGEST = 300, 30


def list_provisions(context: PreviewContext, target: str, source: str) -> list[dict[str, str]]:
    """The 条 of the document that a relation names, else its parts (一、): how to name each, and
    its first words. None where no document, or more than one, is meant.

    `source` is the document that names it.
    """
    path = _path_of(context, target.strip(), source) if target.strip() else ""
    if not path:
        return []
    body = parse_document(path, context.existing(path).read_bytes(), BodyConverter()).body
    found: dict[str, list[dict[str, str]]] = {kind: [] for kind in _KINDS}
    for at, anchor in body.anchors if body else ():
        kind, _, number = anchor.partition("-")
        if kind in found and number.replace(".", "").isdigit():
            line = body.text[at:].partition("\n")[0] if body else ""
            words = _named(anchor)
            if words and len(found[kind]) < _MOST:
                found[kind].append({"words": words, "text": line[:_LONGEST]})
    return next(filter(None, found.values()), [])


def _named(anchor: str) -> str:
    """How a relation names the place of an anchor: 第三条, 第三条之一, 第二部分; "" where it cannot."""
    kind, _, number = anchor.partition("-")
    serial, _, inserted = number.partition(".")
    unit = "条" if kind == "article" else "部分"
    words = f"第{han(int(serial))}{unit}" + (f"之{han(int(inserted))}" if inserted else "")
    place = parse_provision(words)
    return words if place and place.anchor == anchor else ""


def _path_of(context: PreviewContext, target: str, source: str) -> str:
    files = list_files(context.content)
    paths = {file.path for file in files}
    for path in candidate_paths(source, target) if target.endswith(".md") else ():
        if path in paths:
            return path
    names = names_of(list_headings(context.content, files), context.site)
    found = names.numbered(target, source) or names.titled(target, source)
    return found[0] if len(found) == 1 else ""
