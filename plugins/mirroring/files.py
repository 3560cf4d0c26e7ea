"""The files of a mirror: their fixed names, and what lies in a folder."""

from pathlib import Path

from ..files.walking import WHOLE, list_paths

TOP = "zfxxgk"  # the one folder of the zip, where the site's address names none
START = "00-open.html"  # stands first in the folder, to be opened by double-click
MANIFEST = "SHA256SUMS"
SIGNATURE = f"{MANIFEST}.sig"  # as ssh-keygen -Y sign names it
OMITTED = "data/not-mirrored.txt"  # what is too large for a mirror, a path a line
PLACE = "data/mirror-folder.txt"  # the folder of the zip, where it is another than TOP
DAY_FILE = "data/day.js"
NEEDED = frozenset({START, "index.html", DAY_FILE})  # without these there is no mirror


def list_files(folder: Path) -> list[str]:
    """The path of every file and link below a folder, sorted; links are not followed."""
    return list_paths(folder, WHOLE)


def is_hidden(path: str) -> bool:
    """True for what begins with a dot, as .nojekyll: not of the site."""
    return any(part.startswith(".") for part in path.split("/"))
