"""Nothing of a template or of another page's buttons is left in the text."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-05", Severity.WARNING, COMPLETE
NAME = "模板痕迹、空要素"
LOOKS_AT = "没有填的栏（“简历：”后面是空的）、占位文字、从别的网页带来的“关闭”“打印”等按钮"
FIX = "补上内容，或删去"
PASS = ("\n简历：1970年生。\n\n工作分工：主持全面工作。", "\n请关闭电源。",
        "\n当事人张××。", "\n各单位按照下列格式填写：××县××镇××村。", "\n（单位名称）××年公告\n\n××年面向××采购共××万元，占××%。",
        "\n联系人：\n\n张三")
FAIL = ("\n尊敬的[单位名称]：", "\n申请材料：相关材料。", "\n筹集资金____万元。",
        "\n简       历:\n工作分工:\n关闭", "\n【关闭窗口】", "\n分享到： 微信 QQ空间 新浪微博", "\n字体【大】【中】【小】", "\n阅读：123次",
        "\n字体：【大】【中】【小】　浏览次数：1286",
        "\n请于×月×日前报名。", "\n【打印本页】 【关闭窗口】", "\n内容待补充。", "\n{{ title }}",
        "\n××县××年工作要点")
_LABEL = re.compile(r"(?:简\s*历|工作分工|分\s*工|职\s*务|姓\s*名|主要职责|联系电话|联系方式|办公电话|"
                    r"办公地址|地\s*址|办公时间|负责人|传\s*真|传真号码|邮政编码|电子邮箱|通信地址|附\s*件)\s*[:：]")
_WORDS_OF_BUTTONS = ("关闭|关闭窗口|关闭本页|关闭此页|打印|打印本页|打印此页|返回顶部|返回首页|返回列表|分享到?|收藏|收藏本页|上一篇|下一篇"
                     "|我要纠错|纠错|大|中|小|字号|推荐|转发|复制链接|保存|下载")
_BUTTON = re.compile(r"[【\[(（]?(?:关闭|关闭窗口|关闭本页|打印|打印本页|打印此页|返回顶部|返回首页|分享到?|"
                     r"收藏|上一篇|下一篇|字[体号][:：]?\s*[【\[]?大[】\]]?\s*[【\[]?中[】\]]?\s*[【\[]?小"
                     r"|打印本文|分享到[:：][ \u3000A-Za-z一-鿿]{2,40})[】\])）]?"
                     r"|(?:浏览次数|点击数|点击次数|阅读次数|访问次数|阅读量|点击量|浏览量|阅读|浏览)[:：\s]\s*\d*次?"
                     r"|(?:打印本页|打印|关闭窗口|返回顶部"
                     r"|返回)(?:[ 　|｜/]+(?:打印本页|关闭窗口|关闭|返回顶部|返回首页))+")
_BUTTONS = re.compile(rf"(?:[【\[（(](?:{_WORDS_OF_BUTTONS})[】\])）][ 　|｜/]*)+")
_PIECE = (r"(?:字[体号][:：]?[ \u3000]*(?:[【\[（]?[大中小][】\]）]?[ \u3000]*){2,3}"
          r"|(?:浏览|点击|阅读|访问)(?:次数|数|量|人数)?[ \u3000]*[:：][ \u3000]*\d+次?"
          r"|[【\[（]?(?:打印(?:本页|此页|本文)?|关闭(?:窗口|本页|此页)?|返回(?:顶部|首页|列表)?|分享到?|收藏(?:本页)?|"
          r"我要纠错)[】\]）]?)")
_BAR = re.compile(rf"{_PIECE}(?:[ \u3000|｜/]*{_PIECE})+")
_OF_A_FORM = 5  # so many crosses are a form to be filled in
_SAMPLE = re.compile(r"(?:格式|样式|式样|样例|范例|例如|示例)[^。\n×]{0,12}[：:，][^。\n]{0,30}×{2}")
_CROSSES = re.compile(r"[×xX]{2,}")
_PLACEHOLDER = re.compile(r"(?<![有亟尚急期])待补充|此处填写|请在此输入|TODO|[Ll]orem ipsum|\{\{.*?\}\}|\$\{\w*\}|"
                          r"undefined|\bNaN\b|[×xX]{2,}(?:年|月|日|县|乡|镇|局|号文|户|人|万元|亩)"
                          r"|(?<![A-Za-z×])[×xX]月[×xX]日|20[×xX]{2}|[×xX]{5,}"
                          r"|\[(?:date|name|title|time)\]|"
                          r"[（(][^（）()\n]{0,6}(?:待完善|待定稿|待核实|待确认|待补)[）)]|待(?:定稿后|核实后?)(?:填写|补充)"
                          r"|请在此处|"
                          r"(?:单|双)击此处|在这里(?:输入|填写)|(?<!\d)年[ 　]{1,4}月[ 　]{1,4}日(?=前|起|止|至)"
                          r"|(?:共计?|金额|资金|拨付|为)_{3,}"
                          r"|\[[一-鿿]{0,4}(?:单位|名称|姓名|日期)[一-鿿]{0,2}\](?!\()"
                          r"|\{(?:date|name|title|time|year)\}"
                          r"|(?:办理|申请)材料[:：]相关材料|(?:审批|办理)时限[:：]尽快|收费标准[:：]按规定"
                          r"|(?:咨询|监督|联系)电话[:：](?:无|略|待定)(?=[，。；\n]|$)"
                          r"|(?:联系人|联系电话|解读机关|解读单位)[:：][ 　]{2,}(?=联系|$|\n)"
                          r"|[ \u3000，；](?:联系人|联系电话|电话|手机|传真|邮编|电子邮箱|地址)[:：][ \u3000]*(?=\n|$)")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each empty label, each button, each placeholder."""
    lines = source.lines
    for here, after in zip(lines, (*lines[1:], None), strict=False):
        text = here.text.strip("　 \u00a0\u2002")
        if _BUTTON.fullmatch(text) or _BUTTONS.fullmatch(text) or _BAR.fullmatch(text):
            yield Fault(here.at, f"“{text}”是网页上的按钮或计数，不是正文。", "请删去这一行。",
                        severity=Severity.ERROR)
        elif _LABEL.fullmatch(text) and _is_end(after.text if after else ""):
            yield Fault(here.at, f"“{text}”后面没有内容。", "请补上内容；确实没有的，删去这一行。")
    is_form = (len(_CROSSES.findall(source.prose)) >= _OF_A_FORM
               or _SAMPLE.search(source.prose))
    for match in () if is_form else _PLACEHOLDER.finditer(source.prose):
        yield Fault(match.start(), f"“{match[0]}”是占位文字。", "请补上内容；确实没有的，删去。")


def _is_end(text: str) -> bool:
    text = text.strip()
    return not text or bool(_BUTTON.fullmatch(text) or _LABEL.match(text))
