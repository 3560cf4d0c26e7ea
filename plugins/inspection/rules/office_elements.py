"""What an office must publish of itself (条例第二十条第二项)."""

import re
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.inserts import fill_text
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE
from ..source import Source

ID, SEVERITY, INDICATOR = "ORG-01", Severity.WARNING, COMPLETE
NAME = "机构信息的要素"
LOOKS_AT = "版式为“机构”的文件：机关职能、办公地址、办公时间、联系方式、负责人姓名（条例第二十条第二项），写在文件头或者正文里，或者在 offices.yml 里"
FIX = "补上缺的要素"
_WHOLE = "主要职责: 管理教育\n地址: 东大街1号\n办公时间: 8:30—12:00\n联系电话: 0000-6100100\n负责人: 张三"
PASS = (f"版式: 机构\n{_WHOLE}", "收录: 题录\n版式: 机构", "版式: 机构\n标题: 甲县人民政府")
FAIL = ("版式: 机构\n主要职责: 管理教育\n地址: 东大街1号\n负责人: 张三",
        "版式: 机构\n地址: 东大街1号\n办公时间: 8:30\n联系电话: 0000-6100100")
_GOVERNMENT = re.compile("[省市县区]人民政府$")  # reached through its office
_ELEMENTS = {
    "机关职能": re.compile(r"职责|职能|主要任务|业务范围"),
    "办公地址": re.compile(r"地\s*址"),
    "办公时间": re.compile(r"(?:办公|工作|服务|受理|营业|上班)时间|全天|24小时"),
    "联系方式": re.compile(r"电\s*话|邮箱|热线"),
    "负责人姓名": re.compile(r"负责人|局长|主任|院长|镇长|乡长|书记|校长|经理|领导"),
}


def check(source: Source, context: Context) -> Iterator[Fault]:
    """One fault that names all that is lacking."""
    document = source.document
    if (document.layout is not Layout.ORGANISATION or not document.is_full
            or _GOVERNMENT.search(document.title)):
        return
    said = fill_text(source.text, context.site.offices)
    own = [one for one in context.site.offices if one.name == document.title]
    registered = {"办公地址": any(one.address for one in own), "办公时间": any(one.hours for one in own),
                  "联系方式": any(one.telephone for one in own)}
    lacking = [name for name, form in _ELEMENTS.items()
               if not registered.get(name) and not form.search(said)]
    if lacking:
        yield Fault("title", f"没有载明{'、'.join(lacking)}（条例第二十条第二项）。", f"请{FIX}。")
