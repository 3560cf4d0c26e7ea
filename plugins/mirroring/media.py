"""What a medium cannot hold, known before anything is copied: the limits of FAT32, as most USB
sticks have it (Microsoft's specification of FAT, sections 3.5 and 7)."""

from collections import Counter
from collections.abc import Iterator, Mapping

_LARGEST = 2**32 - 1  # bytes of a file
_ENTRIES = 2**16 - 2  # of 32 bytes in a folder, beside the two for itself and the one above
_IN_ENTRY = 13  # UTF-16 units of a long name in one entry; one more stands for the short name


def beyond_fat32(sizes: Mapping[str, int]) -> Iterator[str]:
    """What of these files, size by path, a FAT32 medium cannot hold, a sentence each."""
    entries: Counter[str] = Counter()
    for path in sizes:
        *folders, name = path.split("/")
        entries["/".join(folders)] += 1 + -(-len(name) // _IN_ENTRY)
    for folder, count in sorted(entries.items()):
        if count > _ENTRIES:
            files = sum(path.rpartition("/")[0] == folder for path in sizes)
            yield f"文件夹“{folder}”有 {files} 个文件，名称太多"
    for path, size in sorted(sizes.items()):
        if size > _LARGEST:
            yield f"{path} 超过 4 GB"
