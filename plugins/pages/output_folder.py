"""Which folders this program may write into: new ones, empty ones, and those it made itself.

Each of its folders holds a hidden list of the files that it made there. Whatever else lies in the
folder is somebody's own: it is neither replaced nor removed.
"""

import os
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path

from ..files.walking import OUTPUT, list_paths
from .journal import remove

FILE_LIST = ".generated-files"
# The first line of a list, by what the folder holds: a site, which a build replaces as a whole, or
# single files, to which others are added.
SITE = "# 本文件夹是信息公开专栏的程序生成的网站。下面列出的文件由它改写和删除，其他文件它不动。"
FILES = "# 下面列出的文件由信息公开专栏的程序生成和改写，其他文件它不动。"
# What file managers leave in a folder that was only looked at.
_LITTER = frozenset({"Thumbs.db", "desktop.ini"})
# The folders of the project that people write, or that programs need as they are.
CODE = ("theme", "plugins", "docs", "tests", "locks", "wheels", "deploy", ".ci", ".git", ".github",
        ".venv")
INPUT = ("content", *CODE)
_REMEDY = "没有改动任何文件；请换一个新的或空的文件夹"
_REMEDY_FILE = "没有改动任何文件；请换一个文件名"
_NAMED = 5
_WITHOUT = f"又没有本程序的清单 {FILE_LIST}"
_LOST = f"清单 {FILE_LIST} 坏了，认不出哪些是本程序生成的"


class NotWritable(Exception):
    """A place that this program must not write to; says which, why, and what to do, in Chinese."""


def check_place(output: Path, root: Path, inputs: Iterable[Path] = (),
                folders: Iterable[str] = INPUT) -> None:
    """Returns where output may lie at this place. NotWritable where it would mix with input.

    `root` is the project with its `folders`, `inputs` what a command reads. Compared by identity,
    not by name, so that links and upper case lead nowhere else.
    """
    around, own = _identities(output), _identities(output)[:1] if output.exists() else []
    for folder in (root, *(root / name for name in folders), *inputs):
        identities = _identities(folder) if folder.exists() else []
        if own and own[0] in identities:
            held = "是项目或内容自己的文件" if own == identities[:1] else f"有 {folder}"
            raise NotWritable(f"不能写到 {output}：里面{held}。{_REMEDY}。")
        if folder != root and identities and identities[0] in around:
            raise NotWritable(f"不能写到 {output}：它在 {folder} 里面。{_REMEDY}。")
    if ".git" in output.parts:
        raise NotWritable(f"不能写到 {output}：它在 git 的文件夹里面。{_REMEDY}。")


def check_file(file: Path, is_own: Callable[[Path], bool]) -> None:
    """Returns where a file may be written: a new one, or one in place of one's own.

    NotWritable else, and where its folder is missing: a stick that is not there, a slip of the pen.
    """
    if not file.parent.is_dir():
        raise NotWritable(f"不能写 {file}：没有文件夹 {file.parent}。请先建好它，或检查路径和 U 盘。")
    if file.is_dir():
        raise NotWritable(f"不能写 {file}：这是一个文件夹，不是文件。请写明文件名。")
    if os.path.lexists(file) and not is_own(file):
        raise NotWritable(f"不能写 {file}：已有这个文件，又不是本程序写的。{_REMEDY_FILE}。")


def own_files(folder: Path, head: str = SITE) -> frozenset[str] | None:
    """The paths of the files that this program made in the folder; None where it is not its own."""
    try:
        lines = (folder / FILE_LIST).read_text("utf-8", "replace").splitlines()
    except OSError:
        return None
    return frozenset(lines[1:]) if lines[:1] == [head] else None


def check_own(folder: Path, cache: Path | None = None, head: str = SITE) -> frozenset[str]:
    """The files that this program made in a folder, none in a new one. NotWritable in another's.

    A folder within `cache` is its own, listed or not.
    """
    if cache and cache in folder.parents:
        adopt(folder)
    own = own_files(folder, head)
    if own is None:
        check_empty(folder)
    return own or frozenset()


def check_empty(folder: Path) -> None:
    """Returns where a folder is new or empty. NotWritable else."""
    if folder.exists() and not folder.is_dir():
        raise NotWritable(f"不能写到 {folder}：这是一个文件，不是文件夹。{_REMEDY}。")
    if strangers := _entries(folder):
        raise NotWritable(f"不能写到 {folder}：里面已有别的文件（{name_some(strangers)}），"
                          f"{_LOST if (folder / FILE_LIST).is_file() else _WITHOUT}。"
                          f"{_REMEDY}，或者先移走它们。")


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
    """Makes a folder one of this program's files, with these that it is about to write.

    NotWritable where the folder, or one of the files, is somebody else's.
    """
    own = check_own(folder, head=FILES)
    check_replaced(folder, paths, set(list_paths(folder, OUTPUT)) - own)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE_LIST).write_bytes(to_list(own.union(paths), FILES))


def adopt(folder: Path) -> None:
    """Makes a folder with all its files this program's own: one made before there were lists."""
    if folder.is_dir() and own_files(folder) is None:
        (folder / FILE_LIST).write_bytes(to_list(list_paths(folder, OUTPUT)))


def remove_own(folder: Path) -> tuple[str, ...]:
    """Removes the files that this program made; what else lies in the folder."""
    for path in (own_files(folder) or frozenset()).intersection(list_paths(folder, OUTPUT)):
        remove(folder, path)
    strangers = tuple(list_paths(folder, OUTPUT))
    if strangers:
        (folder / FILE_LIST).write_bytes(to_list(()))
        return strangers
    remove(folder, FILE_LIST)
    with suppress(OSError):  # new, or hidden files are left
        folder.rmdir()
    return ()


def to_list(paths: Iterable[str], head: str = SITE) -> bytes:
    """The bytes of a list of own files."""
    return "\n".join([head, *sorted(paths), ""]).encode("utf-8", "surrogateescape")


def name_some(names: Iterable[str]) -> str:
    """The first few names, and how many there are where these are not all."""
    ordered = sorted(names)
    more = f"等 {len(ordered)} 个" if len(ordered) > _NAMED else ""
    return "、".join(ordered[:_NAMED]) + more


def _entries(folder: Path) -> list[str]:
    """What lies in a folder and would be mixed with output; hidden files never are, nor is a folder
    of this program's, as of another site's releases."""
    if not folder.is_dir():
        return []
    return [name for name in os.listdir(folder) if name[0] != "." and name not in _LITTER
            and own_files(folder / name, FILES) is None]


def _folders_of(path: str) -> list[str]:
    return [path[:end] for end, sign in enumerate(path) if sign == "/"]


def _identities(path: Path) -> list[tuple[int, int]]:
    """What the file system calls a folder and each one around it that exists, the inmost first."""
    stats = (one.stat() for one in (path, *path.parents) if one.exists())
    return [(stat.st_dev, stat.st_ino) for stat in stats]
