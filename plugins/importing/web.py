"""Web pages and saved web archives: the document found among navigation, its facts beside it."""

import email
import email.policy
import re

from lxml import html

from ..office_files.decoding import decode
from ..office_files.unreadable import Unreadable
from .blocks import Extract, shorten, squeeze, texts_of
from .markup import parse_html, read_blocks
from .metadata import pairs_in, pairs_of
from .spaces import tidy

# Where the systems of government sites put the text.
_CONTENT_IDS = ("UCAP-CONTENT", "zoom", "Zoom", "vsb_content", "vsb_content_2", "articleContent",
                "article-content", "mainText", "contentText", "pageContent")
_CONTENT_CLASSES = ("TRS_Editor", "pages_content", "article-content", "article_content",
                    "content-text", "wp_articlecontent", "view TRS_UEDITOR", "news_content")
_TITLE_END = re.compile(r"[_|].*|\s[-–—]\s?.*(?:政府|网|门户).*")
_SILENT = "//script|//style|//noscript|//template|//iframe|//select|//button|//textarea"


def read_web_page(data: bytes) -> Extract:
    """What a web page holds. Unreadable where it holds no text."""
    text, encoding = decode(data)
    root = parse_html(text)
    for element in root.xpath(_SILENT):
        element.drop_tree()
    title = _title(root)
    area = _content_area(root)
    raw = "\n".join(tidy(part) for part in area.itertext())
    pictures = [image.get("alt") or image.get("src") or "" for image in area.iter("img")]
    blocks, hidden = read_blocks(area)
    if not any(texts_of(blocks)):
        raise Unreadable("网页里没有正文（可能由脚本生成）。请在浏览器里复制正文，存成文本后再导入。")
    labelled, around = _read_context(root, area)
    notices = []
    if hidden:
        notices.append(f"网页里有 {len(hidden)} 处隐藏的文字，没有导入：{shorten('；'.join(hidden))}")
    if pictures:
        notices.append(f"网页里有 {len(pictures)} 张图片没有导入，需要的请另存为附件："
                       f"{shorten('、'.join(pictures))}")
    if around:
        notices.append(f"正文以外的文字（信息栏、导航、页脚等）{len(squeeze(around))} 字，没有进入正文："
                       f"{shorten(around)}")
    if encoding != "utf-8":
        notices.append(f"网页编码是 {encoding.upper()}，已转为 UTF-8。")
    return Extract("网页", blocks, raw, labelled, title, tuple(notices))


def read_web_archive(data: bytes, kind: str = "网页归档") -> Extract:
    """What a MIME archive of a page (.mht) holds: Word's altChunk is one, too."""
    markup = html_of_archive(data)
    page = read_web_page(markup)
    return Extract(kind, page.blocks, page.raw, page.labelled, page.title, page.notices)


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


def _content_area(root: html.HtmlElement) -> html.HtmlElement:
    element: html.HtmlElement
    for name in _CONTENT_IDS:
        for element in root.xpath("//*[@id=$name]", name=name):
            if _weight(element):
                return element
    for name in _CONTENT_CLASSES:
        for element in root.xpath("//*[contains(concat(' ', @class, ' '), $name)]",
                                  name=f" {name} "):
            if _weight(element):
                return element
    for tag in ("article", "main"):
        found = max(root.iter(tag), key=_weight, default=None)
        if found is not None and _weight(found):
            return found
    return _densest(root)


def _densest(root: html.HtmlElement) -> html.HtmlElement:
    """The element whose own paragraphs hold most of the text; the body where text is all over."""
    body = root.find("body")
    body = root if body is None else body
    weights: dict[html.HtmlElement, int] = {}
    for paragraph in body.iter("p"):
        parent = paragraph.getparent()
        if parent is not None:
            weights[parent] = weights.get(parent, 0) + _weight(paragraph)
    if not weights:
        return body
    best = max(weights, key=lambda element: weights[element])
    return best if weights[best] * 2 > sum(weights.values()) else body


def _weight(element: html.HtmlElement) -> int:
    return len("".join(element.text_content().split()))


def _read_context(
    root: html.HtmlElement, area: html.HtmlElement
) -> tuple[tuple[tuple[str, str], ...], str]:
    """The labelled facts around the text, from meta tags and tables, and all that stands there."""
    pairs = [(tidy(meta.get("name") or ""), tidy(meta.get("content") or ""))
             for meta in root.iter("meta")]
    if area.getparent() is None or area.tag in ("html", "body"):
        return tuple(pairs), ""
    area.drop_tree()
    for row in root.iter("tr"):
        pairs += pairs_of([tidy(cell.text_content()) for cell in row if cell.tag in ("td", "th")])
    around, _ = read_blocks(root)
    lines = tuple(texts_of(around))
    for line in lines:
        pairs += pairs_in(line)
    return tuple(dict.fromkeys(pairs)), " ".join(lines)


def _title(root: html.HtmlElement) -> str:
    for heading in root.iter("h1"):
        if words := tidy(heading.text_content()):
            return words
    title = root.find(".//title")
    return _TITLE_END.sub("", tidy(title.text_content())) if title is not None else ""
