"""Every published document has its page."""

from collections.abc import Iterator

from ...documents.findings import Finding, Severity
from ...documents.rule import Fault
from ...pages.output_folder import name_some
from ..context import Context
from ..indicators import FAITHFUL
from ..output import InspectedOutput

ID, SEVERITY, INDICATOR = "OUT-03", Severity.ERROR, FAITHFUL
NAME = "文件没有页面"
LOOKS_AT = "到检查当天应当公开的文件，输出文件夹里有没有它的页面；生成网站以后，设置、类别、门户页头页脚有没有改过"
FIX = "重新运行 inv build"
PASS = ()
FAIL = ()
OLDER = Finding("", 0, 0, ID, "网站比设置旧：生成以后，site.yml、categories.yml 或者门户的页头页脚改过，"
                "网页没有检查。", "请先运行 inv build，再检查网页和检索。")


def check(output: InspectedOutput, context: Context) -> Iterator[Fault]:
    """One fault for all documents without a page: the output is not of today's content."""
    missing = [document.path for document in context.published.documents
               if document.address not in output.files]
    if missing:
        yield Fault((0, 0), f"输出文件夹不是最新的：{name_some(missing)} 没有页面。",
                    "请先运行 inv build，再检查网页和检索。", path="")
