"""The three families of templates: like gov.cn's, nested tables in GB2312, divs without names."""

from collections.abc import Callable, Sequence

from tests.old_column.source import OldDocument

SITE = "示例县人民政府"
_MENU = ("首页", "政务公开", "办事服务", "互动交流", "走进示例")
_FOOT = ("主办：示例县人民政府办公室　技术支持：某某公司<br>网站标识码：0000000000　某ICP备00000000号　"
         "联系我们　网站地图")
Row = tuple[str, str, str]  # href, title, day
Template = Callable[..., bytes]


def gov(document: OldDocument, trail: Sequence[str], files: Sequence[tuple[str, str]],
        news: Sequence[Row], extra: str = "") -> bytes:
    """Tags of 47号文, a table of facts, paragraphs."""
    day = f"{document.published_on} 09:30"
    cells = (("索 引 号：", f"SL001/{document.published_on.year}-{document.number:05}"),
             ("发文机关：", document.issuer), ("文　　号：", document.document_number or "无"),
             ("成文日期：", _han(document) if document.signed_on else ""),
             ("发布日期：", str(document.published_on)))
    rows = "".join(f"<tr><td><b>{label}</b></td><td>{value}</td></tr>"
                   for label, value in cells if value not in ("", "无"))
    text = "".join(f"<p style='text-indent:2em'>{line}</p>" for line in document.paragraphs)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="SiteName" content="{SITE}">'
        f'<meta name="ArticleTitle" content="{document.title}"><meta name="PubDate" content="{day}">'
        f'<meta name="ColumnName" content="{trail[-1]}"><title>{document.title}_{SITE}</title></head>'
        f'<body><div class="nav">{_menu("../../../")}</div><div class="position">您的位置：'
        f'<a href="../../../index.html">首页</a> &gt; {" &gt; ".join(trail)}</div>'
        f'<table class="xxgk">{rows}</table><h1 class="title">{document.title}</h1>'
        f'<div id="UCAP-CONTENT">{text}{_dead(document)}{_signed("p", document)}{extra}'
        f'{_list_files(files)}</div>{_sidebar(news)}<div class="footer">{_FOOT}</div></body></html>'
    ).encode()


def tables(document: OldDocument, trail: Sequence[str], files: Sequence[tuple[str, str]],
           news: Sequence[Row], extra: str = "") -> bytes:
    """Nested tables, lines ended by <br>, GB2312, facts on one line."""
    lines = [document.document_number, *document.paragraphs]
    text = "<br>\n".join(f"　　{line}" for line in lines if line)
    side = "".join(f"<tr><td><a href='{href}'>{title}</a></td></tr>" for href, title, _ in news)
    return (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
        f"<title>{document.title}-{SITE}网</title></head><body><table width=1000><tr><td colspan=2>"
        f"{_menu('')}</td></tr><tr><td colspan=2>当前位置：首页 &gt;&gt; {' &gt;&gt; '.join(trail)}</td>"
        f"</tr><tr><td width=200 valign=top><table>{side}</table></td><td><table width=780><tr>"
        f"<td align=center><font size=5><b>{document.title}</b></font></td></tr><tr><td align=center>"
        f"发布时间：{document.published_on} 来源：{document.issuer} 浏览次数：{document.number * 3}次 "
        f"【字体：大 中 小】</td></tr><tr><td>{text}<br>{_dead(document)}"
        f"{_signed('br', document)}{extra}{_list_files(files)}</td></tr></table></td></tr><tr><td colspan=2 "
        f"align=center>{_FOOT}</td></tr></table></body></html>").encode("gb18030")


def divs(document: OldDocument, trail: Sequence[str], files: Sequence[tuple[str, str]],
         news: Sequence[Row], extra: str = "") -> bytes:
    """Divs for everything, none with a name that says what it is; the files below the text."""
    lines = [document.document_number, *document.paragraphs]
    text = "".join(f"<div>{line}</div>" for line in lines if line)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{document.title}</title></head>'
        f"<body><div><div>{_menu('/')}</div></div><div><div>当前位置：<a href='/'>首页</a> &gt; "
        f"{' &gt; '.join(trail)}</div><div><div>{document.title}</div><div>发布日期：{document.published_on}"
        f" 浏览：12次</div><div>{text}{_dead(document)}"
        f"{_signed('div', document)}{extra}</div></div><div>{_list_files(files)}</div>{_sidebar(news)}</div><div>{_FOOT}</div></body></html>"
    ).encode()


def list_page(family: str, trail: Sequence[str], rows: Sequence[Row], pages: Sequence[str]) -> bytes:
    """A list of a column with its days and the links to its other pages."""
    name, path = trail[-1], " &gt; ".join(trail)
    turn = " ".join(f"<a href='{href}'>{at}</a>" for at, href in enumerate(pages, 1))
    if family == "tables":
        items = "".join(f"<tr><td>·<a href='{href}'>{_cut(title)}</a></td><td>{day}</td></tr>"
                        for href, title, day in rows)
        return (f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
                f"<title>{name}-{SITE}网</title></head><body><table width=1000><tr><td>{_menu('')}</td>"
                f"</tr><tr><td>当前位置：首页 &gt;&gt; {' &gt;&gt; '.join(trail)}</td></tr><tr><td><table>"
                f"{items}</table></td></tr><tr><td>{turn} 共{len(pages)}页</td></tr><tr><td>{_FOOT}</td>"
                "</tr></table></body></html>").encode("gb18030")
    items = "".join(f'<li><a href="{href}" title="{title}">{_cut(title)}</a><span>{day}</span></li>'
                    for href, title, day in rows)
    return (f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{name}_{SITE}</title></head>'
            f"<body><div>{_menu('/')}</div><div>您的位置：首页 &gt; {path}</div><ul>{items}</ul>"
            f"<div>{turn}</div><div>{_FOOT}</div></body></html>").encode()


def front_page(rows: Sequence[Row]) -> bytes:
    """The front page: a menu, what is new."""
    items = "".join(f'<li><a href="{href}">{title}</a><span>{day}</span></li>'
                    for href, title, day in rows)
    return (f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{SITE}</title></head><body>'
            f"<div>{_menu('')}</div><ul>{items}</ul><div>{_FOOT}</div></body></html>").encode()


def _cut(title: str) -> str:
    return title if len(title) <= 34 else f"{title[:32]}..."


def _menu(root: str) -> str:
    return " ".join(f"<a href='{root}index.html'>{name}</a>" for name in _MENU)


def _sidebar(news: Sequence[Row]) -> str:
    return "<ul>" + "".join(f"<li><a href='{href}'>{title}</a> {day}</li>"
                            for href, title, day in news) + "</ul>"


def _list_files(files: Sequence[tuple[str, str]]) -> str:
    return "".join(f"<p>附件：<a href='{href}'>{label}</a></p>" for href, label in files)


def _dead(document: OldDocument) -> str:
    return f"<p>另见<a href='{document.dead}'>以前的通知</a>。</p>" if document.dead else ""


def _han(document: OldDocument) -> str:
    day = document.signed_on
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def _signed(tag: str, document: OldDocument) -> str:
    if not document.signed_on:
        return ""
    if tag == "br":
        return f"　　　　{document.issuer}<br>\n　　　　{_han(document)}<br>\n"
    return (f"<{tag} style='text-align:right'>{document.issuer}</{tag}>"
            f"<{tag} style='text-align:right'>{_han(document)}</{tag}>")
