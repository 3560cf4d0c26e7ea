"""A mirror of a built site: every file of it, a start file, the manifest."""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..documents.portable_names import collisions
from ..pages.output_folder import own_files
from ..pipeline.progress import progress
from .faults import MirrorFault
from .files import MANIFEST, OMITTED, PLACE, SIGNATURE, START, TOP, is_hidden, list_files
from .manifest import sha256, to_text
from .mirror import caution_of, day_of
from .names import name_fault
from .signature import Signed, signing_key

_OPENER = Path(__file__).with_name(START)


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A built site that can be mirrored: its folder, the paths of its files, its day, the folder
    of its zip.

    `strangers` lie in the folder, too, and are not of the site; `omitted` are files of the site
    that are too large, with their sizes in bytes.
    """

    output: Path
    paths: tuple[str, ...]
    day: date
    top: str = TOP
    strangers: tuple[str, ...] = ()
    omitted: Mapping[str, int] = field(default_factory=dict)

    def files(self, sizes: dict[str, int], signature: bytes | None = None
              ) -> Iterator[tuple[str, bytes]]:
        """Every file of the mirror, each read once, the manifest last; their sizes are noted.

        After it the signature, where there is one. MirrorFault where that is of another manifest.
        """
        digests = {}
        with progress("制作镜像", len(self.paths)) as advance:
            for path in (START, *self.paths):
                data = self._opener() if path == START else (self.output / path).read_bytes()
                digests[path], sizes[path] = sha256(data), len(data)
                yield path, data
                advance(1)
        manifest = to_text(digests)
        yield MANIFEST, manifest
        if signature is not None:
            signing_key(Signed(manifest, signature))
            yield SIGNATURE, signature

    def _opener(self) -> bytes:
        """The page to begin with, which says of a demonstration that it is one."""
        page = _OPENER.read_text("utf-8")
        if caution := caution_of(lambda path: _bytes(self.output / path)):
            said = html.escape(caution)
            page = page.replace("<article", f'<p data-caution="{said}">{said}</p>\n<article', 1)
        return page.encode()


def read_site(output: Path) -> BuiltSite:
    """The site in an output folder. MirrorFault where there is none, or with names not portable."""
    if not (output / "index.html").is_file():
        raise MirrorFault(f"{output} 里没有生成好的网站；请先运行 inv build，或用 --output 指明。")
    found = tuple(path for path in list_files(output) if not is_hidden(path))
    own = own_files(output)  # None for a release: there it holds no list
    omitted = {path: (output / path).stat().st_size for path in _omitted(output) if path in found}
    paths = tuple(path for path in found
                  if path not in omitted and (own is None or path in own))
    top = (_bytes(output / PLACE) or b"").decode().strip() or TOP
    faults = [f"{path}：{fault}" for path in paths if (fault := _fault(output, path, top))]
    faults += [f"{one}、{other}：只有大小写不同，或一个是另一个的文件夹，Windows 分不开；请改名"
               for one, other in collisions((START, MANIFEST, *paths))]
    if faults:
        raise MirrorFault("有些文件不能放进镜像，没有制作：", faults)
    strangers = tuple(sorted(set(found) - set(paths) - omitted.keys()))
    return BuiltSite(output, paths, day_of(lambda path: _bytes(output / path)), top,
                     strangers, omitted)


def _omitted(output: Path) -> list[str]:
    """The files that the site itself says are too large for a mirror."""
    return (_bytes(output / OMITTED) or b"").decode().splitlines()


def _fault(output: Path, path: str, top: str) -> str:
    if path in (START, MANIFEST, SIGNATURE):
        return "与镜像自己的文件同名；请改名"
    if (output / path).is_symlink():
        return "是链接，不是文件；请换成文件本身"
    return name_fault(path, top)


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
