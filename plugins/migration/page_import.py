"""One saved page as a document, by the importer of web pages: its links lead to files of the copy.

Done in a process of its own: what it gives is plain values, and nothing is written.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote

from lxml import html

from ..documents.folder import DOWNLOADS
from ..importing.blocks import Picture, shorten, squeeze
from ..importing.facts import Fact
from ..importing.imported import Imported, check_gate, import_extract
from ..importing.markup import parse_html
from ..importing.office_names import OfficeNames
from ..importing.site_furniture import FILE_LINK
from ..importing.spaces import tidy
from ..importing.web import read_web_page
from ..office_files.decoding import decode
from ..office_files.unreadable import Unreadable
from .columns import ListedAs
from .fact_check import check_facts
from .remarks import Remark
from .saved_copy import (
    LARGEST_PAGE,
    LinkTarget,
    SavedCopy,
    begins_as_page,
    is_page_name,
    kind_of_bytes,
)

INNER = "http://copy.invalid/"  # before the quoted path of a file of the copy
_PICTURES = ((b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"BM", "bmp"),
             (b"RIFF", "webp"))
_LARGEST_PICTURE, _SMALLEST_PICTURE = 8 * 1024 * 1024, 400
_MOST_PICTURES = 200
_NAMES_FILE = re.compile(r"\s*附\s*件\s*\d{0,2}\s*[：:]"
                         r"|.{0,80}\.(?:docx?|wps|od[tsp]|xlsx?|pdf|zip|rar)\s*$")
_SAMPLE = 256 * 1024  # bytes
_LAZY = ("data-src", "data-original", "_src", "src")
_FOLD = str.maketrans(",:;?!()", "，：；？！（）")
_MADE_BY_PROGRAM = re.compile(r"[?@][^/]*$|\.(?:jspx?|aspx?|php|do|action|cgi)$", re.IGNORECASE)
_SUFFIX_IN_WORDS = re.compile(r"\.([A-Za-z0-9]{2,4})\s*[）)]?$")
# Notices of the importer that a person must act on, by their beginnings, and the cause to count.
_CAUSES = (("这篇文章分了几页", "正文分了几页"), ("网页里嵌着", "正文嵌着另一个网页"),
           ("正文取自网页脚本", "正文取自脚本"), ("除标题外没有正文", "除标题外没有正文"))


@dataclass(frozen=True, slots=True)
class LinkedFile:
    """A file that a page links to: its path in the copy, what the link says, whether the link
    stands in the text, its suffix."""

    path: str
    label: str
    in_text: bool
    suffix: str


@dataclass(frozen=True, slots=True)
class PageDocument:
    """What a page became. `digest` is that of title and text, by which copies are known."""

    path: str
    address: str
    facts: tuple[Fact, ...]
    body: str
    text: str
    digest: str
    pictures: tuple[Picture, ...]
    files: tuple[LinkedFile, ...]
    remarks: tuple[Remark, ...]

    def fact(self, attribute: str) -> Fact:
        """The fact of an attribute, an empty one where there is none."""
        return next((fact for fact in self.facts if fact.attribute == attribute), Fact(attribute))


def import_page(copy: SavedCopy, path: str, address: str, category: str,
                listed: Sequence[ListedAs], offices: OfficeNames) -> PageDocument:
    """What the page at a path becomes. Unreadable where it cannot be imported."""
    data = copy.read(path)
    if len(data) > LARGEST_PAGE:
        raise Unreadable(f"网页过大（超过 {LARGEST_PAGE >> 20} MB），没有读取。")
    links = _Links(copy, path, address)
    page = links.rewrite(parse_html(decode(data)[0]))
    return import_page_text(page, links, category, listed, offices)


def import_page_text(page: bytes, links: "_Links", category: str, listed: Sequence[ListedAs],
                     offices: OfficeNames) -> PageDocument:
    """What a page becomes whose links have been rewritten."""
    imported = import_extract(links.path, read_web_page(page, links.picture), category, offices)
    files, icons = links.files(imported.body), links.icons
    facts, remarks = check_facts(imported.facts, listed, category, bool(files))
    imported = replace(imported, facts=facts)
    if faults := check_gate(imported, "a.md"):
        raise Unreadable(f"网站不能发布：{faults[0]}")
    title, text = str(imported.fact("title").value), imported.text
    said = [Remark("有图标没有带来", f"{icons} 个")] if icons > 20 else []
    return PageDocument(
        links.path, links.address, facts, imported.body, text,
        digest_of(title, text, map(links.sample, files)), imported.pictures, files,
        (*remarks, *links.remarks(), *_remarks_of(imported), *said))


class _Links:
    """The links and pictures of one page, found in the copy."""

    def __init__(self, copy: SavedCopy, path: str, address: str):
        self.path, self.address, self.icons = path, address, 0
        self._copy = copy
        self._files: dict[str, tuple[str, str]] = {}
        self._lost: dict[str, str] = {}
        self._pictures = 0

    def rewrite(self, root: html.HtmlElement) -> bytes:
        """The page as UTF-8, in which links name files of the copy, or sites outside."""
        for link in root.iter("a"):
            href = link.get("href") or ""
            target = self._copy.find(href, self.path, self.address)
            if target is None:
                continue
            link.set("href", self._new(link, href, target))
        return b"\xef\xbb\xbf" + html.tostring(root, encoding="utf-8")

    def _new(self, link: html.HtmlElement, href: str, target: LinkTarget) -> str:
        words = tidy(link.text_content()) or tidy(link.get("title") or "")
        named_as_file = bool(FILE_LINK.search(href))
        if target.path:
            suffix = self._suffix(target.path, words, named_as_file)
            if suffix is not None:
                self._files.setdefault(target.path, (words, suffix))
            if suffix is not None or not named_as_file:
                return INNER + quote(target.path, safe="/")
        elif not target.is_own:
            return href if "//" in href[:8] else ""
        if named_as_file:  # not there, or a page that says so
            self._lost.setdefault(target.address, words)
        return ""

    def _suffix(self, path: str, words: str, named_as_file: bool) -> str | None:
        """The ending of a file that is to be kept, "" where it is not known; None for a page."""
        if is_page_name(path) and not _MADE_BY_PROGRAM.search(path):
            return None
        try:
            head = self._copy.read(path, 2000)
        except OSError:
            return None
        kind = kind_of_bytes(head)
        if begins_as_page(head) or not (kind or named_as_file or FILE_LINK.search(path)):
            return None
        return _suffix_of(path, words) or kind

    def picture(self, source: str, label: str) -> Picture | None:
        """The picture that the page shows, where the copy has it; icons are counted."""
        target = self._copy.find(source, self.path, self.address)
        if target is None or not (target.path or target.is_own):
            return None
        try:
            data = self._copy.read(target.path, _LARGEST_PICTURE) if target.path else b""
        except OSError:
            data = b""
        suffix = next((kind for sign, kind in _PICTURES if data.startswith(sign)), "")
        if suffix and len(data) < _SMALLEST_PICTURE:
            self.icons += 1
            return None
        self._pictures += 1
        if not suffix or len(data) > _LARGEST_PICTURE or self._pictures > _MOST_PICTURES:
            self._lost.setdefault(target.address, label or "图片")
            return None
        return Picture(data, suffix, label)

    def files(self, body: str) -> tuple[LinkedFile, ...]:
        """The files of the page, those that the text links to first."""
        found = [LinkedFile(path, label, f"]({INNER}{quote(path, safe='/')})" in body,
                              suffix) for path, (label, suffix) in self._files.items()]
        return tuple(sorted(found, key=lambda file: not file.in_text))

    def sample(self, file: LinkedFile) -> bytes:
        """What tells one file of the page from another: its beginning."""
        try:
            return hashlib.blake2b(self._copy.read(file.path, _SAMPLE), digest_size=12).digest()
        except OSError:
            return file.path.encode("utf-8", "replace")

    def remarks(self) -> tuple[Remark, ...]:
        """What the page links to or shows and the copy does not have."""
        return tuple(Remark("附件或图片没有存下来", f"{shorten(words)}（{address}）")
                     for address, words in self._lost.items())


def _suffix_of(path: str, label: str) -> str:
    """The ending of a file's name, else that which its link says, "" where none is one."""
    name = posixpath.basename(unquote(path)).partition("?")[0]
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    if suffix not in DOWNLOADS and (match := _SUFFIX_IN_WORDS.search(label)):
        suffix = match[1].lower()
    return suffix if suffix in DOWNLOADS else ""


def _remarks_of(imported: Imported) -> list[Remark]:
    remarks = [Remark(cause, shorten(notice, 80)) for notice in imported.notices
               for begin, cause in _CAUSES if cause and notice.startswith(begin)]
    if not imported.fidelity.is_whole:
        fidelity = imported.fidelity
        lost = sum(map(len, fidelity.lost))
        added = sum(map(len, fidelity.added))
        pieces = (*fidelity.lost, *fidelity.added)[:3]
        said = "；".join(f"“{shorten(piece, 30)}”" for piece in pieces)
        remarks.append(Remark("正文与原来的有出入", f"缺 {lost} 字，多 {added} 字：{said}"))
    return remarks


def digest_of(title: str, text: str, files: Iterable[bytes] = ()) -> str:
    """What two copies of a document have in common: title and text without white space, and what
    its files hold. Lines that name files aside, for templates put them elsewhere.
    """
    lines = (line for line in text.split("\n") if not _NAMES_FILE.match(line))
    plain = f"{squeeze(title)}\n{squeeze(''.join(lines))}".translate(_FOLD)
    whole = b"\0".join((plain.encode("utf-8", "replace"), *sorted(files)))
    return hashlib.blake2b(whole, digest_size=12).hexdigest()
