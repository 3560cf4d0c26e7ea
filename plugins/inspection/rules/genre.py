"""公文种类: one of fifteen; 请示 and 报告 to superiors are not published as documents."""

import re
from collections.abc import Iterator

from ...documents.document import Document, Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import FORM

ID, SEVERITY, INDICATOR = "DOC-09", Severity.WARNING, FORM
NAME = "公文种类"
LOOKS_AT = "文件头的“文种”（与标题末尾的文种相比），以及标题末尾的“请示”“请示报告”“的通知的通知”"
FIX = "用十五种法定公文种类；请示是过程性信息，可以不予公开，请核对"
PASS = ("文种: 通知\n标题: 关于印发××的通知", "标题: 政府工作报告")
FAIL = ("文种: 请示报告", "标题: 关于解决办公用房的请示", "标题: 关于转发××的通知的通知",
        "文种: 公报\n标题: 关于临时交通管制的通告")
_GENRES = frozenset("决议 决定 命令 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要".split())
_INTERNAL = re.compile(r"请示$|请示报告$")
_LAST = re.compile(r"(决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)(?:（[^（）]*）)?$")
_SAME = {"命令": "令"}
_TWICE = re.compile(r"的(通知|意见|通报|决定|公告)的\1$")


def check(document: Document, context: Context) -> Iterator[Fault]:
    """A fault for a genre that is none, for a request to superiors, for a genre said twice."""
    if document.layout is not Layout.DOCUMENT:
        return
    if document.genre and document.genre not in _GENRES:
        yield Fault("genre", f"“{document.genre}”不是法定公文种类。",
                    "请改为：决议、决定、命令、公报、公告、通告、意见、通知、通报、报告、请示、批复、"
                    "议案、函或纪要。")
    elif document.genre and (last := _LAST.search(document.title)) and (
            _SAME.get(last[1], last[1]) != _SAME.get(document.genre, document.genre)):
        yield Fault("genre", f"文种写“{document.genre}”，标题的文种是“{last[1]}”。", "请核对，改正写错的一处。")
    if match := _INTERNAL.search(document.title):
        yield Fault("title", f"“{match[0]}”是过程性信息，可以不予公开（条例第十六条）。",
                    "请核对是否公开；法律、法规、规章规定应当公开的除外。")
    if match := _TWICE.search(document.title):
        yield Fault("title", f"标题末尾“{match[0]}”重复。", f"请改为：……的{match[1]}")
