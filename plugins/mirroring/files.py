"""The files of a mirror: their fixed names, and what lies in a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

TOP = "zfxxgk"  # the one folder of the zip
START = "00-open.html"  # stands first in the folder, to be opened by double-click
MANIFEST = "SHA256SUMS"
SIGNATURE = f"{MANIFEST}.sig"  # as ssh-keygen -Y sign names it
# What Windows and macOS leave behind in folders that are only looked at.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def list_files(folder: Path) -> Iterator[str]:
    """The path of every file and link below a folder, in a fixed order; links are not followed."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        for name in sorted([*names, *links]):
            yield (Path(parent) / name).relative_to(folder).as_posix()


def is_own(path: str) -> bool:
    """True for what belongs to a mirror or was put among its files; litter and signature do not."""
    name = path.rpartition("/")[2]
    return path != SIGNATURE and name not in _LITTER and not name.startswith("._")


def is_hidden(path: str) -> bool:
    """True for what begins with a dot, as .nojekyll: not of the site."""
    return any(part.startswith(".") for part in path.split("/"))
