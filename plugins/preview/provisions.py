"""The provisions of a document, to be ticked where another repeals, amends or suspends some."""

from collections.abc import Iterator

from ..documents.body import BodyConverter
from ..documents.folder import list_files
from ..documents.names import names_of
from ..documents.parsing import parse_document
from ..documents.paths import candidate_paths
from ..documents.plain_text import plain_text
from ..documents.provisions import list_parts, parse_provision
from ..importing.counting import han
from .context import PreviewContext
from .headings import list_headings

_KINDS = ("article", "part")
_MOST, _LONGEST = 600, 30


def list_provisions(context: PreviewContext, target: str, source: str) -> list[dict[str, str]]:
    """The 条 of the document that a relation names with their 款 and 项, else its parts (一、): how
    to name each, its first words, what it is within. None where no document, or more than one, is
    meant.

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
            if words and body:
                found[kind].append({"words": words, "text": line[:_LONGEST], "within": ""})
                found[kind] += _parts(body.html, anchor, words)
    return next(filter(None, found.values()), [])[:_MOST]


def _parts(markup: str, article: str, words: str) -> Iterator[dict[str, str]]:
    """The 款 and 项 of a 条 that is named with these words."""
    for paragraph, item, block in list_parts(markup, article):
        name = f"第{han(paragraph)}款" if paragraph else ""
        name += f"第（{han(item)}）项" if item else ""
        yield {"words": words + name, "within": words,
               "text": f"{name}　{plain_text(block)[:_LONGEST]}"}


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
