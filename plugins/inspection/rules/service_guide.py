"""办事指南 says who may apply, with what, how, by when, at what price and where."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "SVC-01", Severity.WARNING, COMPLETE
NAME = "办事指南的要素"
LOOKS_AT = "标题以“办事指南”“办理指南”结尾的文件：条件、材料、流程、时限、收费、地点、电话，缺两项以上的；版式是“办事指南”的由 PLAT-09 看"
FIX = "补上缺的要素；没有附件的，逐项写在正文里"
_WHOLE = "办理条件：有户籍。申请材料：身份证。办理流程：窗口受理。办理时限：3日。不收费。办理地点：政务大厅。"
PASS = (f"标题: 老年证办事指南\n\n{_WHOLE}咨询电话：0000-6100100。", "标题: 政府信息公开指南\n\n正文。",
        "标题: 老年证办事指南\n版式: 办事指南\n办理时限: 3日\n收费标准: 不收费\n\n## 条件\n\n有户籍。")
FAIL = (f"标题: 老年证办事指南\n\n{_WHOLE[:-12]}", "标题: 老年证办事服务指南\n\n请到窗口办理，电话0000-6100100。")
_TITLE = re.compile(r"(?<!中心)(?:办事|办理|申办)(?:服务)?指南(?:（[^）]*）)?$")
_LEAST = 2  # one may be said in other words
_PARTS = {"办理条件": "条件|对象|范围|适用|谁可以", "申请材料": "材料|证件|提交|携带", "办理流程": "流程|程序|步骤|环节",
          "办理时限": "时限|期限|工作日|当场|即办|日内", "收费": "收费|费用|免费|价格", "办理地点": "地点|地址|窗口|网址|哪里|【机构",
          "联系电话": r"电话|【机构|\d{3,4}-\d{7,8}"}


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for what such a guide lacks."""
    document = source.document
    if document.layout is Layout.SERVICE_GUIDE:  # its elements may stand in the front matter, too
        return
    if not _TITLE.search(document.title) or "信息公开" in document.title or document.attachments:
        return
    body = source.body[source.body_at:]
    lacking = [name for name, form in _PARTS.items() if not re.search(form, body)]
    if len(lacking) >= _LEAST and document.is_full:
        yield Fault("title", f"办事指南缺{'、'.join(lacking)}。", f"请{FIX}。")
