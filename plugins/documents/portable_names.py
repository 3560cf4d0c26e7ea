"""Names of files that Windows, FAT and exFAT sticks and macOS take, and tell apart."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_SIGNS = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
# Windows takes these for devices, with any ending.
DEVICES = r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])"
_DEVICES = re.compile(rf"{DEVICES}(?:\..*)?", re.IGNORECASE)


def windows_fault(part: str) -> str:
    """Why a part of a path cannot be a name on Windows, "" where it can."""
    if _SIGNS.search(part):
        return "名称里有 Windows 不允许的符号 < > : \" | ? * \\"
    if part.endswith((".", " ")) or part.startswith(" "):
        return "名称以空格开头，或以空格、句点结尾，Windows 会丢掉它们"
    if _DEVICES.fullmatch(part):
        return f"“{part}”是 Windows 保留的设备名"
    return ""


def path_fault(path: str) -> str:
    """The first `windows_fault` of the parts of a path with `/`."""
    return next(filter(None, map(windows_fault, path.split("/"))), "")


def collisions(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of paths that Windows and macOS take for one, or where one is the other's folder."""
    folded: dict[str, str] = {}
    for path in sorted(paths):
        other = folded.setdefault(_folded(path), path)
        if other != path:
            yield other, path
    for name, path in folded.items():
        parts = name.split("/")
        for depth in range(1, len(parts)):
            if taken := folded.get("/".join(parts[:depth])):
                yield taken, path


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
