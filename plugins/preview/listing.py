"""The list of all documents, each with what is wrong with it: the way to those without a page."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..documents.folder import list_files
from ..importing.front_matter_peek import front_matter_in, value_in
from .context import PreviewContext
from .panel import finding_view, form_address
from .related import folded
from .state import Row

PER_PAGE = 50
_FEW, _MANY = 5, 200  # findings shown of a document among others, of one alone
_HEAD = 4096  # bytes in which a title stands
_WHOLE = "整个网站"
_WEIGHTS: Mapping[str, int] = {"error": 0, "warning": 1, "note": 2}
_SOUND = len(_WEIGHTS)


@dataclass(frozen=True, slots=True)
class Listed:
    """A file in the list: its title, the ways to it, the first findings, how many there are."""

    path: str
    title: str
    form: str
    page: str
    editor: str
    findings: tuple[Mapping[str, Any], ...]
    count: int


def home_view(context: PreviewContext, words: str, number: str) -> dict[str, Any]:
    """One page of the list of documents that hold the words, the faulty ones first."""
    state = context.publisher.state
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in state.findings:
        rows[row["path"]].append(row)
    documents = [file.path for file in list_files(context.content) if file.path.endswith(".md")]
    paths = [path for path in {**dict.fromkeys(documents), **rows}
             if not words or _holds(context, path, words)]
    paths.sort(key=lambda path: (_weight(rows.get(path, ())), path))
    pages = max(1, -(-len(paths) // PER_PAGE))
    page = min(max(1, int(number) if number.isdecimal() else 1), pages)
    first = (page - 1) * PER_PAGE
    most = _MANY if len(paths) == 1 else _FEW
    return {"state": state, "is_built": context.is_built, "words": words, "page": page,
            "pages": pages, "first": first + 1, "documents": len(documents),
            "faulty": len(rows), "findings": len(state.findings),
            "listed": [_listed(context, path, rows.get(path, ()), most)
                       for path in paths[first:first + PER_PAGE]]}


def _listed(context: PreviewContext, path: str, rows: Sequence[Row], most: int) -> Listed:
    address = path.removesuffix(".md") + ".html"
    ordered = sorted(rows, key=lambda row: (_weight([row]), row["line"]))
    findings = tuple(finding_view(context, row, path) for row in ordered[:most])
    return Listed(path, _title(context, path), form_address(path),
                  f"/{address}" if path.endswith(".md") and context.built(address) else "",
                  context.link(path) if form_address(path) else "", findings, len(rows))


def _weight(rows: Sequence[Row]) -> int:
    return min((_WEIGHTS.get(row["severity"], _SOUND) for row in rows), default=_SOUND)


def _holds(context: PreviewContext, path: str, words: str) -> bool:
    wanted = folded(words)
    return wanted in folded(path) or wanted in folded(_title(context, path))


def _title(context: PreviewContext, path: str) -> str:
    """What a document calls itself, even where its front matter cannot be read as a whole."""
    if not path:
        return _WHOLE
    try:
        with (context.content / path).open("rb") as file:
            return value_in(front_matter_in(file.read(_HEAD)), "title")
    except OSError:
        return ""
