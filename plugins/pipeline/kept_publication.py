"""What is published, kept in the store with all that was derived from it.

It follows from what the documents say besides their texts, from the other files and from `_data`.
While these are the same it is brought back whole, with the documents as they are now in it: an edit
of a text has nothing checked, sorted, indexed or resolved anew.
"""

import io
import pickle
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ..documents.document import Document
from ..documents.library import Library
from ..documents.loading import Sources
from ..documents.publication import HeldBack
from ..files.stamps import input_stamps
from ..pages.fingerprint import fingerprint
from ..pages.store import Store, is_racy
from .facts import FactDigests
from .options import Options


class Publication:
    """The library published on a day, what is held back, and sentences about what was left out.

    `digests` are those of its facts, None before they are known.
    """

    def __init__(self, library: Library, held_back: Sequence[HeldBack], notices: Sequence[str]):
        self.library, self.held_back, self.notices = library, tuple(held_back), tuple(notices)
        self.digests: FactDigests | None = None


class KeptPublication:
    """The publication that the last build of this content and kind kept, where it still stands."""

    def __init__(self, store: Store, options: Options, sources: Sources, now_ns: int):
        self._store, self._documents = store, sources.documents
        self._namespace = f"published {store.name_of(options.content)}"
        self._name = "with unreviewed" if options.unreviewed else ""
        self._key = _key(options, sources, now_ns)

    def load(self) -> Publication | None:
        """The kept publication with the documents as they are now; None where it is another's."""
        key, data = self._store.items(self._namespace).get(self._name, (0, 0, ("", b"")))[2]
        if not self._key or key != self._key:
            return None
        publication: Publication = _Unpickler(data, self._documents).load()
        return publication

    def keep(self, publication: Publication) -> None:
        """Keeps the publication for the next build."""
        if self._key:
            data = io.BytesIO()
            _Pickler(data, self._documents).dump(publication)
            self._store.put(self._namespace, self._name, (0, 0), "", (self._key, data.getvalue()))


def _key(options: Options, sources: Sources, now_ns: int) -> str:
    """The digest of all that the publication follows from; "" where a file is faulty, or too young
    for its stamp to be trusted."""
    others = {file.path: file[1:5] for file in sources.files
              if not file.path.endswith(".md") or file.fault}
    data = input_stamps(options.data)
    if sources.faults or any(is_racy(stamp[1], now_ns)
                             for stamp in (*others.values(), *data.values())):
        return ""
    said = sorted([  # signatures and gaps depend on the text, too
        document.path + (document.digest if document.reviews or document.gaps
                         else document.facts_digest) for document in sources.documents])
    return fingerprint(str(options.content), str(options.data), options.day, options.unreviewed,
                       others, data, "\0".join(said))


def _document_at(path: str) -> Document:
    """Stands for a document just as it is in the store."""
    raise KeyError(path)  # who reads one knows the documents


def _document_that_says(path: str, said: dict[str, Any]) -> Document:
    """Stands for a document that says more among the others than by itself, or less on the day."""
    raise KeyError(path)


class _Pickler(pickle.Pickler):
    """Writes values; of a document its path, with what it says where that is not in the store."""

    def __init__(self, stream: io.BytesIO, documents: Iterable[Document]):
        super().__init__(stream, 5)
        self._stored = {id(document) for document in documents}

    def reducer_override(self, value: object) -> Any:
        """How a document is written; any other value as ever."""
        if type(value) is not Document:
            return NotImplemented
        if id(value) in self._stored:
            return _document_at, (value.path,)
        said = {name: what for name, what in value.__getstate__().items() if name != "digest"}
        return _document_that_says, (value.path, said)


class _Unpickler(pickle.Unpickler):
    """Reads values, with these documents in them, their texts as they are now."""

    def __init__(self, data: bytes, documents: Iterable[Document]):
        super().__init__(io.BytesIO(data))
        known = {document.path: document for document in documents}
        self._made: dict[str, Callable[..., Document]] = {
            _document_at.__name__: known.__getitem__,
            _document_that_says.__name__:
                lambda path, said: Document(**said, digest=known[path].digest)}

    def find_class(self, module: str, name: str) -> Any:
        """A class or function by its name; those that stand for documents make these."""
        return self._made.get(name) or super().find_class(module, name)
