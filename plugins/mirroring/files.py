"""The files of a mirror: their fixed names, and what lies in a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

TOP = "zfxxgk"  # the one folder of the zip
START = "00-open.html"  # stands first in the folder, to be opened by double-click
MANIFEST = "SHA256SUMS"
SIGNATURE = f"{MANIFEST}.sig"  # as ssh-keygen -Y sign names it
DAY_FILE = "data/day.js"
NEEDED = frozenset({START, "index.html", DAY_FILE})  # without these there is no mirror


def list_files(folder: Path) -> Iterator[str]:
    """The path of every file and link below a folder, in a fixed order; links are not followed."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        for name in sorted([*names, *links]):
            yield (Path(parent) / name).relative_to(folder).as_posix()


def is_hidden(path: str) -> bool:
    """True for what begins with a dot, as .nojekyll: not of the site."""
    return any(part.startswith(".") for part in path.split("/"))
