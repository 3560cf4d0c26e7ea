"""Nothing is left of Word's fields, of pages, of apps and of tools that write texts."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-41", Severity.ERROR, COMPLETE
NAME = "软件、网页、公众号留下的痕迹"
LOOKS_AT = "标题和正文里的域代码、域错误，页码，写成文字的 &nbsp; 和网页代码，公众号的引导语，生成式人工智能的套话"
FIX = "对照原件删去"
PASS = ("\n&nbsp;&nbsp;第3页，见表一。AT&T公司。", "\n推广人工智能助手，请扫码关注食品安全。", "\n如有疑问请随时联系。",
        "\n不得强制要求群众点赞、转发信息；需要进一步调研、协调、修改的，可以不予批准。")
FAIL = ("\n补助{--200元--}。", "\n补助<del>200元</del>。", "\n来源：朋友圈",
        "\n见错误！未找到引用源。", "\n目录 TOC \\o \"1-3\"", "\n正文。\n\n- 3 -", "\n第3页 共12页", "\n甲&amp;nbsp;乙",
        "\n点击上方蓝字关注我们", "\n好的，以下是为您撰写的通知：", "\n作为一个人工智能语言模型，我不能提供。",
        "\n当前位置：首页 > 通知公告", "\n来源：某某公众号", "\n合计#N/A", "\n编辑：张三　审核：李四",
        "\n增长3%，&lt;o:p&gt;&lt;/o:p&gt;", "\n以上内容由AI生成。", "\n图片来源网络", "\n一是抓学习\\n二是抓检查。", "\n[图片]")
_LEFT = {
    "是 Word 的域错误": r"错误[！!]\s*(?:未找到|未定义|文档中没有|不能识别|超链接引用|使用)|Error! (?:Reference|Bookmark)",
    "是 Word 的域代码": (r"\b(?:PAGEREF|REF) _?(?:Ref|Toc)\d|\bTOC \\{1,2}|\bTOC \\\\o"
                    r"|EMBED [A-Z]\w+\.\w+|\bHYPERLINK [\"“\\]"
                    r"|\bSEQ [^\s]+ \\\*|_Toc\d{6,}"
                    r"|\\\* ?(?:MERGEFORMAT|ARABIC)|\bFORMTEXT\b|\bINCLUDEPICTURE\b"),
    "是 Excel 的错误值": r"#(?:REF|VALUE|DIV/0|NUM|NULL)!|#NAME\?|#N/A",
    "是 Word 的样式": r"mso-[a-z]+|MsoNormal|MicrosoftInternetExplorer\d|<!\[if|st1\\:",
    "是网页代码": (r"&amp;(?:nbsp|lt|gt|amp|quot|[lr]dquo|mdash|emsp|ensp|#\d+);"
              r"|(?:&lt;|<)/?[a-z]{1,3}:[a-z]\w*[^<>&\n]{0,40}(?:&gt;|>)"
              r"|&lt;/?(?:span|p|div|br|font|td|tr|table|strong|a|img|style)"
              r"(?:\s[^<>&\n]{0,60})?/?&gt;"
              r"|(?<![&\w])nbsp;|&nbsp(?![;\w])"
              r"|document\.write|function\s?\(\)\s?\{|javascript:void"),
    "是批注、修订的记号": (r"\[(?:批注|修订|注)\d+\][:：]|\[批注 ?[^\]\n]{0,10}[:：]"
                r"|\{--[^{}\n]*--\}|\{\+\+[^{}\n]*\+\+\}"
                r"|</?(?:del|ins)>|[（(][一-鿿]{1,3}[:：]请[^（）()\n]{1,14}[）)]"
                r"|【(?:修订|批注|修改|原文|删除|新增)[:：][^】\n]*】"),
    "是换行、图片留下的记号": (r"(?<=[一-鿿。；])\\+n(?=[一-鿿])|^[ \t\u3000]*\[(?:图片|视频|图|表格|附件|表情"
                    r"|链接)\d*\][ \t\u3000]*$"),
    "是页码": (r"^[ \t\u3000]*[-—–－][ \u3000]?\d{1,3}[ \u3000]?[-—–－][ \t\u3000]*$"
            r"|^[ \t\u3000]*第[ ]?\d+[ ]?页[ ,，/]*共[ ]?\d+[ ]?页[ \t\u3000]*$"
            r"|^[ \t]*Page \d+ of \d+[ \t]*$"),
    "是网页上的导航、按钮": (r"^[ \t\u3000]*(?:您)?(?:现在)?(?:的)?(?:当前)?(?:的)?位置[:：]|^[ \t\u3000]*首页[ ]?(?:>"
                   r"|&gt;|»|>>)|【字[体号][:：]|【我要纠错】|^[ \t\u3000]*"
                   r"(?:相关链接|相关文档|相关阅读|相关新闻|附件下载|扫一扫分享|分享到微信|收藏本页|回到顶部)[:：]?[ \t\u3000]*$"
                   r"|(?:在手机上?|手机端)打开当前页|^[ \t\u3000]*[上下]一[篇条][:：]"
                   r"|^[ \t\u3000]*(?:责任)?编辑[:：][^\n]{2,8}[ \u3000]+审[核校][:：]"
                   r"|^[ \t\u3000]*(?:浏览次数|点击数|阅读次数"
                   r"|阅读量|浏览量|访问量)[:： ]\s*\d+"
                   r"|^[ \t\u3000]*(?:版权所有[:：©]|技术支持[:：]|[一-鿿]ICP备\d|[一-鿿]公网安备)"
                   r"|【来源[:：][^】\n]*】【(?:作者|编辑)"),
    "是公众号的引导语": (r"点击(?:上方|下方)?[^，。\n]{0,4}(?:蓝字|卡片|名片)|(?:长按|扫码)[^，。\n]{0,8}关注(?:我们|本号|公众号)"
                 r"|长按[^，。\n]{0,8}关注(?:[。，！\n]|$)"
                 r"|点(?:个|亮)[^，。\n]{0,4}(?:在看|赞)|(?:分享|转发|点赞|收藏)[、，](?:点赞[、，])?在看|点赞、在看"
                 r"|(?:欢迎|请|记得)[^，。\n]{0,4}(?:点赞|转发|分享)[、，](?:点赞|转发|收藏)|↓{3,}"
                 r"|(?:图片|本文|文章|以上(?:内容|信息))(?:来源于?|来自)[:：]?(?:互联)?网络"
                 r"|(?:来源|原载)[:：](?:百度|网络|互联网|网友|朋友圈|未知|不详)|网友投稿"
                 r"|转自朋友圈|复制请注明出处|（待替换|点击[“]?阅读原文"
                 r"|来源[:：丨|][^，。；\n]{0,12}(?:公众号|抖音号?|头条号|百家号|搜狐号|网易号|微信号|视频号)"),
    "是人工智能生成文字的套话": (
        r"作为(?:一个|一名|一款)?(?:AI|人工智能|大语言|语言)(?:语言)?(?:模型|助手)"
        r"|(?:以下|下面)(?:是|为)(?:我)?(?:为|根据|按照)?(?:您|你)[^。\n]{0,14}(?:撰写|生成|整理|起草|修改|润色|草拟|拟)"
        r"|希望(?:这|以上|本)[^。\n]{0,14}(?:对您|对你|能)[^。\n]{0,4}帮[助到]|好的，(?:以下|下面|这)是[^。\n]{0,10}(?:版本"
        r"|稿|范文)"
        r"|以上(?:内容|信息|文字|回答)[^。\n]{0,4}"
        r"(?:仅供参考|由[^，。\n]{0,6}(?:AI|人工智能|大模型|智能助手)[^，。\n]{0,4}生成)"
        r"|(?:您|你)可以?根据(?:实际|具体)(?:情况|需要|需求)(?:进行)?(?:适当)?(?:调整|修改|补充)"
        r"|(?:(?:如果|如)(?:您|你)?(?:还)?需要我?|(?:您|你)(?:还)?需要我?|需要我)"
        r"(?:进一步|继续)[^。\n]{0,8}(?:调整|修改|润色|优化|扩写)|请(?:随时)?告诉我|截至我的知识|我的训练数据"
        r"|[\[【](?:此处|请)?(?:插入|填入|填写|您的|你的)[^\]】\n]{1,12}[\]】]"
        r"|contentReference|oaicite|utm_source=chatgpt|</?think>|turn\d+search\d+"),
}
_FORMS = tuple((re.compile(form, re.MULTILINE), said) for said, form in _LEFT.items())


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at the first place of each kind that a document has."""
    text = source.body if "<" in source.body or "&" in source.body else source.prose
    for form, said in _FORMS:
        if match := form.search(text, source.body_at):
            yield Fault(match.start(), f"“{match[0].strip()[:30]}”{said}，不是正文。", f"请{FIX}。")
