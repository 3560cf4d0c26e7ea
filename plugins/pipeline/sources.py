"""What the store keeps of the content: documents by file stamp, digests of attachments."""

from collections.abc import Callable, Mapping, Sequence

from ..documents.body import Body
from ..documents.document import Document
from ..documents.entries import File
from ..documents.parsing import digest_of
from ..pages.store import Store, is_racy


class StoredSources:
    """The `SourceStore` of documents over the project's store, for one content folder."""

    def __init__(self, store: Store, folder: str, now_ns: int):
        self._store, self._folder, self._now_ns = store, folder, now_ns
        self._known = store.sources(folder)
        self._seen: set[str] = set()

    def known(self, files: Sequence[File]) -> Mapping[str, Document]:
        """The documents of the files that are unchanged, by path: by their stamp or, where it is
        new, by their content."""
        self._seen.update([file.path for file in files])
        known = self._known.get
        same, touched = {}, []
        for file in files:
            path, size, mtime_ns, ctime_ns, inode, _ = file
            if not (kept := known(path)) or kept[0] != size:
                continue
            if kept[1] == mtime_ns and kept[2] == ctime_ns and kept[3] == inode:
                same[path] = kept[4]
            else:
                touched.append(file)
        return same | {file.path: document for file in touched
                       if (document := self._recognised(file))}

    def keep(self, file: File, document: Document, body: Body) -> None:
        """Keeps a parsed document under its stamp and its body under its digest."""
        self._store.keep_source(self._folder, file.path, self._stamp(file), document.digest,
                                document)
        self._store.keep_text(document.digest, body)

    def attachment_digest(self, file: File, compute: Callable[[], str]) -> str:
        """The SHA-256 of an attachment, computed where its stamp is new."""
        self._seen.add(file.path)
        if self._is_known(file):
            return self._known[file.path][4]
        digest = compute()
        self._store.keep_source(self._folder, file.path, self._stamp(file), digest, digest)
        return digest

    def forget_unseen(self) -> None:
        """Forgets what was kept of files that no document names any more."""
        gone = self._known.keys() - self._seen
        if gone:
            self._store.forget_sources(self._folder, gone)

    def _is_known(self, file: File) -> bool:
        return self._known.get(file.path, ())[:4] == file[1:5]

    def _recognised(self, file: File) -> Document | None:
        """The known document of a file, under its new stamp; None where its content is new."""
        document = self._known[file.path][4]
        try:
            with open(f"{self._folder}/{file.path}", "rb", buffering=0) as stream:
                data = stream.read()
        except OSError:
            return None
        if digest_of(data) != document.digest:
            return None
        self._store.keep_source(self._folder, file.path, self._stamp(file), document.digest,
                                document)
        return document

    def _stamp(self, file: File) -> tuple[int, ...]:
        """The stamp to trust next time; a file still warm gets one that matches nothing."""
        size, mtime_ns, *rest = file[1:5]
        return size, -1 if is_racy(mtime_ns, self._now_ns) else mtime_ns, *rest
