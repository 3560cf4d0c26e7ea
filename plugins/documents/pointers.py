"""Pointers of Git LFS: a few lines of text in place of a file that was not fetched."""

from pathlib import Path

from .findings import Finding

_BEGINS = b"version https://git-lfs.github.com/spec/"
_LARGEST = 1024  # bytes, as the specification of Git LFS has it


def check_pointer(path: str, source: Path, size: int) -> Finding | None:
    """A finding where a file of this size is such a pointer. OSError where it cannot be read."""
    if not len(_BEGINS) < size < _LARGEST:
        return None
    with source.open("rb") as stream:
        if stream.read(len(_BEGINS)) != _BEGINS:
            return None
    return Finding(path, 0, 0, "ATT-18", "这是 Git LFS 的指针，文件本身还没有取来。",
                   "请运行 git lfs pull；自动发布的，在取出仓库的一步打开 LFS。")
