"""What systems and programs leave behind in a folder that is only looked at: none of its files.

Twin of theme/static/js/mirroring/manifest.js.
"""

from collections.abc import Collection, Iterable

_NAMES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
# In the topmost folder of a disk, and beside the one folder of a zip.
_FOLDERS = frozenset({"System Volume Information", "__MACOSX"})
_OUTSIDE = ".."  # begins the path of a file that lies around the mirror
_APPLE = "._"  # what macOS knows of the file or folder N, on a disk that has no room for it: ._N
_OFFICE = "~$"  # that Word, Excel or WPS has N open: ~$N, of a long name without its first letters


def find_litter(paths: Iterable[str], listed: Collection[str]) -> tuple[str, ...]:
    """Those of the paths in a mirror that are litter; `listed` are the paths of its manifest."""
    places = {*listed, *(folder for path in listed for folder in _folders_of(path))}
    return tuple(path for path in paths if path not in listed and _is_litter(path, places))


def _is_litter(path: str, places: Collection[str]) -> bool:
    folder, slash, name = path.rpartition("/")
    parts = folder.split("/")
    if name in _NAMES or _FOLDERS.intersection(parts if parts[0] == _OUTSIDE else parts[:1]):
        return True
    begin, rest = f"{folder}{slash}", name[2:]
    if name.startswith(_APPLE):
        return begin + rest in places
    return name.startswith(_OFFICE) and bool(rest) and any(
        place.startswith(begin) and place[len(begin) + cut:] == rest
        for place in places for cut in range(3))


def _folders_of(path: str) -> Iterable[str]:
    parts = path.split("/")
    return ("/".join(parts[:depth]) for depth in range(1, len(parts)))
