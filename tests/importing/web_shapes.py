"""Pages of one notice in the shapes that systems of government sites give it, all made up."""

import json

TITLE = "示例县水务局 示例县财政局关于拨付管护补助的通知"
NUMBER, PUBLISHED = "示水发〔2024〕18号", "2024-07-05 09:30"
TEXT = ("各乡镇人民政府：", "为了把村里的水管好，经县政府同意，现将管护补助拨付给你们。",
        "一、补助标准", "每个管护员每月六百元。", "二、发放办法", "张三", "按季度发放，由乡镇核实名单后报县水务局。",
        "示例县水务局", "示例县财政局", "2024年7月2日")
SITE = "示例县人民政府门户网站"
HEAD = f'<head><meta charset="utf-8"><title>{TITLE}-{SITE}</title></head>'
TAGS = (f'<head><meta charset="utf-8"><meta name="SiteName" content="{SITE}">'
        f'<meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="{PUBLISHED}">'
        f'<meta name="ContentSource" content="县水务局"><title>{TITLE}_{SITE}</title></head>')
MENU = "".join(f'<a href="/{at}/">{name}</a> ' for at, name in enumerate(
    ("首页", "政务公开", "办事服务", "互动交流", "数据开放", "走进示例")))
NEWS = "".join(f'<li><a href="/n{at}.html">县里召开第{at}次防汛抗旱和农村饮水安全工作推进会，部署下一步工作</a>'
               '<span>07-01</span></li>' for at in range(9))
BAR = (f"发布时间：{PUBLISHED} 来源：县水务局 浏览次数：<span>128</span>次 字体：【大 中 小】 "
       "<a href='javascript:print()'>打印本页</a>")
FOOT = ("主办：示例县人民政府办公室　承办：示例县大数据中心　技术支持：某某公司<br>网站标识码：0000000000　"
        "某ICP备00000000号　联系我们　网站地图<br>本网站所有信息，未经书面授权，不得转载。")
_P = "".join(f"<p>{line}</p>" for line in (NUMBER, *TEXT))
_BR = "<br>\n".join(f"　　{line}" for line in (NUMBER, *TEXT))


def page(body: str, head: str = HEAD) -> str:
    """A page of a head and a body."""
    return f"<!DOCTYPE html><html>{head}<body>{body}</body></html>"


SHAPES = {
    "div soup": page(
        f"<div><div>{MENU}</div></div><div><div><div>{TITLE}</div><div>{BAR}</div><div>"
        + "".join(f"<div>{line}</div>" for line in (NUMBER, *TEXT))
        + f"</div></div><div>{NEWS}</div></div><div>{FOOT}</div>"),
    "article": page(
        f"<nav>{MENU}</nav><main><article><h1>{TITLE}</h1><p><time>{PUBLISHED}</time></p>{_P}"
        f"</article><aside><ul>{NEWS}</ul></aside></main><footer>{FOOT}</footer>", TAGS),
    "nested tables": page(
        f"<table width=1000><tr><td colspan=2>{MENU}</td></tr><tr><td width=200><table><tr><td>"
        f"<ul>{NEWS}</ul></td></tr></table></td><td><table><tr><td align=center><b>{TITLE}</b>"
        f"</td></tr><tr><td>{BAR}</td></tr><tr><td>{_BR}</td></tr></table></td></tr><tr>"
        f"<td colspan=2>{FOOT}</td></tr></table>"),
    "one layout table": page(
        f"<table><tr><td><a href=/>首页</a></td><td>{TITLE}</td></tr><tr><td>{MENU}</td><td>{_P}</td>"
        f"</tr></table><div>{FOOT}</div>"),
    "font tags": page(
        f"<center>{MENU}</center><center><font size=5 color=red>{TITLE}</font></center><hr>"
        + "".join(f"<p><font face=仿宋>&nbsp;&nbsp;&nbsp;&nbsp;{line}</font></p><p>&nbsp;</p>"
                  for line in (NUMBER, *TEXT)) + f"<hr><center><font size=2>{FOOT}</font></center>"),
    "line breaks": page(
        f"<div id=nav>{MENU}</div><div class=w1><div class=bt>{TITLE}</div><div class=sj>{BAR}</div>"
        f"<div id=Zoom>{_BR}</div></div><div class=footer>{FOOT}</div>"),
    "data of a script": page(
        "<div id=app></div><script>window.__DATA__="
        + json.dumps({"code": 200, "menu": ["首页", "政务公开"], "content": _P}) + "</script>", TAGS),
    "pages and neighbours": page(
        f"<div class=menu>{MENU}</div><div class=cont><h2>{TITLE}</h2><p>{BAR}</p>{_P}"
        "<p>上一篇：<a href=/1.html>关于做好春灌工作的通知</a></p><p>下一篇：没有了</p>"
        "<p><a href=/2.html>下一页</a> 共 3 页</p></div>"),
    "attachments beside": page(
        f"<div>{MENU}</div><div class=art><h1>{TITLE}</h1><div class=txt>{_P}</div><ul class=fj>"
        "<li><a href=/f/1.xlsx>补助发放表.xlsx</a></li></ul></div>"),
    "late pictures": page(
        f"<div>{MENU}</div><div class=rich><h1>{TITLE}</h1>{_P.replace('<p>二', '<p><img data-src=/a.png></p><p>二')}"
        f"</div><div>{FOOT}</div>"),
    "news before": page(f"<div id=l>{NEWS.replace('li>', 'p>')}</div><div id=r>{_P}</div>"),
    "catalogue entry": page(
        f"<div class=xxgk><dl><dt>索引号：</dt><dd>SL001/2024-00018</dd><dt>文号：</dt><dd>{NUMBER}</dd>"
        f"<dt>发布机构：</dt><dd>县水务局</dd><dt>发布日期：</dt><dd>{PUBLISHED}</dd></dl></div><div class=nr>"
        f"<div class='TRS_Editor'><div class=TRS_Editor>{_P}</div></div></div><div>{FOOT}</div>"),
    "hidden until shown": page(
        f"<div id=js_article><h1 id=activity-name>{TITLE}</h1><em id=publish_time>{PUBLISHED}</em>"
        "<div id=js_content style='visibility: hidden; opacity: 0'>" + "".join(
            f"<section><section><p><span>{line}</span></p></section></section>"
            for line in (NUMBER, *TEXT)) + "</div></div><p>预览时标签不可点</p><p>微信扫一扫关注该公众号</p>"),
    "saved by Word": page(
        "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><div class=Section1>"
        + "".join(f"<p class=MsoNormal style='text-indent:32pt'><span lang=EN-US><o:p></o:p></span>{line}"
                  "</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>" for line in (TITLE, NUMBER, *TEXT))
        + "</div>"),
    "related below": page(
        f"<div class=c><div>{TITLE}</div><div>{BAR}</div>{_P}<p>责任编辑：李某</p><p>【打印】【关闭】</p>"
        f"<p>分享到：微信 微博</p><div>相关链接</div><ul>{NEWS}</ul></div>"),
    "spans": page(
        f"<div class=u-nav>{MENU}</div><div class=u-view>" + "".join(
            f"<span style='display:block'><span>{line[:3]}</span><span>{line[3:]}</span></span><br>"
            for line in (TITLE, NUMBER, *TEXT)) + f"</div><div>{FOOT}</div>"),
    "slogans": page(
        "<div>忠诚、干净、担当，为民、务实、清廉，建设生态美、产业优、百姓富的示例县。</div>"
        f"<div>{MENU}</div><div><h1>{TITLE}</h1><div>{_P}</div></div><div>{FOOT}</div>"),
    "hidden words": page(
        f"<div>{MENU}</div><div style='display:none'><p>" + "<a href=http://x.example/>棋牌</a>" * 60
        + f"</p></div><div>{_P}</div>"),
    "preformatted": page(f"<div>{MENU}</div><h1>{TITLE}</h1><pre>" + "\n".join((NUMBER, *TEXT)) + "</pre>"),
    "signed in a table": page(
        f"<div>{MENU}</div><div class=con>{_P.partition('<p>示例县水务局')[0]}<table><tr><td>示例县水务局</td>"
        "<td>示例县财政局</td></tr><tr><td></td><td>2024年7月2日</td></tr></table></div>"),
}
