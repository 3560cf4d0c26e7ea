"""The file of the store: opened whole and of this version of the program, or begun anew."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

_PATIENCE = 300  # seconds that a build waits while another one writes

# Large values stand in tables with rowids: without, most of each lies apart from its key.
_TABLES = {
    "meta": "(version TEXT NOT NULL)",
    "sources": "(namespace TEXT, path TEXT, digest TEXT, PRIMARY KEY (namespace, path, digest))"
               " WITHOUT ROWID",
    "buckets": "(namespace TEXT, bucket INTEGER, value BLOB,"
               " PRIMARY KEY (namespace, bucket))",
    "texts": "(digest TEXT, kind TEXT, value BLOB, PRIMARY KEY (digest, kind))",
    "parts": "(folder TEXT, part TEXT, digest TEXT, outputs BLOB, PRIMARY KEY (folder, part))",
}


class StoreTaken(Exception):
    """Another build has begun the store anew: one of another version, or with --clean."""


def open_file(file: Path, version: str) -> sqlite3.Connection:
    """The database at `file`; a damaged one or one of another version is begun anew."""
    try:
        return _prepare(file, version)
    except sqlite3.OperationalError:
        raise  # locked or no space: not damage
    except sqlite3.DatabaseError:
        discard(file)
        return _prepare(file, version)


def _prepare(file: Path, version: str) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=_PATIENCE)
    # The store may be lost, so it need not reach the disk before a build goes on.
    database.execute("PRAGMA page_size = 8192")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = OFF")
    whole = _is_as_left(file) or database.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    if not whole:
        database.close()
        raise sqlite3.DatabaseError(f"{file} is damaged")
    if _version(database) != version:
        database.execute("BEGIN IMMEDIATE")
        if _version(database) != version:  # no other build was quicker
            for name, columns in _TABLES.items():
                database.execute(f"DROP TABLE IF EXISTS {name}")
                database.execute(f"CREATE TABLE {name} {columns}")
            database.execute("INSERT INTO meta VALUES (?)", (version,))
        database.commit()
    return database


def _is_as_left(file: Path) -> bool:
    """True where the file is as the last build closed it; else, every page of it is looked at."""
    with suppress(OSError):
        return _note_of(file).read_text(errors="replace") == _stamp(file)
    return False


def note_as_left(file: Path) -> None:
    """Notes how the file is left, to be known as whole next time. OSError."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())  # a note of what the disk does not have would be a lie
    _note_of(file).write_text(_stamp(file))


def _note_of(file: Path) -> Path:
    return file.with_name(f"{file.name}.closed")


def _stamp(file: Path) -> str:
    stat = file.stat()
    return f"{stat.st_size} {stat.st_mtime_ns}"


def check_version(database: sqlite3.Connection, version: str) -> None:
    """StoreTaken where the store is no longer of this version; nothing is written then."""
    if _version(database) != version:
        database.rollback()
        raise StoreTaken(version)


def _version(database: sqlite3.Connection) -> str | None:
    with suppress(sqlite3.OperationalError):  # no table yet
        row = database.execute("SELECT version FROM meta").fetchone()
        return row[0] if row else None
    return None


def discard(file: Path) -> None:
    """Deletes the file and what SQLite laid beside it."""
    for leftover in file.parent.glob(file.name + "*"):
        leftover.unlink()
