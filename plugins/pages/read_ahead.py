"""Values of the store brought back before they are asked for, by a process that waits for its work.

A value follows from its bytes alone: what was read ahead is used where the store still has the same
bytes, whatever became of it meanwhile.
"""

import os
import pickle
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

_VALUES: dict[bytes, Any] = {}  # by their bytes; each is given away once, for it may be changed


def loads(data: bytes) -> Any:
    """The value of pickled bytes, brought back now where it was not read ahead."""
    return _VALUES.pop(data) if data in _VALUES else pickle.loads(data)


def read_ahead(file: Path, content: Path, output: Path) -> None:
    """Reads ahead, where this file is a store, the documents of a content folder and the record of
    what was written into an output folder."""
    if not file.is_file():
        return
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(file)) as database:
        for query, folder in (("SELECT value FROM buckets WHERE namespace = ?", content),
                              ("SELECT outputs FROM parts WHERE folder = ?", output)):
            for data, in database.execute(query, (name_in(file, folder),)):
                _VALUES[data] = pickle.loads(data)


def name_in(file: Path, folder: Path) -> str:
    """The name of a folder in the store that is this file: the same wherever both are moved."""
    with suppress(ValueError):  # on another drive
        return Path(os.path.relpath(folder, file.parent)).as_posix()
    return str(folder)
