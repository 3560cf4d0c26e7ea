"""Pages are distinguished by their titles."""

from collections import defaultdict
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCESS
from ..output import InspectedOutput

ID, SEVERITY, INDICATOR = "A11Y-03", Severity.WARNING, ACCESS
NAME = "页面标题重复"
LOOKS_AT = "浏览器标签上的页面标题：空的，或两个页面相同的"
FIX = "改正文件的标题"
PASS = ()
FAIL = ()


def check(output: InspectedOutput, context: Context) -> Iterator[Fault]:
    """A fault for each page without a title or with that of an earlier one."""
    titled = defaultdict(list)
    for path, facts in output.pages.items():
        if facts.title is not None:
            titled[facts.title].append(path)
    for title, paths in titled.items():
        for path in paths if not title else paths[1:]:
            said = f"页面标题“{title}”与 {paths[0]} 相同。" if title else "页面没有标题。"
            yield Fault((1, 1), said, "请改正文件的标题。", path=path)
