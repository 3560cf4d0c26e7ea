"""Every entry of a content folder: files to read, and what cannot be read and must be said.

A symbolic link is followed where it leads to a file or folder of the same content; any other
link, a pipe, a device and a name that is no UTF-8 are faults by name: nothing vanishes in silence.
What lies in a folder with `_` is no content, but a document may have its data there.
"""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from .findings import Finding

PRIVATE = "private"
_RULE = "FILE-08"
_MESSAGES = {
    "name": ("文件名不是 UTF-8（多为 Windows 压缩包里的中文名），读不了。", "请改成英文字母、数字和连字符的名称。"),
    "broken": ("是符号链接，指向的文件不存在。", "请放入文件本身，或删除这个链接。"),
    "outside": ("是符号链接，指向内容目录以外，没有读取。", "请把文件或目录复制到内容目录里。"),
    "loop": ("是符号链接，指向它自己所在的目录。", "请删除这个链接。"),
    "special": ("不是普通文件（管道、设备或套接字），没有读取。", "请移出内容目录。"),
}


class File(NamedTuple):
    """A file below content/: path with `/`, and its stamp: size in bytes, time of change and of
    any change of its state in nanoseconds, number of its inode.

    `fault` says why it is no content, "" for a file like any other; PRIVATE is no mistake.
    """

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int = 0
    inode: int = 0
    fault: str = ""


def list_entries(content: Path) -> tuple[File, ...]:
    """Every entry of the content but hidden ones, sorted by path."""
    return tuple(sorted(_walk(str(content), "", (os.path.realpath(content),))))


def check_entries(entries: Sequence[File], prefix: str = "") -> Iterator[Finding]:
    """A fault for each entry that is not to be read."""
    for entry in entries:
        if entry.fault and entry.fault != PRIVATE:
            yield Finding(prefix + entry.path, 0, 0, _RULE, *_MESSAGES[entry.fault])


def list_odd(folder: Path) -> tuple[File, ...]:
    """What lies in a folder of data, not below it, and is not to be read."""
    if not folder.is_dir():
        return ()
    with os.scandir(folder) as entries:
        odd = [(entry.name, _fault(entry, ())) for entry in entries if entry.name[0] != "."]
    return tuple(File(_shown(name), 0, 0, fault=fault) for name, fault in sorted(odd) if fault)


def read_plain(file: Path) -> bytes:
    """The bytes of a file; a pipe or a device, which may never end, counts as absent."""
    if not (file.is_file() or file.is_dir()):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(file))
    return file.read_bytes()


def _walk(folder: str, prefix: str, above: tuple[str, ...]) -> Iterator[File]:
    """The entries below a folder; `above` are the real paths from the content down to it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "~$")):
                continue
            if entry.name[0] == "_":
                yield from _list_private(entry, prefix, above)
            elif fault := _fault(entry, above):
                yield File(_shown(prefix + entry.name), 0, 0, fault=fault)
            elif entry.is_dir():
                below = (os.path.realpath(entry.path) if entry.is_symlink()
                         else f"{above[-1]}{os.sep}{entry.name}")
                yield from _walk(entry.path, f"{prefix}{entry.name}/", (*above, below))
            else:
                stat = entry.stat()
                yield File(prefix + entry.name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns,
                           stat.st_ino)


def _list_private(entry: os.DirEntry[str], prefix: str, above: tuple[str, ...]) -> Iterator[File]:
    """The file, or the files below the folder, wherever links lead; what cannot be read is none."""
    path = prefix + entry.name
    if not entry.is_dir():
        with suppress(OSError):
            stat = entry.stat()
            yield File(_shown(path), stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns,
                       stat.st_ino, PRIVATE)
    elif (real := os.path.realpath(entry.path)) not in above:
        with suppress(OSError), os.scandir(entry.path) as entries:
            for below in entries:
                if below.name[0] != ".":
                    yield from _list_private(below, f"{path}/", (*above, real))


def _fault(entry: os.DirEntry[str], above: tuple[str, ...]) -> str:
    """Why an entry is not to be read; a link may lead to what lies in the first folder above."""
    if not entry.name.isascii() and _shown(entry.name) != entry.name:
        return "name"
    if entry.is_symlink():
        target = os.path.realpath(entry.path)
        if not os.path.exists(target):
            return "broken"
        if target in above:
            return "loop"
        if above and not target.startswith(above[0] + os.sep):
            return "outside"
    return "" if entry.is_dir() or entry.is_file() else "special"


def _shown(path: str) -> str:
    """The path as text: bytes that are no UTF-8 as the GBK that they most likely are."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path).decode("gb18030", "backslashreplace")
    return path
