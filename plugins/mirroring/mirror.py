"""A mirror that is there already, a folder or a zip: manifest, day, and how its files stand."""

import html
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..pipeline.progress import progress
from .faults import MirrorFault
from .files import DAY_FILE, MANIFEST, SIGNATURE, list_files
from .litter import find_litter
from .manifest import ManifestDifference, compare, parse, sha256
from .signature import Signed
from .unpacking import open_pack

_CAUTION = re.compile(r'data-caution="([^"]*)"')
_DAY = re.compile(rb'"(\d{4}-\d{2}-\d{2})"')
# The bytes of a file by its path; None where they cannot be read whole.
Read = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Mirror:
    """Its manifest, the paths of all its files and of what lies among them, how to read one."""

    manifest: bytes
    paths: tuple[str, ...]
    read: Read

    @property
    def signed(self) -> Signed:
        """Manifest and signature; what lies in its place and cannot be read is none that fits."""
        there = SIGNATURE in self.paths
        return Signed(self.manifest, (self.read(SIGNATURE) or b"") if there else None)

    @property
    def litter(self) -> tuple[str, ...]:
        """What systems and programs left among its files."""
        return find_litter(self.paths, self.digests)

    @property
    def digests(self) -> dict[str, str]:
        """What the manifest says. MirrorFault where it is damaged."""
        try:
            return parse(self.manifest)
        except ValueError:
            raise MirrorFault(f"清单 {MANIFEST} 已被改动或损坏，不能核对；请重新索取镜像。") from None

    @property
    def day(self) -> date:
        """The day it was made for."""
        return day_of(self.read)

    def difference(self) -> ManifestDifference:
        """How its files differ from its manifest."""
        wanted, found = self.digests, {}
        paths = set(self.paths).difference(self.litter, (MANIFEST, SIGNATURE))
        with progress("核对文件", len(paths)) as advance:
            for path in sorted(paths):
                data = self.read(path)
                found[path] = "" if data is None else sha256(data)
                advance(1)
        return compare(wanted, found)


def day_of(read: Read) -> date:
    """The day of a site, by its data/day.js. MirrorFault where it has none."""
    found = _DAY.search(read(DAY_FILE) or b"")
    if not found:
        raise MirrorFault(f"没有 {DAY_FILE}，不是本项目生成的网站；请先运行 inv build。")
    return date.fromisoformat(found[1].decode())


def caution_of(read: Read) -> str:
    """What the front page of a demonstration says of itself; "" of any other site."""
    found = _CAUTION.search((read("index.html") or b"").decode("utf-8", "replace"))
    return html.unescape(found[1]) if found else ""


@contextmanager
def open_mirror(place: Path) -> Iterator[Mirror]:
    """The mirror at `place`, a zip, a folder, or the folder around it."""
    if place.is_dir():
        yield _in_folder(folder_of(place))
        return
    with open_pack(place) as pack:
        manifests = (name for name in pack.names if name.rpartition("/")[2] == MANIFEST)
        first = min(manifests, key=lambda name: name.count("/"), default=None)
        top = first and first.removesuffix(MANIFEST)
        manifest = None if top is None else pack.read(f"{top}{MANIFEST}")
        if top is None or manifest is None:
            raise MirrorFault(f"{place.name} 里没有完好的清单 {MANIFEST}，不是镜像或已经损坏；请重新索取。")
        names = {_inner(name, top): name for name in pack.names}
        yield Mirror(manifest, tuple(sorted(names)),
                     lambda path: pack.read(names[path]) if path in names else None)


def folder_of(place: Path) -> Path:
    """The folder of the mirror: `place`, or the only folder in it that has a manifest."""
    if (place / MANIFEST).is_file():
        return place
    inner = [file.parent for file in place.glob(f"*/{MANIFEST}")]
    if len(inner) != 1:
        raise MirrorFault(f"{place} 里没有清单 {MANIFEST}，不是镜像；请指明解压以后的那个文件夹。")
    return inner[0]


def _in_folder(folder: Path) -> Mirror:
    def read(path: str) -> bytes | None:
        file = folder / path
        with suppress(OSError):  # a stick with a bad block is a mirror with a damaged file
            return file.read_bytes() if file.is_file() and not file.is_symlink() else None
        return None

    return Mirror((folder / MANIFEST).read_bytes(), tuple(list_files(folder)), read)


def _inner(name: str, top: str) -> str:
    """The path in the mirror of a member; one outside of the top folder is none of its files."""
    return name.removeprefix(top) if name.startswith(top) else f"../{name}"
