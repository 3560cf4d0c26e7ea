"""The one walk over folders. A `Policy` says where links may lead and which names are passed over;
whatever a walk does not enter is an entry with a fault, so that nothing vanishes in silence.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Links(Enum):
    """What becomes of symbolic links."""

    FOLLOWED = "followed"
    WITHIN = "followed where they lead to what lies in the folder"
    LISTED = "an entry like any file"


@dataclass(frozen=True, slots=True)
class Policy:
    """What becomes of links; how names begin that are passed over, and those of private entries.

    Links within private folders are followed.
    """

    links: Links
    hidden: tuple[str, ...] = (".",)
    private: tuple[str, ...] = ()


# What people write and programs read; the content of a site; what this program has written, and
# that with its hidden files.
INPUT = Policy(Links.FOLLOWED, (".", "__pycache__"))
CONTENT = Policy(Links.WITHIN, (".", "~$"), private=("_",))
OUTPUT = Policy(Links.LISTED)
WHOLE = Policy(Links.LISTED, ())

# Why an entry is not read.
PRIVATE = "private"  # no fault, but no content
NAME, BROKEN, LOOP, OUTSIDE, SPECIAL = "name", "broken", "loop", "outside", "special"

# Path below the folder with `/`, stat, fault ("" for none). The stat is that of the file a link
# leads to, which may change without the link; of what is not read, its own.
Found = tuple[str, os.stat_result, str]


def walk(folder: Path, policy: Policy) -> Iterator[Found]:
    """Every entry below a folder that is not itself a folder, in no order; none of no folder.

    OSError where a folder cannot be read.
    """
    if os.path.isdir(folder):
        yield from _walk(str(folder), "", (os.path.realpath(folder),), policy)


def list_paths(folder: Path, policy: Policy) -> list[str]:
    """The paths of all entries below a folder, sorted."""
    return sorted(path for path, _, _ in walk(folder, policy))


def _walk(folder: str, prefix: str, above: tuple[str, ...], policy: Policy) -> Iterator[Found]:
    """The entries below a folder; `above` are the real paths of the folders down to it."""
    follows, aside = policy.links is not Links.LISTED, policy.hidden + policy.private
    pending = [(folder, prefix, above)]
    while pending:
        folder, prefix, above = pending.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                path = prefix + name
                if name.startswith(aside):
                    if not name.startswith(policy.hidden):
                        yield from _walk_private(entry, path, above)
                elif name.isascii() and entry.is_file(follow_symlinks=False):  # nearly all
                    yield path, entry.stat(follow_symlinks=False), ""
                elif fault := follows and _fault(entry, above, policy):
                    yield path, entry.stat(follow_symlinks=False), fault
                elif entry.is_dir(follow_symlinks=follows):
                    pending.append((entry.path, f"{path}/", (*above, _real(entry, above))))
                else:
                    yield path, _stat(entry), ""


def _walk_private(entry: os.DirEntry[str], path: str, above: tuple[str, ...]) -> Iterator[Found]:
    """The private files at or below an entry; what cannot be read is none."""
    if _fault(entry, above, INPUT):
        return
    with suppress(OSError):
        found = (_walk(entry.path, f"{path}/", (*above, _real(entry, above)), INPUT)
                 if entry.is_dir() else [(path, entry.stat(), "")])
        yield from ((path, stat, PRIVATE) for path, stat, fault in found if not fault)


def _fault(entry: os.DirEntry[str], above: tuple[str, ...], policy: Policy) -> str:
    """Why an entry is not read."""
    if not entry.name.isascii() and not _is_utf8(entry.name):
        return NAME
    if entry.is_symlink():
        target = _target(entry.path)
        if not os.path.exists(target):
            return BROKEN
        if target in above:
            return LOOP
        if policy.links is Links.WITHIN and not target.startswith(above[0] + os.sep):
            return OUTSIDE
    return "" if entry.is_dir() or entry.is_file() else SPECIAL


def _target(link: str) -> str:
    """Where a link leads; "" where that may not be read, as of links into /proc."""
    with suppress(OSError):
        return os.path.realpath(link)
    return ""


def _is_utf8(name: str) -> bool:
    with suppress(UnicodeEncodeError):
        return bool(name.encode())
    return False


def _real(entry: os.DirEntry[str], above: tuple[str, ...]) -> str:
    """The real path of a folder."""
    return (os.path.realpath(entry.path) if entry.is_symlink()
            else f"{above[-1]}{os.sep}{entry.name}")


def _stat(entry: os.DirEntry[str]) -> os.stat_result:
    try:
        return entry.stat()
    except FileNotFoundError:  # a link that leads nowhere
        return entry.stat(follow_symlinks=False)
