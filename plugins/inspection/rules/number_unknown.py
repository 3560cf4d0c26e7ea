"""文号 in the front matter is of a form that is known."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.numbers import number_parts
from ...documents.rule import Fault
from ..context import Context
from ..indicators import FORM
from ..source import Source

ID, SEVERITY, INDICATOR = "DOC-06", Severity.WARNING, FORM
NAME = "认不出的文号"
LOOKS_AT = "文件头的“文号”能否认出代字、年份和序号"
FIX = "核对原件；确是这样写的，保留并登记豁免"
PASS = ("文号: 示政办发〔2024〕66号", "文号: 2024年第3号", "文号: 第七十八号")
FAIL = ("文号: 示政办发66", "文号: 无")
_OTHER = re.compile(r"(?:[一-鿿]*?)(?:\d{4}年)?第?[〇零一二三四五六七八九十百\d]+号")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for a number without the parts of one."""
    number = source.document.document_number
    if number and number_parts(number) is None and not _OTHER.fullmatch(number.text):
        yield Fault("document_number", f"认不出文号“{number}”的代字、年份和序号。",
                    "请核对原件；没有文号的，删去这一行。")
