"""Where each document goes in the content folder, and its Markdown with links that lead there."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from ..documents.categories import CategoryTree
from ..documents.folder import check_attachment_path
from ..importing.facts import Fact
from ..importing.front_matter import quote as yaml
from ..importing.front_matter import write_front_matter
from ..importing.imported import picture_name
from ..importing.naming import folder_of, name_of
from ..importing.spaces import tidy
from .page_import import INNER, LinkedFile, PageDocument

_LINK = re.compile(rf"(!?)\[((?:[^\[\]\\]|\\.)*)\]\({re.escape(INNER)}([^()\s]*)\)")
_LABEL_ENDS = re.compile(r"\.[A-Za-z0-9]{2,4}$")


@dataclass(frozen=True, slots=True)
class PlacedFile:
    """An attachment: its path in the copy, its path in the content, the name that is shown."""

    source: str
    path: str
    label: str


class Places:
    """Gives documents and their files paths that nothing else has."""

    def __init__(self, into: Path, tree: CategoryTree):
        self._into, self._tree = into, tree
        self._taken: Counter[str] = Counter()
        self._of_file: dict[str, str] = {}

    def place(self, document: PageDocument) -> str:
        """The path of a document: its category's folder, a name by 文号 or title."""
        folder = folder_of(str(document.fact("category").value), self._tree)
        name = name_of(document.facts, posixpath.basename(document.path))
        base = f"{folder}/{name}".lstrip("/")
        while True:
            self._taken[base] += 1
            number = self._taken[base]
            path = f"{base}-{number}.md" if number > 1 else f"{base}.md"
            if self._is_free(path.removesuffix(".md")):
                return path

    def place_files(self, path: str, files: Sequence[LinkedFile]) -> Iterator[PlacedFile]:
        """The attachments of the document at a path; one that another has already stays there."""
        stem = path.removesuffix(".md")
        for number, file in enumerate(files, 1):
            own = f"{stem}-fj{number}.{file.suffix or 'bin'}"
            if check_attachment_path(own):
                continue
            label = _LABEL_ENDS.sub("", tidy(file.label)) or f"附件{number}"
            yield PlacedFile(file.path, self._of_file.setdefault(file.path, own), label)

    def _is_free(self, stem: str) -> bool:
        """True where no document and no file of one has this name; folders have it too."""
        folder = self._into / posixpath.dirname(stem)
        return not (self._into / f"{stem}.md").exists() and not (
            folder / posixpath.basename(stem)).exists()


def compose(document: PageDocument, path: str, files: Sequence[PlacedFile],
            places: Mapping[str, str], more: Sequence[Fact]) -> str:
    """The Markdown file of a document; `places` are the documents by their paths in the copy.

    A link to a page that did not become a document keeps its words alone.
    """
    here = posixpath.dirname(path)
    by_source = {file.source: file.path for file in files}

    def lead(match: re.Match[str]) -> str:
        source = unquote(match[3])
        target = by_source.get(source) or places.get(source, "")
        if not target or target == path:
            return match[2]
        return f"{match[1]}[{match[2]}]({_from(here, target)})"

    given = {fact.attribute for fact in more}
    facts = (*(fact for fact in document.facts if fact.attribute not in given), *more)
    head = write_front_matter(facts)
    if files:
        lines = [f"  - {{文件: {_from(here, file.path)}, "
                 f"名称: {yaml(file.label, True)}}}" for file in files]
        head = head.removesuffix("---\n") + "\n".join(("附件:", *lines, "---\n"))
    body = _LINK.sub(lead, document.body)
    stem = posixpath.basename(path).removesuffix(".md")
    for number, picture in enumerate(document.pictures, 1):
        waiting = picture_name("import-picture", number, picture.suffix)
        body = body.replace(f"]({waiting})", f"]({picture_name(stem, number, picture.suffix)})")
    return f"{head}\n{body}"


def pictures_of(document: PageDocument, path: str) -> dict[str, bytes]:
    """The pictures of the document at a path, by their own."""
    stem = path.removesuffix(".md")
    return {picture_name(stem, number, picture.suffix): picture.data
            for number, picture in enumerate(document.pictures, 1)}


def former_fact(addresses: Sequence[str]) -> tuple[Fact, ...]:
    """旧址, each once."""
    return (Fact("former_paths", tuple(dict.fromkeys(addresses))),) if addresses else ()


def _from(folder: str, path: str) -> str:
    """How a document in a folder names a file: beside it by name, else from the top."""
    return posixpath.basename(path) if posixpath.dirname(path) == folder else f"/{path}"
