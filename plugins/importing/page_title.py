"""What a saved page calls itself, without the names of its site and column."""

import re

from lxml import html

from .blocks import squeeze
from .spaces import tidy
from .title import ends_as_title

_SITE = re.compile(
    r".*(?:人民政府|政府网|政府网站|门户|门户网站|官网|官方网站|网站|[一-鿿]网|平台|专栏|公开栏|信息公开|政务公开|首页|"
    r"公众号|通知公告|公示公告|政策文件|规范性文件|其他文件|政策法规|政策解读|法定主动公开内容|公开目录|"
    r"局|委员会|办公室|正文|详情|详细页|内容页|文章内容)")
_PARTS = re.compile(r"\s*[_|｜»›>]\s*|\s+[-–—]+\s*|\s*[-–—]+\s+|\s*—{2}\s*")
_TAIL = re.compile(r"(?P<title>.+?)[-–—－](?P<site>[^-–—－]{2,30})")
_HEAD = re.compile(r"(?P<site>[^-–—－]{2,30})[-–—－](?P<title>.*关于.*)")
_NAMES_TITLE = re.compile(
    r"(?:^|[-_])(?:title|tit|bt|biaoti|article_?tit\w*|activity-name)(?:$|[-_])", re.IGNORECASE)
_LEAST = 6


def page_title(root: html.HtmlElement) -> tuple[str, str]:
    """The title of the document as the page shows it, "" where only the site has a name; and
    what the head of the page calls it, where that is another title."""
    named = _of_head(root)
    headings = [words for words in map(_text, root.iter("h1", "h2", "h3"))
                if len(words) >= _LEAST and not _SITE.fullmatch(words)]
    fitting = [words for words in headings if _meets(words, named)]
    if fitting:
        return max(fitting, key=len), ""
    set_apart = [words for element in root.iter() if _is_title(element)
                 and len(words := _text(element)) >= _LEAST]
    first = [_text(heading) for heading in root.iter("h1")]
    for words in (*headings, *set_apart):
        if (words in first or ends_as_title(words)) and len(words) < 120:
            differs = named and not _meets(words, named) and not _SITE.fullmatch(named)
            return words, named if differs else ""
    return named, ""


def without_site(title: str) -> str:
    """A page's title without the site's and the column's names before and behind it."""
    parts = [part for part in _PARTS.split(tidy(title)) if part]
    own = [part for part in parts if not _SITE.fullmatch(part)]
    if not parts:
        return ""
    if len(parts) > 1:
        kept = max(own, key=lambda part: (ends_as_title(part), len(part))) if own else parts[0]
    else:
        kept = parts[0]
    if (match := _TAIL.fullmatch(kept)) and _SITE.fullmatch(match["site"]):
        kept = match["title"]
        return without_site(kept) if _TAIL.fullmatch(kept) else kept
    if (match := _HEAD.fullmatch(kept)) and _SITE.fullmatch(match["site"]):
        return match["title"]
    return kept


def _of_head(root: html.HtmlElement) -> str:
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        if name in ("og:title", "twitter:title") and (words := tidy(meta.get("content") or "")):
            return without_site(words)
    title = root.find(".//title")
    return without_site(_text(title)) if title is not None else ""


def _meets(words: str, named: str) -> bool:
    some, other = squeeze(words), squeeze(named).rstrip("….")
    return bool(other) and (some in other or other in some)


def _is_title(element: html.HtmlElement) -> bool:
    names = (element.get("id") or "", *(element.get("class") or "").split())
    return any(_NAMES_TITLE.search(name) for name in names)


def _text(element: html.HtmlElement) -> str:
    return tidy(element.text_content())
