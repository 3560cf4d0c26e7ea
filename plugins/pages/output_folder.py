"""Which folders this program may write into: new ones, empty ones, and those it made itself.

Each of its folders holds a hidden list of the files that it made there. Whatever else lies in the
folder is somebody's own: it is neither replaced nor removed.
"""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from .journal import remove
from .stamps import stamps_of

FILE_LIST = ".generated-files"
_HEAD = "# 本文件夹由信息公开专栏的程序生成。下面列出的文件由它改写和删除，其他文件它不动。"
# What file managers leave in a folder that was only looked at.
_LITTER = frozenset({"Thumbs.db", "desktop.ini"})
# The folders of the project that people write, or that programs need as they are.
_PROJECT = ("content", "theme", "plugins", "tests", "locks", "deploy", ".ci", ".git", ".github",
            ".venv")
_REMEDY = "没有改动任何文件；请换一个新的或空的文件夹"
_NAMED = 5


class NotWritable(Exception):
    """A place that this program must not write to; says which, why, and what to do, in Chinese."""


def check_place(output: Path, root: Path, inputs: Iterable[Path] = ()) -> None:
    """Returns where output may lie at this place. NotWritable where it would mix with input.

    `root` is the project, `inputs` what a command reads. Compared by identity, not by name, so
    that links and upper case lead nowhere else.
    """
    around, own = _identities(output), _identities(output)[:1] if output.exists() else []
    for folder in (root, *(root / name for name in _PROJECT), *inputs):
        identities = _identities(folder) if folder.exists() else []
        if own and own[0] in identities:
            held = "项目或内容自己的文件" if own == identities[:1] else folder
            raise NotWritable(f"不能写到 {output}：里面是 {held}。{_REMEDY}。")
        if folder != root and identities and identities[0] in around:
            raise NotWritable(f"不能写到 {output}：它在 {folder} 里面。{_REMEDY}。")
    if ".git" in output.parts:
        raise NotWritable(f"不能写到 {output}：它在 git 的文件夹里面。{_REMEDY}。")


def own_files(folder: Path) -> frozenset[str] | None:
    """The paths of the files that this program made in the folder; None where it is not its own."""
    try:
        lines = (folder / FILE_LIST).read_text("utf-8", "replace").splitlines()
    except OSError:
        return None
    return frozenset(lines[1:]) if lines[:1] == [_HEAD] else None


def check_own(folder: Path, cache: Path | None = None) -> frozenset[str]:
    """The files that this program made in a folder, none in a new one. NotWritable in another's.

    All within `cache` is its own, listed or not.
    """
    if cache and folder.is_relative_to(cache):
        adopt(folder)
    own = own_files(folder)
    if own is not None:
        return own
    if folder.exists() and not folder.is_dir():
        raise NotWritable(f"不能写到 {folder}：这是一个文件，不是文件夹。{_REMEDY}。")
    if strangers := _entries(folder):
        raise NotWritable(f"不能写到 {folder}：里面已有别的文件（{name_some(strangers)}），"
                          f"又没有本程序的标记 {FILE_LIST}。{_REMEDY}，或者先移走它们。")
    return frozenset()


def check_replaced(folder: Path, paths: Iterable[str], strangers: Collection[str]) -> None:
    """Returns where no path of a new file is, holds or lies in a stranger's. NotWritable else."""
    paths = set(paths)
    above = {path[:end] for path in paths for end, sign in enumerate(path) if sign == "/"}
    in_the_way = [path for path in strangers if path in paths or path in above
                  or not paths.isdisjoint(_folders_of(path))]
    if in_the_way:
        raise NotWritable(f"不能写到 {folder}：{name_some(in_the_way)} 不是本程序生成的，而这里要写同名的文件。"
                          "没有改动任何文件；请先移走或改名。")


def reserve(folder: Path, paths: Collection[str] = ()) -> None:
    """Makes a folder this program's own, with these files that it is about to write.

    NotWritable where the folder, or one of the files, is somebody else's.
    """
    own = check_own(folder)
    check_replaced(folder, paths, stamps_of(folder).keys() - own)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE_LIST).write_bytes(to_list(own.union(paths)))


def adopt(folder: Path) -> None:
    """Makes a folder with all its files this program's own: one made before there were lists."""
    if folder.is_dir() and own_files(folder) is None:
        (folder / FILE_LIST).write_bytes(to_list(stamps_of(folder)))


def remove_own(folder: Path) -> tuple[str, ...]:
    """Removes the files that this program made, its list last; what else lies in the folder."""
    for path in stamps_of(folder).keys() & (own_files(folder) or ()):
        remove(folder, path)
    remove(folder, FILE_LIST)
    with suppress(OSError):
        folder.rmdir()
    return tuple(stamps_of(folder))


def to_list(paths: Iterable[str]) -> bytes:
    """The bytes of a list of own files."""
    return "\n".join([_HEAD, *sorted(paths), ""]).encode("utf-8", "surrogateescape")


def name_some(names: Iterable[str]) -> str:
    """The first few names, and how many there are where these are not all."""
    ordered = sorted(names)
    more = f"等 {len(ordered)} 个" if len(ordered) > _NAMED else ""
    return "、".join(ordered[:_NAMED]) + more


def _entries(folder: Path) -> list[str]:
    """What lies in a folder and would be mixed with output; hidden files never are."""
    if not folder.is_dir():
        return []
    return [name for name in os.listdir(folder) if name[0] != "." and name not in _LITTER]


def _folders_of(path: str) -> list[str]:
    return [path[:end] for end, sign in enumerate(path) if sign == "/"]


def _identities(path: Path) -> list[tuple[int, int]]:
    """What the file system calls a folder and each one around it that exists, the inmost first."""
    stats = (one.stat() for one in (path, *path.parents) if one.exists())
    return [(stat.st_dev, stat.st_ino) for stat in stats]
