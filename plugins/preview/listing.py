"""The list of all documents, each with what is wrong with it: the way to those without a page."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..documents.folder import list_files
from ..importing.heads import front_matter_in, value_in
from .board import Row
from .desk import Desk
from .panel import finding_view, form_address
from .related import folded

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


def home_view(desk: Desk, words: str, number: str) -> dict[str, Any]:
    """One page of the list of documents that hold the words, the faulty ones first."""
    state = desk.board.state
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in state.findings:
        rows[row["path"]].append(row)
    documents = [file.path for file in list_files(desk.content) if file.path.endswith(".md")]
    paths = [path for path in {**dict.fromkeys(documents), **rows}
             if not words or _holds(desk, path, words)]
    paths.sort(key=lambda path: (_weight(rows.get(path, ())), path))
    pages = max(1, -(-len(paths) // PER_PAGE))
    page = min(max(1, int(number) if number.isdecimal() else 1), pages)
    first = (page - 1) * PER_PAGE
    most = _MANY if len(paths) == 1 else _FEW
    return {"state": state, "is_built": desk.is_built, "words": words, "page": page,
            "pages": pages, "first": first + 1, "documents": len(documents),
            "faulty": len(rows), "findings": len(state.findings),
            "listed": [_listed(desk, path, rows.get(path, ()), most)
                       for path in paths[first:first + PER_PAGE]]}


def _listed(desk: Desk, path: str, rows: Sequence[Row], most: int) -> Listed:
    address = path.removesuffix(".md") + ".html"
    ordered = sorted(rows, key=lambda row: (_weight([row]), row["line"]))
    findings = tuple(finding_view(desk, row, path) for row in ordered[:most])
    return Listed(path, _title(desk, path), form_address(path),
                  f"/{address}" if path.endswith(".md") and desk.built(address) else "",
                  desk.link(path) if form_address(path) else "", findings, len(rows))


def _weight(rows: Sequence[Row]) -> int:
    return min((_WEIGHTS.get(row["severity"], _SOUND) for row in rows), default=_SOUND)


def _holds(desk: Desk, path: str, words: str) -> bool:
    wanted = folded(words)
    return wanted in folded(path) or wanted in folded(_title(desk, path))


def _title(desk: Desk, path: str) -> str:
    """What a document calls itself, even where its front matter cannot be read as a whole."""
    if not path:
        return _WHOLE
    try:
        with (desk.content / path).open("rb") as file:
            return value_in(front_matter_in(file.read(_HEAD)), "title")
    except OSError:
        return ""
