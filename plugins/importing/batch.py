"""The documents of one run: each once, each with the place it will be written to."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ..documents.categories import CategoryTree
from .duplicates import Print, describe_differences, describe_near, is_same, print_of
from .front_matter import write_front_matter
from .imported import Imported, picture_name
from .naming import folder_of, name_of
from .outcomes import ImportOutcome, Result

_SUFFIX = re.compile(r"\.\w{2,4}$")


class Batch:
    """Gathers files to write below a folder; `existing` are the documents there, by path."""

    def __init__(self, into: Path, tree: CategoryTree | None, existing: Mapping[str, Print],
                 replace_existing: bool):
        self._into, self._tree = into, tree
        self._existing, self._replace = existing, replace_existing
        self._prints: list[Print] = []
        self.files: dict[str, bytes] = {}

    def add(self, imported: Imported) -> ImportOutcome:
        """Takes a document, unless it is here already; what became of it."""
        mine = print_of(imported)
        path = self._path_to_replace(mine)
        twin = next((other for other in self._others(path) if is_same(mine, other)), None)
        if twin:
            reason = f"与“{twin.name}”是同一份文件，没有再写入。{describe_differences(mine, twin)}。"
            return ImportOutcome(imported.source, Result.SAME, twin.name, reason, imported)
        near = (describe_near(mine, other) for other in self._others(path))
        imported = replace(imported, notices=(*imported.notices, *filter(None, near)))
        path = path or self._free_path(imported)
        self.files |= _files_of(imported, path)
        self._prints.append(mine)
        return ImportOutcome(imported.source, Result.IMPORTED, path, "", imported)

    def _others(self, replaced: str) -> Iterator[Print]:
        yield from self._prints
        yield from (other for path, other in self._existing.items() if path != replaced)

    def _path_to_replace(self, mine: Print) -> str:
        """Where the same document lies that is to be written anew, "" where none is."""
        if not self._replace:
            return ""
        return next((path for path, other in self._existing.items()
                     if path not in self.files and is_same(mine, other)), "")

    def _free_path(self, imported: Imported) -> str:
        folder = folder_of(str(imported.fact("category").value), self._tree)
        stem = name_of(imported.facts, Path(imported.source).stem)
        number, path = 1, f"{folder}/{stem}.md".lstrip("/")
        while any(file in self.files or (self._into / file).exists()
                  for file in _files_of(imported, path)):
            number += 1
            path = f"{folder}/{stem}-{number}.md".lstrip("/")
        return path


def _files_of(imported: Imported, path: str) -> dict[str, bytes]:
    """The Markdown file, its pictures and attachments, by path."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    body, pictures = imported.body, {}
    for number, picture in enumerate(imported.pictures, 1):
        file = picture_name(name, number, picture.suffix)
        waiting = picture_name("import-picture", number, picture.suffix)
        body = body.replace(f"]({waiting})", f"]({file})")
        pictures[f"{folder}/{file}".lstrip("/")] = picture.data
    files = [(f"{name}-fj{number}.{file.suffix or 'bin'}", file)
             for number, file in enumerate(imported.files, 1)]
    pictures |= {f"{folder}/{own}".lstrip("/"): file.data for own, file in files}
    names = [(own, _SUFFIX.sub("", file.label) or own) for own, file in files]
    text = f"{write_front_matter(imported.facts, names)}\n{body}"
    return {path: text.encode("utf-8"), **pictures}
