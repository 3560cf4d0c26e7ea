"""A notice that asks the public for something says until when, how and where."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.ownership import is_anothers
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "TXT-52", Severity.WARNING, COMPLETE
NAME = "公示、征求意见、听证等公告缺要素"
LOOKS_AT = ("标题是公示、征求意见、听证公告、招标招聘公告、行政处罚决定书的，正文有没有期限、提出异议的办法、电话地址，"
            "处罚决定有没有当事人、依据、救济；没有附件的才查")
FIX = "补上缺少的要素"
_NOTICE = "标题: 示例县民政局关于补助对象的公示\n\n现将对象公示如下：甲镇东村一社。{}"
PASS = (_NOTICE.format("公示期：2026年11月2日至8日。有异议的，拨打电话0000-6100100反映。"),
        "标题: 示例县民政局关于补助对象公示结果的通告\n\n公示期满，没有收到异议。")
FAIL = (_NOTICE.format("有异议的，拨打电话0000-6100100反映。"), _NOTICE.format("公示期：2026年11月2日至8日。"),
        "标题: 关于《示例县甲办法》公开征求意见的公告\n\n现公开征求意见，欢迎提出宝贵意见，请予关注和支持。")
_DAY = r"\d{1,2}月\d{1,2}日|\d{1,3}[个日天]|[一二三五六七十]{1,3}(?:个|日|天)"
_PERIOD = re.compile(rf"期[限间]?[^。；\n]{{0,20}}(?:{_DAY})|(?:{_DAY})前"
                     rf"|(?:自|从|至|截[止至]|时间)[^。；\n]{{0,24}}(?:{_DAY})")
_CONTACT = re.compile(r"电话|\d{3,4}[-—－]\d{7,8}|热线|【机构：|邮箱|@|信函|邮寄|寄[送至给到：:]?|信封|登录|地址|网址|传真|平台")
_OBJECTION = re.compile(r"异议|反映|意见|举报|投诉|监督|申诉|反馈")
_PLACE = re.compile(r"地点|会议室|举行地|在[^。；\n]{2,20}(?:举行|召开)")
_PARTY = re.compile(r"当事人|被处罚")
_BASIS = re.compile(r"《[^》\n]{3,}》")
_REMEDY = re.compile(r"复议|诉讼")


class _Kind(NamedTuple):
    title: re.Pattern[str]
    wants: tuple[tuple[str, re.Pattern[str]], ...]


_KINDS = (
    _Kind(re.compile(r"(?:征求|征集|听取)[^，。]{0,12}(?:意见|建议)(?:稿)?的?(?:公告|通告|公示|函)?$"),
          (("截止的日期", _PERIOD), ("提出意见的办法", _CONTACT))),
    _Kind(re.compile(r"听证(?:会)?(?:的)?公告$"), (("时间", _PERIOD), ("地点", _PLACE))),
    _Kind(re.compile(r"公示$|公示公告$"),
          (("公示期", _PERIOD), ("提出异议的办法", _OBJECTION), ("联系电话、地址", _CONTACT))),
    _Kind(re.compile(r"(?:招标|采购|招聘|招录|遴选|竞争性磋商|询价)[^，。]{0,12}公告$"),
          (("截止的日期", _PERIOD), ("联系电话、地址", _CONTACT))),
    _Kind(re.compile(r"行政处罚决定书$"),
          (("当事人", _PARTY), ("法律依据", _BASIS), ("复议、诉讼的途径", _REMEDY))),
)
_OTHERS = re.compile(r"结果|废止|延期|终止|更正|取消|中标|成交|流标|目录|制度"
                     r"|收费|标准|信息公示|责任人|价格|信用|举报")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each element that is nowhere in the text."""
    document = source.document
    if (document.layout is not Layout.DOCUMENT or document.attachments or not document.is_full
            or _OTHERS.search(document.title) or "![" in source.body or "](" in source.body
            or is_anothers(document, context.site)):
        return
    kind = next((kind for kind in _KINDS if kind.title.search(document.title.rstrip("）)"))), None)
    body = source.prose[source.body_at:]
    for name, form in kind.wants if kind and body.strip(" \n\0") else ():
        if not form.search(body):
            yield Fault("title", f"没有写明{name}。", f"请{FIX}。")
