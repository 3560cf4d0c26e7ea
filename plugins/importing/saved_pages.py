"""A web page saved on disk: its next pages, its pictures and attachments lie beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from lxml import html

from ..office_files.decoding import decode
from ..office_files.unreadable import Unreadable
from .blocks import Block, Extract, Paragraph, Picture, SavedAttachment, shorten, squeeze
from .markup import parse_html
from .site_furniture import FILE_LINK
from .spaces import tidy
from .web import FILES_AROUND, GOES_ON, read_web_page

_MOST_PAGES = 100
_MOST_FILES = 50
_LARGEST_PAGE = 16 * 1024 * 1024
_LARGEST_PICTURE = 8 * 1024 * 1024
_LARGEST_IN_ALL = 64 * 1024 * 1024
_NEAR_HEAD = 12  # blocks in which every page repeats the title
_NEXT = re.compile(r"[\[【(（<《]?\s*(?:下一?|后一?)页\s*[>»›→\]】)）》]*")
# The script of TRS WCM: so many pages, this one from 0, name_1.html after name.html.
_SCRIPTED = re.compile(r"createPageHTML\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*[\"']([\w.-]+)[\"']\s*,"
                       r"\s*[\"'](s?html?)[\"']")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]")
_PICTURES = ((b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"BM", "bmp"),
             (b"RIFF", "webp"))


class _Folder:
    """The files that a page in a folder leads to; never one outside it, and not without end."""

    def __init__(self, folder: Path):
        self._root = folder.resolve()
        self._room = _LARGEST_IN_ALL
        self.unread: list[str] = []
        self.unshown: list[str] = []

    def find(self, address: str) -> Path | None:
        """The file an address leads to, None where it leads elsewhere or to nothing."""
        plain = unquote(address.strip().partition("#")[0].partition("?")[0])
        if not plain or _ELSEWHERE.match(plain):
            return None
        try:
            target = (self._root / plain).resolve()
            return target if target.is_relative_to(self._root) and target.is_file() else None
        except (OSError, ValueError, RuntimeError):
            return None

    def read(self, file: Path, most: int) -> bytes:
        """The bytes of a file, b"" where it is too large or cannot be read."""
        try:
            size = file.stat().st_size
            if size <= min(most, self._room):
                self._room -= size
                return file.read_bytes()
        except OSError:
            pass  # gone, or without leave to read it
        return b""

    def picture(self, source: str, label: str) -> Picture | None:
        """The picture a page shows, where it lies beside it."""
        file = self.find(source)
        data = self.read(file, _LARGEST_PICTURE) if file else b""
        suffix = next((kind for sign, kind in _PICTURES if data.startswith(sign)), "")
        if not suffix:
            self.unshown.append(label or shorten(source, 60) or "图片")
            return None
        return Picture(data, suffix, label)


def read_saved_page(data: bytes, path: Path) -> Extract:
    """What a saved page holds with its next pages, pictures and attachments.

    Unreadable where it holds nothing.
    """
    folder = _Folder(path.parent)
    first = read_web_page(data, folder.picture)
    pages, names, whole = [parse_html(decode(data)[0])], [path.resolve()], first
    while len(pages) < _MOST_PAGES and (following := _next_of(pages[-1], folder)):
        page = folder.read(following, _LARGEST_PAGE)
        if following in names or not page:
            break
        try:
            whole = _joined(whole, read_web_page(page, folder.picture))
        except Unreadable:
            break  # a list, or no page
        pages.append(parse_html(decode(page)[0]))
        names.append(following)
    files = tuple(_files_of(pages, folder))
    return replace(whole, files=files, joined=tuple(map(str, names[1:])),
                   notices=tuple(_notices(whole, names, folder, files, pages[-1])))


def _next_of(root: html.HtmlElement, folder: _Folder) -> Path | None:
    return next(filter(None, map(folder.find, _addresses_of_next(root))), None)


def _addresses_of_next(root: html.HtmlElement) -> Iterator[str]:
    for script in root.iter("script"):
        if match := _SCRIPTED.search(script.text or ""):
            count, this = int(match[1]), int(match[2])
            if this + 1 < count:
                yield f"{match[3]}_{this + 1}.{match[4]}"
    for link in root.iter("a"):
        if link.get("rel") == "next" or _NEXT.fullmatch(tidy(link.text_content())):
            yield link.get("href") or ""


def _joined(above: Extract, below: Extract) -> Extract:
    """Two pages as one: what the second repeats of the first's head is left out."""
    heads = {squeeze(block.text) for block in above.blocks[:_NEAR_HEAD]
             if isinstance(block, Paragraph)} | {squeeze(above.title)}
    blocks, repeated = list(below.blocks), []
    while blocks and isinstance(block := blocks[0], Paragraph) and squeeze(block.text) in heads:
        repeated.append(block.text)
        del blocks[0]
    parts: tuple[Block, ...] = (*above.blocks, *blocks)
    return replace(above, blocks=parts, raw=f"{above.raw}\n{below.raw}",
                   left_out=(*above.left_out, *repeated, *below.left_out))


def _files_of(pages: Sequence[html.HtmlElement], folder: _Folder) -> Iterator[SavedAttachment]:
    """The files that pages link to and that lie beside them, each once."""
    taken: set[Path] = set()
    for link in (link for page in pages for link in page.iter("a")):
        href = link.get("href") or ""
        file = folder.find(href) if FILE_LINK.search(href) else None
        if file is None or file in taken or len(taken) >= _MOST_FILES:
            continue
        taken.add(file)
        label = tidy(link.text_content()) or tidy(link.get("title") or "") or file.name
        if data := folder.read(file, _LARGEST_IN_ALL):
            yield SavedAttachment(data, file.suffix.lower().lstrip("."), label)
        else:
            folder.unread.append(label)


def _notices(whole: Extract, names: Sequence[Path], folder: _Folder,
             files: Sequence[SavedAttachment], last: html.HtmlElement) -> Iterator[str]:
    linked = [link for link in last.iter("a") if FILE_LINK.search(link.get("href") or "")]
    yield from (notice for notice in whole.notices
                if not (notice == GOES_ON and len(names) > 1)
                and not (notice.startswith(FILES_AROUND) and len(linked) <= len(files)))
    if len(names) > 1:
        others = "、".join(name.name for name in names[1:])
        yield f"这篇文章分了几页，已按“下一页”并入 {len(names) - 1} 页：{shorten(others, 80)}。"
        if any(address and not address.lower().startswith(("#", "javascript"))
               for address in _addresses_of_next(last)):
            yield GOES_ON
    if files:
        labels = "、".join(file.label for file in files)
        yield f"网页旁边的附件 {len(files)} 个一并带来：{shorten(labels, 80)}。"
    if folder.unread:
        yield f"附件过大或读不出来，没有带来，请另存：{shorten('、'.join(folder.unread), 80)}"
    if folder.unshown and any(isinstance(block, Picture) for block in whole.blocks):
        yield (f"图片 {len(folder.unshown)} 张不在网页旁边或过大，没有带来，需要的请另存为附件："
               f"{shorten('、'.join(dict.fromkeys(folder.unshown)), 80)}")
