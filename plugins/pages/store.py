"""The store: what a build may keep for the next, in one SQLite file that may be lost at any time.

Everything in it follows from sources, so a damaged or foreign store is thrown away and made anew.
"""

import pickle
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from .read_ahead import loads, name_in
from .store_file import StoreTaken, check_version, discard, note_as_left, open_file

# A file changed within this time of being read may change again unseen (git's "racy" rule).
RACY_NS = 2_000_000_000

BODY = "body"
_BATCH = 100  # texts that a build writes before it lets others write

# What was written: fingerprint, size in bytes, time of change (ns).
WrittenFile = tuple[str, int, int]


class MadePart(NamedTuple):
    """A part of the site: the digest of what it depends on, and by path what was written."""

    digest: str
    outputs: Mapping[str, WrittenFile]


# What is read at once stands in few rows: from thousands it would take several times as long.
_BUCKETS = 256


class Store:
    """Values by source stamp, large texts by digest, and what each part of the site wrote."""

    def __init__(self, file: Path, version: str, fresh: bool = False):
        file.parent.mkdir(parents=True, exist_ok=True)
        self.file, self.version = file, version
        if fresh:
            discard(file)
        self._database = open_file(file, version)
        self._unsaved = 0
        self._buckets: dict[str, dict[int, dict[str, tuple[Any, ...]]]] = {}
        self._changed: set[tuple[str, int]] = set()
        self._replaced: list[tuple[str, str, str]] = []

    def name_of(self, folder: Path) -> str:
        """The folder as seen from the store: the same wherever both are moved or restored to."""
        return name_in(self.file, folder)

    def namespaces(self) -> list[str]:
        """The namespaces in which something is kept by digest."""
        return [one for one, in self._database.execute("SELECT DISTINCT namespace FROM sources")]

    def items(self, namespace: str) -> dict[str, tuple[Any, ...]]:
        """By path: the numbers of its stamp, then its value. Pickled by and for this project."""
        return {path: entry for bucket in self._buckets_of(namespace).values()
                for path, entry in bucket.items()}

    def put(self, namespace: str, path: str, stamp: tuple[int, ...], digest: str,
            value: object) -> None:
        """Keeps the value derived from a file of this stamp; durable from the next `commit` on.

        `digest` is the key of the texts kept for it, "" without any. The new digest is referenced
        immediately and the old one until commit: a concurrent build garbage-collects neither.
        """
        bucket = self._bucket(namespace, path)
        if digest and path in bucket:
            self._replaced.append((namespace, path, digest))
        bucket[path] = (*stamp, value)
        if digest:
            self._database.execute("REPLACE INTO sources VALUES (?, ?, ?)",
                                   (namespace, path, digest))

    def delete(self, namespace: str, paths: Iterable[str]) -> None:
        """Deletes these keys, and collects the texts that no file references any more."""
        for path in paths:
            self._bucket(namespace, path).pop(path, None)
            self._database.execute("DELETE FROM sources WHERE namespace = ? AND path = ?",
                                   (namespace, path))
        self._database.execute(
            "DELETE FROM texts WHERE digest NOT IN (SELECT digest FROM sources)")

    def flush_namespace(self, namespace: str) -> None:
        """Commits the values of a namespace and drops them from memory."""
        self.commit()
        self._buckets.pop(namespace, None)

    def keep_text(self, digest: str, value: object, kind: str = BODY) -> None:
        """Keeps a large value under the digest of its source and what is made of it."""
        self._database.execute("REPLACE INTO texts VALUES (?, ?, ?)",
                               (digest, kind, pickle.dumps(value, 5)))
        self._unsaved += 1
        if self._unsaved == _BATCH:
            self._release_lock()

    def text(self, digest: str, kind: str = BODY) -> Any:
        """The large value made from the source of this digest. KeyError where there is none;
        StoreTaken where the store was begun anew, as what lacks a body that was read has been."""
        row = self._database.execute("SELECT value FROM texts WHERE digest = ? AND kind = ?",
                                     (digest, kind)).fetchone()
        if row is None:
            check_version(self._database, self.version)
            if kind == BODY:
                raise StoreTaken(self.version)
            raise KeyError(digest, kind)
        return pickle.loads(row[0])

    def bodies(self, digests: Sequence[str]) -> dict[str, Any]:
        """The bodies that exist, by digest; SQLite takes some hundred digests in one query."""
        rows = self._database.execute(
            "SELECT digest, value FROM texts WHERE kind = 'body'"
            f" AND digest IN ({', '.join('?' * len(digests))})", digests)
        return {digest: pickle.loads(value) for digest, value in rows}

    def parts(self, output: Path) -> dict[str, MadePart]:
        """By name: the parts of the site that the last build wrote into a folder."""
        rows = self._database.execute(
            "SELECT part, digest, outputs FROM parts WHERE folder = ?", (self.name_of(output),))
        return {name: MadePart(digest, loads(outputs)) for name, digest, outputs in rows}

    def keep_parts(self, output: Path, made: Mapping[str, MadePart], gone: Iterable[str]) -> None:
        """Records the parts that were made, and forgets those that are gone."""
        folder = self.name_of(output)
        self._database.executemany("DELETE FROM parts WHERE folder = ? AND part = ?",
                                   [(folder, name) for name in gone])
        self._database.executemany(
            "REPLACE INTO parts VALUES (?, ?, ?, ?)",
            ((folder, name, part.digest, pickle.dumps(part.outputs, 5))
             for name, part in made.items()))

    def commit(self) -> None:
        """Commits everything that was put: durable, and seen by other builds. StoreTaken."""
        rows = ((namespace, bucket, pickle.dumps(self._buckets[namespace][bucket], 5))
                for namespace, bucket in self._changed)
        self._database.executemany("REPLACE INTO buckets VALUES (?, ?, ?)", rows)
        self._database.executemany(
            "DELETE FROM sources WHERE namespace = ? AND path = ? AND digest != ?", self._replaced)
        self._changed.clear()
        self._replaced.clear()
        self._release_lock()

    def close(self) -> None:
        """Commits and closes; notes how the file was left, to be known as whole next time."""
        with suppress(StoreTaken):
            self.commit()
        self._database.close()
        with suppress(OSError):  # without the note the next build looks the file through
            note_as_left(self.file)

    def _release_lock(self) -> None:
        """Ends the transaction: other builds can write."""
        if self._database.in_transaction:
            check_version(self._database, self.version)
        self._database.commit()
        self._unsaved = 0

    def _buckets_of(self, namespace: str) -> dict[int, dict[str, tuple[Any, ...]]]:
        """The buckets of a namespace by number, loaded from their rows when first asked for."""
        if namespace not in self._buckets:
            rows = self._database.execute(
                "SELECT bucket, value FROM buckets WHERE namespace = ?", (namespace,))
            self._buckets[namespace] = defaultdict(
                dict, {bucket: loads(value) for bucket, value in rows})
        return self._buckets[namespace]

    def _bucket(self, namespace: str, path: str) -> dict[str, tuple[Any, ...]]:
        """The bucket of a file, marked as changed."""
        number = crc32(path.encode("utf-8", "surrogateescape")) % _BUCKETS
        self._changed.add((namespace, number))
        return self._buckets_of(namespace)[number]


def is_racy(mtime_ns: int, now_ns: int) -> bool:
    """True where a file is too young for its stamp to prove that it is unchanged."""
    return mtime_ns > now_ns - RACY_NS
