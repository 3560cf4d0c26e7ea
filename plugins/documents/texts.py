"""Which files are texts of one document: the newest stands for it, earlier ones (前版) belong to it.

A text belongs to the newest text from which a chain of 前版 leads to it. Texts that name each
other in a circle are documents of their own: none of them is the newest.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from .document import Document
from .paths import candidate_paths

_Known = Mapping[str, Document]
_Chain = dict[str, tuple[int, date | None]]  # by path: how many texts later, 至


class TextGroups(NamedTuple):
    """The files of a site as texts of documents.

    `documents` are the newest texts, in the order of the files. `of` and `newest` hold only what
    has several texts: by the path of the newest all texts, oldest first; by the path of each
    earlier text the newest. `until` is 至 of each earlier text, by its path.
    """

    documents: tuple[Document, ...]
    of: Mapping[str, tuple[Document, ...]]
    newest: Mapping[str, Document]
    until: Mapping[str, date | None]


def group_texts(files: Sequence[Document], by_path: _Known) -> TextGroups:
    """The files grouped by the documents that they are texts of."""
    named = {file.path: tuple(_named_by(file, by_path)) for file in files
             if file.__dict__.get("earlier_versions")}
    if not named:
        return TextGroups(tuple(files), {}, {}, {})
    earlier = {path for texts in named.values() for path, _ in texts}
    of: dict[str, tuple[Document, ...]] = {}
    newest: dict[str, Document] = {}
    until: dict[str, date | None] = {}
    for path in named:
        if path in earlier:
            continue
        chain = {text: place for text, place in _chain(path, named).items() if text not in newest}
        if not chain:
            continue
        until |= {text: last for text, (_, last) in chain.items()}
        newest |= dict.fromkeys(chain, by_path[path])
        ages = _ages(chain, named, by_path)
        of[path] = (*(by_path[text] for text in sorted(chain, key=ages.__getitem__)),
                    by_path[path])
    return TextGroups(tuple(file for file in files if file.path not in newest), of, newest, until)


def _named_by(file: Document, by_path: _Known) -> Iterator[tuple[str, date | None]]:
    """The earlier texts that a file names, each with 至."""
    for version in file.earlier_versions:
        found = next((path for path in candidate_paths(file.path, version.file)
                      if path in by_path and path != file.path), None)
        if found:
            yield found, version.until


def _chain(newest: str, named: Mapping[str, Sequence[tuple[str, date | None]]]) -> _Chain:
    """All texts before one, theirs included, each with how many stand between at most, and 至."""
    chain: _Chain = {}
    pending = [(newest, 1)]
    while pending:
        path, depth = pending.pop()
        for text, last in named.get(path, ()):
            known, declared = chain.get(text, (0, None))
            if text != newest and known < depth <= len(named):  # a circle within grows no further
                chain[text] = depth, declared or last
                pending.append((text, depth + 1))
    return chain


def _ages(
    chain: _Chain, named: Mapping[str, Sequence[tuple[str, date | None]]], by_path: _Known
) -> dict[str, tuple[date, int, date, str]]:
    """What orders the earlier texts of a document: the day each ended, else the day it began, but
    no text before those that it names; then who names whom."""
    ages: dict[str, tuple[date, int, date, str]] = {}
    for path in sorted(chain, key=lambda text: -chain[text][0]):
        text, (depth, last) = by_path[path], chain[path]
        begun = text.effective_on or text.signed_on or text.published_on or date.min
        before = [ages[older][0] for older, _ in named.get(path, ()) if older in ages]
        ages[path] = (max([last or begun, *before]), -depth, text.published_on or date.min, path)
    return ages
