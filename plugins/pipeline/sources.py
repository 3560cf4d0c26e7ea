"""What the store keeps of the content: documents, and digests of attachments.

A stamp says that a file is as it was. Where it is new the digest of its text says which document
the file is: one that was copied, moved or checked out again is read, and not parsed.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from ..documents.body import Body
from ..documents.document import Document
from ..documents.entries import File
from ..documents.parsing import text_digest
from ..documents.yaml_source import SourceFault
from ..pages.store import Store, is_racy


class StoredSources:
    """The `SourceStore` of documents over the project's store, for one content folder."""

    def __init__(self, store: Store, content: Path, now_ns: int):
        self._store, self._content, self._now_ns = store, content, now_ns
        self._namespace = store.name_of(content)
        self._known = store.items(self._namespace)
        self._seen: set[str] = set()

    def known(self, files: Sequence[File]) -> Mapping[str, Document]:
        """The documents of the files that were parsed before, by path."""
        self._seen.update([file.path for file in files])
        known = self._known.get
        same: dict[str, Document] = {}
        new: list[File] = []
        for file in files:
            if (kept := known(file.path, ()))[:4] == file[1:5]:
                same[file.path] = kept[4]
            else:
                new.append(file)
        return same | dict(self._recognised(new, same)) if new else same

    def keep(self, file: File, document: Document, body: Body) -> None:
        """Keeps a parsed document under its stamp and its body under its digest."""
        self._keep(file, document)
        self._store.keep_text(document.digest, body)

    def attachment_digest(self, file: File, compute: Callable[[], str]) -> str:
        """The SHA-256 of an attachment, computed where its stamp is new."""
        self._seen.add(file.path)
        if (kept := self._known.get(file.path, ()))[:4] == file[1:5]:
            known: str = kept[4]
            return known
        digest = compute()
        self._store.put(self._namespace, file.path, self._stamp(file), digest, digest)
        return digest

    def forget_unseen(self) -> None:
        """Forgets what was kept of files that no document names any more."""
        gone = self._known.keys() - self._seen
        if gone:
            self._store.delete(self._namespace, gone)

    def _recognised(self, files: Sequence[File], same: Mapping[str, Document]
                    ) -> Iterator[tuple[str, Document]]:
        """Path and document of each file whose text is one of those no longer where they were."""
        texts = {document.digest: document for document in self._without_file(same)}
        for file in files if texts else ():
            with suppress(OSError, SourceFault):  # whoever parses it will say what is wrong
                digest = text_digest(file.path, (self._content / file.path).read_bytes())
                if digest in texts:
                    document = texts[digest].at(file.path)
                    self._keep(file, document)
                    yield file.path, document

    def _without_file(self, same: Mapping[str, Document]) -> Iterator[Document]:
        """The documents kept of files that have changed or are gone; of a folder never seen
        before, those of all other folders."""
        kept = [self._known] if self._known else map(self._store.items, self._store.namespaces())
        for entries in kept:
            yield from (entry[-1] for path, entry in entries.items()
                        if path not in same and isinstance(entry[-1], Document))

    def _keep(self, file: File, document: Document) -> None:
        self._store.put(self._namespace, file.path, self._stamp(file), document.digest, document)

    def _stamp(self, file: File) -> tuple[int, ...]:
        """The stamp to trust next time; a file still warm gets one that matches nothing."""
        size, mtime_ns, *rest = file[1:5]
        return size, -1 if is_racy(mtime_ns, self._now_ns) else mtime_ns, *rest
