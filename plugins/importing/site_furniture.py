"""What every page of a site repeats around its documents: menus, counters, buttons, footers."""

import re

from lxml import html

from .metadata import FURNITURE

FILE_LINK = re.compile(r"\.(?:docx?|wps|od[tsp]|xlsx?|et|pptx?|pdf|ofd|zip|rar|7z|jpg|png|txt|csv)"
                       r"(?:[?#].*)?$", re.IGNORECASE)
_BUTTON = (r"[【\[（(]?\s*(?:打印|关闭|收藏|返回|分享|纠错)(?:本页|此页|窗口|页面|到|至)?\s*[】\]）)]?")
_LINES = (
    rf"[【\[]?\s*(?:{FURNITURE})\s*(?:[：:].*|[】\]]\s*)?",
    r"(?:您?(?:当前|现在|目前)?(?:所在)?的?位置|首页\s*[>＞»›/]).*",
    r".{0,40}[>＞»›].{0,40}[>＞»›].{0,60}",
    r"(?:上|下)一?[篇条页个则].{0,80}|(?:首页|尾页|末页|下一页|上一页).{0,30}",
    r"第?\s*\d+\s*页?\s*[/／共].{0,12}页.{0,12}",
    (r".{0,40}(?:版权所有|ICP备|ＩＣＰ备|公网安备|网站标识码|技术支持|政府网站找错|政务新媒体矩阵|"
    r"Copyright).{0,160}"),
    (r".{0,12}(?:网站地图|联系我们|关于我们|设为首页|加入收藏|返回顶部|返回首页|无障碍|长者模式|繁體|"
    r"ENGLISH).{0,60}"),
    (r"(?:相关|推荐|延伸|热点|最新|猜你喜欢).{0,4}"
    r"(?:链接|阅读|信息|文章|新闻|稿件|推荐|解读|文件|附件下载|资讯|内容)[：:]?"),
    r"(?:扫一扫|扫码|长按|微信扫).{0,40}|.{0,16}(?:手机|微信|微博).{0,6}(?:打开|浏览|分享|扫).{0,20}",
    r"(?:字体|字号|文字)?\s*[：:]?\s*[【\[（(]?\s*大\s*[|｜]?\s*中\s*[|｜]?\s*小\s*[】\]）)]?.{0,20}",
    rf"{_BUTTON}(?:\s*[|｜/]?\s*{_BUTTON})*",
    r"(?:主办|承办|主管|协办)(?:单位)?[：:].*(?:备|码|号|支持|电话).*",
    r"(?:责任编辑|责编|编辑|审核|校对|初审|复审|终审|编审|监制)[：:].{0,40}",
    (r"预览时标签不可点|微信号.{0,20}|(?:轻触)?阅读原文|(?:继续|向上)滑动看下一个|点击(?:蓝字|上方).{0,20}|"
    r"喜欢|赞|在看|写留言|收录于.{0,20}|个人观点.{0,20}"),
)
_WORDS = re.compile("|".join(_LINES), re.IGNORECASE)
_FRAME = re.compile(
    r"(?:^|[-_\s])(?:footer?|foot\w{0,6}|nav\w{0,10}|menu\w{0,6}|sub-?menu|breadcrumbs?|crumbs?|"
    r"copyright|share\w{0,6}|bdshare\w{0,10}|side-?bar|sidenav|top-?bar|toolbar|"
    r"friend-?link\w{0,4}|links?|related\w{0,8}|recommend\w{0,6}|hot\w{0,5}|comments?|pagination|"
    r"pager|page-?bar|weizhi|dqwz|position|location|print\w{0,6}|ewm|qrcode|search\w{0,6})"
    r"(?:$|[-_\s])", re.IGNORECASE)
_FOOTER = re.compile(r"版权所有|ICP备|ＩＣＰ备|公网安备|网站标识码|政府网站找错|Copyright|"
                     r"(?:主办|承办).{1,30}(?:技术支持|承办|维护)|未经.{0,12}(?:授权|许可).{0,12}(?:转载|使用)",
                     re.IGNORECASE)
_NEXT_PAGE = re.compile(r"下一页|(?:共|/|／)\s*(?:[2-9]|\d{2,})\s*页")


def is_footer(text: str) -> bool:
    """True for a line of a page's foot: nothing below it is the document."""
    return len(text) <= 220 and bool(_FOOTER.search(text))


def goes_on(around: str) -> bool:
    """True where the words around a text lead to its next page."""
    return bool(_NEXT_PAGE.search(around))


def is_furniture(text: str) -> bool:
    """True for a line that belongs to the site, not to the document."""
    return len(text) <= 220 and bool(_WORDS.fullmatch(text.strip()))


def is_framing(element: html.HtmlElement) -> bool:
    """True for an element that names itself a menu, a footer, a list of links."""
    if element.tag in ("nav", "footer", "aside"):
        return True
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    return len(names) < 120 and bool(_FRAME.search(names)) and element.tag != "body"
