"""索引号: code of the body, year, serial, as in 014390123/2024-00066; one document, one number."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY

ID, SEVERITY, INDICATOR = "DOC-10", Severity.WARNING, ACCURACY
NAME = "索引号的形式和重复"
LOOKS_AT = "文件头的“索引号”：机构代码/年份-流水号，全站不重复"
FIX = "核对后改正；索引号一经编定不再改变"
PASS = ("索引号: 014390123/2024-00066", "索引号: 11441700007280420Y/2021-00050")
FAIL = ("索引号: 014390123-2024-66",
        "=== a.md\n索引号: 014390123/2024-00066\n=== b.md\n索引号: 014390123/2024-00066")
_FORM = re.compile(r"[0-9A-Z-]{9,18}/\d{4}-\d{5,7}")


def check(context: Context) -> Iterator[Fault]:
    """A fault for each number of another form and for each that an earlier document bears."""
    first: dict[str, str] = {}
    for document in context.library.documents:
        number = document.index_number
        if not number:
            continue
        if not _FORM.fullmatch(number):
            yield Fault("index_number", f"索引号“{number}”的写法不对。",
                        "应写成“机构代码/年份-流水号”，如 014390123/2024-00066。", path=document.path)
        elif number in first:
            yield Fault("index_number", f"索引号“{number}”与 {first[number]} 的相同。",
                        "索引号不能重复，请核对。", path=document.path)
        first.setdefault(number, document.path)
