"""Every entry of a content folder: files to read, and what cannot be read and must be said.

A symbolic link is followed where it leads to a file or folder of the same content; any other
link, a pipe, a device and a name that is no UTF-8 are faults by name: nothing vanishes in silence.
What lies in a folder with `_` is no content, but a document may have its data there.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..files import walking
from ..files.stamps import exact
from ..files.walking import CONTENT, INPUT, PRIVATE, Found, walk
from .findings import Finding

_RULE = "FILE-08"
_MESSAGES = {
    walking.NAME: ("文件名不是 UTF-8（多为 Windows 压缩包里的中文名），读不了。", "请改成英文字母、数字和连字符的名称。"),
    walking.BROKEN: ("是符号链接，指向的文件不存在。", "请放入文件本身，或删除这个链接。"),
    walking.OUTSIDE: ("是符号链接，指向内容目录以外，没有读取。", "请把文件或目录复制到内容目录里。"),
    walking.LOOP: ("是符号链接，指向它自己所在的目录。", "请删除这个链接。"),
    walking.SPECIAL: ("不是普通文件（管道、设备或套接字），没有读取。", "请移出内容目录。"),
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
    return tuple(sorted(map(_file, walk(content, CONTENT))))


def check_entries(entries: Sequence[File], prefix: str = "") -> Iterator[Finding]:
    """A fault for each entry that is not to be read."""
    for entry in entries:
        if entry.fault and entry.fault != PRIVATE:
            yield Finding(prefix + entry.path, 0, 0, _RULE, *_MESSAGES[entry.fault])


def list_odd(folder: Path) -> tuple[File, ...]:
    """What lies in a folder of data and is not to be read."""
    return tuple(sorted(_file(found) for found in walk(folder, INPUT) if found[2]))


def list_data(folder: Path) -> tuple[str, ...]:
    """The paths of the files in a folder of data."""
    return tuple(sorted(path for path, _, fault in walk(folder, INPUT) if not fault))


def _file(found: Found) -> File:
    path, stat, fault = found
    return File(_shown(path) if fault else path, *exact(stat), fault)


def _shown(path: str) -> str:
    """The path as text: bytes that are no UTF-8 as the GBK that they most likely are."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path).decode("gb18030", "backslashreplace")
    return path
