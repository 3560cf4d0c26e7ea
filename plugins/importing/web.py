"""Web pages and saved web archives: the document found among navigation, its facts beside it."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace

from lxml import html

from ..office_files.decoding import decode
from ..office_files.unreadable import Unreadable
from .blocks import Extract, Picture, shorten, squeeze, texts_of
from .main_text import main_text
from .markup import GetPicture, no_picture, parse_html, read_blocks
from .metadata import attribute_of, is_tag, pairs_in, pairs_of
from .numbers_in_text import number_in
from .office_pages import is_office_page, open_office_page
from .page_title import page_title, without_site
from .site_furniture import FILE_LINK, goes_on
from .spaces import tidy
from .trimming import STAMP, trim_frame
from .web_cleaning import clean_page, frames_of, sources_of_pictures, text_in_script

GOES_ON = "这篇文章分了几页，只读了存下来的这一页，请把其余几页也存下来补上。"
FILES_AROUND = "正文以外有"
_STRUCK = "//s | //strike | //del | //*[contains(@style, 'line-through')]"
_MOST_LINKS = 8  # of a page without prose that is no list of others
_LEAST_SHOWN = 60  # characters: with fewer, the text may be in the script or another page


def read_web_page(data: bytes, picture: GetPicture = no_picture) -> Extract:
    """What a web page holds, with the pictures that are given. Unreadable where it holds nothing.
    """
    text, encoding = decode(data)
    root = parse_html(text)
    frames, scripted = frames_of(root), text_in_script(root)
    title, other_title = page_title(root)
    clean_page(root)
    notices: list[str] = []
    if is_office_page(root) and (body := root.find("body")) is not None:
        notices += open_office_page(root)
        area, score = body, 1.0
    else:
        area, score = main_text(root)
    if score <= 0 and not scripted and len(root.xpath("//a[@href]")) > _MOST_LINKS:
        raise Unreadable(_why_empty(frames, area))
    if scripted and len(squeeze(scripted)) > 4 * _weight(area):
        area = parse_html(f"<body>{scripted}</body>")
        clean_page(area)
        notices.append("正文取自网页脚本里的数据，浏览器里由脚本显示，请和网页核对。")
    raw = "\n".join(tidy(part) for part in area.itertext())
    blocks, hidden = read_blocks(area, picture)
    blocks, frame = trim_frame(blocks, title)
    shown = any(isinstance(block, Picture) for block in blocks)
    if not shown and not any(texts_of(blocks)):
        raise Unreadable(_why_empty(frames, area))
    pictures = [] if shown else sources_of_pictures(area)
    if frames and _weight(area) < _LEAST_SHOWN:
        notices.append(f"网页里嵌着另一个网页或文件，没有读：{shorten('、'.join(frames), 80)}。"
                       "正文如果在那里，请打开它另存后再导入。")
    if hidden:
        notices.append(f"网页里有 {len(hidden)} 处隐藏的文字，没有导入：{shorten('；'.join(hidden))}")
    notices += _struck(area)
    if pictures:
        notices.append(f"网页里有 {len(pictures)} 张图片没有导入，需要的请另存为附件："
                       f"{shorten('、'.join(pictures))}")
    labelled, around, files = _read_context(root, area, frame)
    if around:
        notices.append(f"正文以外的文字（信息栏、导航、页脚等）{len(squeeze(around))} 字，没有进入正文："
                       f"{shorten(around)}")
    if files:
        notices.append(f"{FILES_AROUND} {len(files)} 个文件的链接，是附件的请下载：{shorten('、'.join(files), 80)}")
    if goes_on(around):
        notices.append(GOES_ON)
    if encoding != "utf-8":
        notices.append(f"网页编码是 {encoding.upper()}，已转为 UTF-8。")
    return Extract("网页", blocks, raw, labelled, title, tuple(notices), (*frame, *hidden),
                   other_title)


def read_web_archive(data: bytes, kind: str = "网页归档") -> Extract:
    """What a MIME archive of a page (.mht) holds: Word's altChunk is one, too."""
    return replace(read_web_page(html_of_archive(data)), kind=kind)


def html_of_archive(data: bytes) -> bytes:
    """The first HTML part of a MIME archive, as UTF-8. Unreadable where there is none."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            page = payload if isinstance(payload, bytes) else b""
            charset = part.get_content_charset() or "utf-8"
            try:
                return page.decode("gb18030" if charset.startswith("gb") else charset).encode()
            except (LookupError, UnicodeDecodeError):
                return decode(page)[0].encode()
    raise Unreadable("网页归档里没有网页。")


def _why_empty(frames: list[str], area: html.HtmlElement) -> str:
    if frames:
        return (f"网页里没有正文，正文在它嵌着的另一个网页或文件里：{shorten('、'.join(frames), 80)}。"
                "请打开它，另存后再导入。")
    if sources_of_pictures(area):
        return "网页里只有图片，没有文字。请找原来的 Word 文件，或把图片作为附件发布。"
    return "网页里没有正文（可能是列表页，或由脚本生成）。请在浏览器里复制正文，存成文本后再导入。"


def _struck(area: html.HtmlElement) -> Iterator[str]:
    """What is only struck out, which is imported all the same."""
    found = [text for part in area.xpath(_STRUCK) if (text := squeeze("".join(part.itertext())))]
    if found:
        yield (f"网页里有 {len(found)} 处带删除线的文字，照样导入了，是要删去的请删去："
               f"{shorten('；'.join(found))}")


def _weight(element: html.HtmlElement) -> int:
    return len(squeeze(element.text_content()))


def _read_context(
    root: html.HtmlElement, area: html.HtmlElement, frame: tuple[str, ...]
) -> tuple[tuple[tuple[str, str], ...], str, list[str]]:
    """The labelled facts around the text, from meta tags, tables and lines; all that stands there;
    the files that are linked there."""
    pairs = [(name, _of_tag(name, tidy(meta.get("content") or ""))) for meta in root.iter("meta")
             if is_tag(name := tidy(meta.get("name") or ""))]
    lines = list(frame)
    files: list[str] = []
    if area.getparent() is not None and area.tag not in ("html", "body"):
        area.drop_tree()
        for row in root.iter("tr"):
            pairs += pairs_of([tidy(cell.text_content()) for cell in row
                               if cell.tag in ("td", "th")])
        for listing in root.iter("dl", "ul", "div"):
            pairs += pairs_of([tidy(cell.text_content()) for cell in listing
                               if cell.tag in ("dt", "dd", "li", "span", "b", "em", "strong")])
        files = [tidy(link.text_content()) or link.get("href", "") for link in root.iter("a")
                 if FILE_LINK.search(link.get("href") or "")]
        around, _ = read_blocks(root)
        lines += texts_of(around)
    for line in lines:
        pairs += pairs_in(line)
    numbers = {number for line in lines if (number := number_in(line))}
    stamps = {match["moment"] for line in lines if (match := STAMP.fullmatch(line))}
    labelled = {attribute_of(label) for label, _ in pairs}
    for label, values in (("文号", numbers), ("发布时间", stamps)):
        if len(values) == 1 and attribute_of(label) not in labelled:
            pairs += [(label, value) for value in values]
    return tuple(dict.fromkeys(pairs)), " ".join(lines), files


def _of_tag(name: str, value: str) -> str:
    return without_site(value) if name.lower() == "articletitle" else value
