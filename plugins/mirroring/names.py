"""Names that every system takes: Windows, FAT and exFAT sticks, macOS, Linux, any locale."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

# The mirror lies in a folder of the reader's: 260 characters of Windows, less what that takes.
LONGEST = 180
_SIGNS = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
# Windows takes these for devices, with any ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(?:\..*)?",
                      re.IGNORECASE)


def name_fault(path: str, top: str = "") -> str:
    """Why a relative path with `/` is no safe name below the folder `top`; "" where it is."""
    if len(f"{top}/{path}") > LONGEST:
        return f"路径有 {len(path)} 个字符，连同镜像文件夹超过 {LONGEST} 个；请缩短文件夹或文件的名称"
    return next(filter(None, map(_part_fault, path.split("/"))), "")


def collisions(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of paths that Windows and macOS take for one, or where one is the other's folder."""
    folded: dict[str, str] = {}
    for path in sorted(paths):
        other = folded.setdefault(_folded(path), path)
        if other != path:
            yield other, path
    for path in folded.values():
        parts = _folded(path).split("/")
        for depth in range(1, len(parts)):
            if taken := folded.get("/".join(parts[:depth])):
                yield taken, path


def _part_fault(part: str) -> str:
    if part in ("", ".", ".."):
        return "路径里有空的一段、“.”或“..”；请改名"
    if not part.isascii():
        return "名称里有中文等非英文字符，有些解压软件会变成乱码；请改用英文字母、数字和连字符"
    if _SIGNS.search(part):
        return "名称里有 Windows 不允许的符号 < > : \" | ? * \\；请改名"
    if part.endswith((".", " ")) or part.startswith(" "):
        return "名称以空格开头，或以空格、句点结尾，Windows 会丢掉它们；请改名"
    if part.startswith("."):
        return "名称以句点开头，是隐藏文件；请改名"
    if _DEVICES.fullmatch(part):
        return f"“{part}”是 Windows 保留的设备名；请改名"
    return ""


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
