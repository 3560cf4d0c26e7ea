"""What an office has of its old column: a mirror, a site map beside one, an export."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from ..importing.faults import describe_os_error
from ..office_files.unreadable import Unreadable
from . import export_rows, exports, sitemaps
from .saved_copy import SavedCopy, open_copy


@dataclass(frozen=True, slots=True)
class OldSource:
    """A copy; the addresses that it should hold and does not; what is to be said of it."""

    copy: SavedCopy
    absent: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


class OldSourceFault(Exception):
    """A source that cannot be read; says why and what to do, in Chinese."""


def is_source(path: Path) -> bool:
    """True for a folder and for a file of a kind that is read."""
    return path.is_dir() or path.suffix.lower() in (*export_rows.SUFFIXES, *sitemaps.SUFFIXES)


@contextmanager
def open_source(source: Path, also: Iterable[str]) -> Iterator[OldSource]:
    """The copy that a folder, a site map or an export gives. OldSourceFault.

    `also` are addresses of the old site. Pages that are made of an export last as long as this.
    """
    if source.is_dir():
        yield OldSource(open_copy(source, also))
    elif source.suffix.lower() in export_rows.SUFFIXES:
        with tempfile.TemporaryDirectory() as made:
            yield _of_export(source, Path(made))
    else:
        yield _of_sitemap(source, also)


def _of_export(file: Path, made: Path) -> OldSource:
    try:
        read = exports.make_copy_of_export(file, made)
    except export_rows.ExportFault as fault:
        raise OldSourceFault(str(fault)) from None
    said = (f"没有用的列：{'、'.join(read.unused)}。",) if read.unused else ()
    return OldSource(read.copy, remarks=(f"导出的表有 {read.rows} 行。", *said))


def _of_sitemap(file: Path, also: Iterable[str]) -> OldSource:
    try:
        addresses = sitemaps.read_addresses(file)
    except OSError as error:
        raise OldSourceFault(f"{file} 打不开：{describe_os_error(error)}。") from None
    except Unreadable as reason:
        raise OldSourceFault(f"{file} 读不了：{reason}") from None
    if not addresses:
        raise OldSourceFault(f"{file} 里没有网址。网站地图里写 <loc>，清单里一行一个网址。")
    copy = open_copy(file.parent, (*also, *addresses[:1]))
    hosts = {address.partition("/")[0] for address in addresses}
    copy = copy if copy.with_hosts else replace(copy, hosts=copy.hosts | hosts)
    absent = tuple(address for address in addresses if not copy.file_of(address))
    here = len(addresses) - len(absent)
    return OldSource(copy, absent, (f"清单里有 {len(addresses)} 个网址，存下来的 {here} 个。",))
