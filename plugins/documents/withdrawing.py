"""What becomes of the earlier texts of a document when its newest is withdrawn or not yet there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .document import Document, output_path
from .library import Library


def withdraw_texts(library: Library, files: Sequence[Document]) -> Sequence[Document]:
    """The files, the earlier texts of a withdrawn document withdrawn with it, for its reason.

    Where it says that they stay (`以前文本: 保留`), they are no longer texts of what is gone: the last
    of them stands for the document.
    """
    if not any(file.withdrawn and file.earlier_versions for file in files):
        return files
    return tuple(_withdrawn(library, files))


def lead_to_texts(library: Library, files: Sequence[Document]) -> Sequence[Document]:
    """The files, where the newest text of a document is not among them: its address leads to the
    last text that is.

    Only where that text was moved aside for it (`PATH-2024.md`): no other address was in use.
    """
    if not library.texts.of:
        return files
    shown = {file.path: file for file in files}
    for texts in library.texts.of.values():
        newest = texts[-1]
        served = next((text for text in reversed(texts) if text.path in shown), None)
        if served and newest.path not in shown and is_set_aside(served.path, newest.path):
            former = (*served.former_paths, output_path(newest.path))
            shown[served.path] = replace(shown[served.path], former_paths=former)
    return tuple(shown.values())


def is_set_aside(path: str, newest: str) -> bool:
    """True for the path that a text got when a newer one took its own, as `inv new --revise` does.
    """
    return path.startswith(newest.removesuffix(".md") + "-")


def _withdrawn(library: Library, files: Sequence[Document]) -> Iterator[Document]:
    gone = {file.path: file.withdrawn for file in files if file.withdrawn}
    for file in files:
        withdrawal = gone.get(library.document_of(file).path)
        if file.withdrawn:
            yield replace(file, earlier_versions=()) if file.withdrawn.keeps_texts else file
        elif withdrawal and not withdrawal.keeps_texts:
            yield replace(file, withdrawn=withdrawal)
        else:
            yield file
