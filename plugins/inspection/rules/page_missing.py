"""Every published document has its page."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import FAITHFUL
from ..output import Output

ID, SEVERITY, INDICATOR = "OUT-03", Severity.ERROR, FAITHFUL
NAME = "文件没有页面"
LOOKS_AT = "到检查当天应当公开的文件，输出文件夹里有没有它的页面"
FIX = "重新运行 inv build"
PASS = ()
FAIL = ()


def check(output: Output, context: Context) -> Iterator[Fault]:
    """A fault for each document without one."""
    for document in context.published.documents:
        if document.address not in output.files:
            yield Fault("title", f"输出文件夹里没有它的页面 {document.address}。", "请重新运行 inv build。",
                        path=document.path)
