"""Two builds of one content: how many of its files differ, and examples of what is different."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from ..files.walking import OUTPUT, list_paths

_EXAMPLES = 3
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class SiteDifference:
    """The paths of the files that only one of two sites has, that both have and that differ."""

    old: Path
    new: Path
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """True where no byte differs."""
        return not (self.added or self.removed or self.changed)


def compare(old: Path, new: Path) -> SiteDifference:
    """What two sites differ in."""
    before, after = (frozenset(list_paths(folder, OUTPUT)) for folder in (old, new))
    changed = (path for path in before & after
               if (old / path).read_bytes() != (new / path).read_bytes())
    return SiteDifference(old, new, tuple(sorted(after - before)), tuple(sorted(before - after)),
                      tuple(sorted(changed)))


def describe(found: SiteDifference) -> Iterator[str]:
    """Lines for a person: counts by kind, the first pages with the first place that differs."""
    if found.is_same:
        yield "网页：逐个字节相同。"
        return
    for name, paths in (("新增", found.added), ("不再有", found.removed), ("变化", found.changed)):
        pages = [path for path in paths if path.endswith(".html")]
        yield f"{name}：网页 {len(pages)} 个，其他文件 {len(paths) - len(pages)} 个"
    pages = [path for path in found.changed if path.endswith(".html")]
    for path in pages[:_EXAMPLES]:
        yield f"例：{path}"
        yield from _first_difference(found.old / path, found.new / path)
    for path in [*found.removed, *found.added][:_EXAMPLES]:
        yield f"例：{'不再有' if path in found.removed else '新增'} {path}"


def _first_difference(old: Path, new: Path) -> Iterator[str]:
    """The first line that differs, as readers see it where they see a difference."""
    lines = (file.read_text("utf-8").splitlines() for file in (old, new))
    pairs = [pair for pair in zip_longest(*lines, fillvalue="") if pair[0] != pair[1]]
    seen = [(_TAG.sub("", one).strip(), _TAG.sub("", other).strip()) for one, other in pairs]
    one, other = next((pair for pair in seen if pair[0] != pair[1]), pairs[0])
    yield f"    - {one.strip()[:80]}"
    yield f"    + {other.strip()[:80]}"
