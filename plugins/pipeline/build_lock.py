"""One build at a time: whoever writes an output folder waits for whoever is writing it."""

import hashlib
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

PATIENCE = 3600  # seconds; a clean build of the largest site takes minutes


@contextmanager
def build_lock(cache: Path, output: Path) -> Iterator[bool]:
    """Locks the output folder for the time of the block; the system unlocks it if it is killed.

    Gives True where nobody else held the lock. It is SQLite's own, the same on every system.
    TimeoutError after `PATIENCE`.
    """
    cache.mkdir(parents=True, exist_ok=True)
    name = hashlib.blake2b(str(output).encode(), digest_size=8).hexdigest()
    with closing(_open(cache / f"{name}.lock")) as lock:
        at_once = _acquire(lock, 0)
        if not at_once:
            print("另一个命令正在生成这个网站，等它完成……", file=sys.stderr, flush=True)
            if not _acquire(lock, PATIENCE):
                raise TimeoutError(str(output))
        yield at_once


def _open(file: Path) -> sqlite3.Connection:
    """The file to be locked, begun anew where it is damaged: nobody can hold a lock on that."""
    lock = sqlite3.connect(file, isolation_level=None)
    try:
        lock.execute("PRAGMA schema_version")
    except sqlite3.OperationalError:
        pass  # somebody holds it
    except sqlite3.DatabaseError:
        lock.close()
        file.unlink()
        return sqlite3.connect(file, isolation_level=None)
    return lock


def _acquire(lock: sqlite3.Connection, seconds: int) -> bool:
    lock.execute(f"PRAGMA busy_timeout = {seconds * 1000}")
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise  # no room, no permission: waiting would not help
        return False
    return True
