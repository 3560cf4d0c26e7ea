"""A saved copy of a site on the disk: its files, and the file that a link means."""

import hashlib
import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from ..files.walking import Links, Policy, walk
from .old_addresses import address_of_file, looks_like_host, normal, resolve

MADE = "导出/"  # before the name of a page that was made of a row of an export
LARGEST_PAGE = 8 * 1024 * 1024
_POLICY = Policy(Links.WITHIN, (".", "hts-"))
_PAGE_NAME = re.compile(r"\.(?:[sxj]?html?|jspx?|aspx?|php|do|action|cgi)(?:[?@][^/]*)?$|"
                        r"[?@][^/]*\.html?$", re.IGNORECASE)
_FURNITURE = frozenset("css js map ico woff woff2 ttf eot svg json xml swf less scss".split())
_FILES = frozenset("doc docx wps odt xls xlsx et ods csv ppt pptx dps odp pdf ofd txt rtf zip "
                   "rar 7z jpg jpeg png gif webp bmp tif tiff mp4 mp3 exe".split())
_KINDS = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "zip"), (b"\xd0\xcf\x11\xe0", "doc"), (b"Rar!", "rar"),
          (b"7z\xbc\xaf", "7z"), (b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"),
          (b"{\\rtf", "rtf"))
_TAGS_OF_PAGES = (b"<!doctype html", b"<html", b"<head", b"<meta", b"<title", b"<body")


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A file of a copy: its path below the folder with `/`, its size in bytes."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """What a link means: a file of the copy, "" where it is not there; its old address; whether
    that belongs to the old site."""

    path: str
    address: str
    is_own: bool


@dataclass(frozen=True)
class SavedCopy:
    """A folder with saved pages. `host` is that of paths which do not begin with one, "" where it
    is not known; `hosts` are those of the old site; `made` is a folder with pages that were made.
    """

    root: str
    host: str = ""
    hosts: frozenset[str] = frozenset()
    with_hosts: bool = False
    made: str = ""

    def address_of(self, path: str) -> str:
        """The old address of the file at a path, by its name alone."""
        return address_of_file(path, "" if self.with_hosts else self.host or "-")

    def read(self, path: str, most: int = LARGEST_PAGE) -> bytes:
        """The bytes of a file, at most so many and one more."""
        with open(self.place(path), "rb") as stream:
            return stream.read(most + 1)

    def place(self, path: str) -> str:
        """Where the file at a path lies."""
        is_made = self.made and path.startswith(MADE)
        return os.path.join(*((self.made, path[len(MADE):]) if is_made else (self.root, path)))

    def find(self, href: str, page: str, base: str) -> LinkTarget | None:
        """What a link on the page at the path `page`, whose address is `base`, means."""
        plain = href.strip().partition("#")[0]
        if not plain or re.match(r"(?!https?:)[A-Za-z][A-Za-z0-9+.-]*:", plain):
            return None
        address = resolve(plain, base)
        if not re.match(r"(?:https?:)?//", plain):
            local = unquote(plain)
            near = (local.lstrip("/") if local.startswith("/") or page.startswith(MADE)
                    else posixpath.join(posixpath.dirname(page), local))
            found = self._first_file(_names(posixpath.normpath(near), local.endswith("/")))
            if found:
                return LinkTarget(found, address, True)
        is_own = bool(address) and address.partition("/")[0] in self.hosts
        found = self.file_of(address) if is_own else ""
        return LinkTarget(found, address, is_own) if address else None

    def file_of(self, address: str) -> str:
        """The path of the file that was saved from an address, "" where none."""
        if self.made and self._is_file(name := MADE + made_name(address)):
            return name
        path = address if self.with_hosts else address.partition("/")[2]
        found = self._first_file(_names(path, path.partition("?")[0].endswith("/")))
        bare = posixpath.basename(path.partition("?")[0])
        return found or (bare if self.made and bare and self._is_file(bare) else "")

    def _first_file(self, names: Iterator[str]) -> str:
        return next((name for name in names if self._is_file(name)), "")

    def _is_file(self, name: str) -> bool:
        if not name or name.startswith(("..", "/")) or "\0" in name or len(name) > 1000:
            return False
        whole, root = self.place(name), self.made if name.startswith(MADE) else self.root
        try:
            return os.path.isfile(whole) and os.path.realpath(whole).startswith(root + os.sep)
        except OSError:
            return False


def open_copy(folder: Path, also: Iterable[str] = ()) -> SavedCopy:
    """The copy in a folder: what a mirror program made, or one host's folder of it.

    `also` are addresses of the old site; where the copy names no host, theirs are its own.
    """
    root = os.path.realpath(folder)
    named = [name for name in sorted(os.listdir(root))
             if looks_like_host(name) and os.path.isdir(os.path.join(root, name))]
    hosts = frozenset(normal(name.replace("+", ":")).partition("/")[0] for name in named)
    if hosts:
        return SavedCopy(root, "", hosts, True)
    own = os.path.basename(root)
    host = normal(own.replace("+", ":")).partition("/")[0] if looks_like_host(own) else ""
    others = {normal(address).partition("/")[0] for address in also} if not host else set()
    return SavedCopy(root, host, frozenset({host or "-", *others} - {""}))


def made_name(address: str) -> str:
    """The name of the page that is made of the row of an export with this address."""
    return f"{hashlib.blake2b(address.encode('utf-8', 'replace'), digest_size=10).hexdigest()}.html"


def list_copy(copy: SavedCopy) -> tuple[list[SavedFile], list[SavedFile], dict[str, str]]:
    """The pages of a copy, its other files, and by its path why an entry is not read.

    An export may lie beside anything: of its folder only what the rows name is read.
    """
    if copy.made:
        return [SavedFile(MADE + path, stat.st_size)
                for path, stat, _ in sorted(walk(Path(copy.made), _POLICY))], [], {}
    pages, others, odd = [], [], {}
    for path, stat, fault in sorted(walk(Path(copy.root), _POLICY)):
        file = SavedFile(path, stat.st_size)
        if fault:
            odd[os.fsencode(path).decode("utf-8", "replace")] = fault
        elif _is_page(copy, path):
            pages.append(file)
        elif _suffix(path) not in _FURNITURE:
            others.append(file)
    return pages, others, odd


def is_page_name(path: str) -> bool:
    """True for a name that pages have."""
    return bool(_PAGE_NAME.search(path))


def begins_as_page(data: bytes) -> bool:
    """True for bytes that are a web page, whatever the name says."""
    head = data[:2000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    while head.startswith((b"<!--", b"<?xml")):
        head = head.partition(b"-->" if head.startswith(b"<!--") else b">")[2].lstrip()
    return head.startswith(_TAGS_OF_PAGES)


def kind_of_bytes(data: bytes) -> str:
    """The ending that a file should have by its first bytes, "" where they are no sign of one."""
    return next((kind for sign, kind in _KINDS if data.startswith(sign)), "")


def _is_page(copy: SavedCopy, path: str) -> bool:
    if is_page_name(path):
        return True
    try:
        return _suffix(path) not in _FURNITURE | _FILES and begins_as_page(copy.read(path, 2000))
    except OSError:
        return False


def _suffix(path: str) -> str:
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


def _names(path: str, is_folder: bool) -> Iterator[str]:
    """What a mirror may call the file of a path with its query."""
    if is_folder:
        yield f"{path.rstrip('/')}/index.html"
        return
    yield path
    bare, mark, query = path.partition("?")
    if mark:
        yield f"{path}.html"
        yield f"{bare}@{query}"
        yield f"{bare}@{query}.html"
    else:
        yield f"{path}.html"
        yield f"{path}/index.html"
