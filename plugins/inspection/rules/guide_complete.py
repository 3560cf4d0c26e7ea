"""条例第十二条: what the guide must contain."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.inserts import fill_text
from ...documents.rule import Fault
from ..context import Context
from ..guides import is_guide
from ..indicators import GUIDE
from ..source import ProseLine, Source

ID, SEVERITY, INDICATOR = "GUIDE-01", Severity.ERROR, GUIDE
NAME = "公开指南的要素"
LOOKS_AT = "版式为“指南”的文件：信息的分类、编排体系、获取方式，以及受理机构的名称、地址、时间、电话、传真、互联网联系方式（可由 _data/offices.yml 提供）"
FIX = "补上缺的要素"
_WHOLE = "信息分类如下，编排体系如下，获取方式如下。"
_OFFICE = ("受理机构：示例县人民政府办公室\n\n办公地址：东大街\n\n办公时间：8:30\n\n联系电话：0000-6100100\n\n"
           "传真号码：0000-6100100\n\n电子邮箱：a@shili.gov.cn")
PASS = (f"版式: 指南\n标题: 公开指南\n\n{_WHOLE}\n\n{_OFFICE}",)
FAIL = (f"版式: 指南\n标题: 公开指南\n\n{_OFFICE}", f"版式: 指南\n标题: 公开指南\n\n{_WHOLE}\n\n受理机构：示例县人民政府办公室")
_ELEMENTS = {
    "政府信息的分类": re.compile(r"分类|类别"),
    "编排体系": re.compile(r"编排体系|编排方式"),
    "获取方式": re.compile(r"获取方式|获取渠道|公开渠道|获取.{0,6}方式"),
}
_OF_OFFICE = {
    "办公地址": re.compile(r"地\s*址"),
    "办公时间": re.compile(r"(?:办公|工作|受理)时间"),
    "联系电话": re.compile(r"电\s*话"),
    "传真号码": re.compile(r"传\s*真"),
    "互联网联系方式": re.compile(r"邮箱|网址|互联网|网上|@|https?://"),
}
_OFFICE_BEGINS = re.compile(r"(?:受理|工作|申请受理)机构[^，。；]{0,6}[:：|]|[（(][一二三四五六七八九十]+[）)](?:受理|工作)机构$")
_NEXT = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for what the whole guide lacks, another for what the office's entry lacks."""
    if not is_guide(source.document):
        return
    lacking = [name for name, form in _ELEMENTS.items() if not form.search(source.body)]
    if lacking:
        yield Fault("title", f"指南没有载明：{'、'.join(lacking)}（条例第十二条）。", "请补上。")
    at, block = _office_entry(source)
    if at is None:
        yield Fault("title", "指南没有载明受理机构（条例第十二条）。", "请写明名称、地址、时间和联系方式。")
        return
    block = fill_text(block, context.site.offices)
    lacking = [name for name, form in _OF_OFFICE.items() if not form.search(block)]
    if lacking:
        yield Fault(at, f"受理机构没有载明：{'、'.join(lacking)}（条例第十二条）。", "请补上。")


def _office_entry(source: Source) -> tuple[int | None, str]:
    """Where the entry of the office begins, and its text up to the next heading; tables too."""
    begin: ProseLine | None = None
    for line in source.lines:
        if begin is None and _OFFICE_BEGINS.search(line.text):
            begin = line
        elif begin and (line.is_heading or _NEXT.match(line.text)):
            return begin.at, source.body[begin.at:line.at]
    return (begin.at, source.body[begin.at:]) if begin else (None, "")
