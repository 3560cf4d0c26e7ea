"""文号 in the front matter has the form of GB/T 9704-2012, 7.2.5."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.numbers import DocumentNumber, number_parts
from ...documents.rule import Edit, Fault
from ..context import Context
from ..indicators import FORM
from ..numbers import CLOSING, OPENING, fold, standard_form
from ..source import Source

ID, SEVERITY, INDICATOR = "DOC-01", Severity.ERROR, FORM
NAME = "文号的形式"
LOOKS_AT = ("文件头的“文号”：四位年份，序号不编虚位（1不写成01），不加“第”，以“号”结尾，中间没有空格；公告、令、"
            "行政许可、处罚、征地等自成一套的编号不查")
FIX = "按原件改成“机关代字〔年份〕序号号”"
PASS = ("文号: 示政办发〔2024〕66号", "文号: 国令第711号", "文号: 示例县公告2024年第3号",
        "文号: 示府征告〔2024〕第3号", "文号: 示交罚〔2024〕0012号",
        "文号: 上海市人民代表大会常务委员会公告〔2017〕第1号")
FAIL = ("文号: 示政办发〔2024〕066号", "文号: 示政办发〔2024〕第66号", "文号: 示政办发〔24〕66号",
        "文号: 示政办发〔2024〕66", "文号: 示政办发 〔２０２４〕66号")
# Announcements, orders and the papers of licences, penalties and land have a custom of their own.
_WITH_ORDINAL = re.compile(
    r".*(?:[公通征预]告|令|字|罚|罚决|许|准|决|裁|批|征|执|强)〔\d{4}〕第?\d+号|.*\d{4}年第\d+号|.*令第\d+号")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault where the number is of a known form, but not written in it."""
    number = source.document.document_number
    right = standard_form(number) if number else None
    if number is None or right is None or _WITH_ORDINAL.fullmatch(number.text):
        return
    if _with_right_brackets(number.text) != right:
        yield Fault("document_number", f"文号“{number}”的写法不对。", f"请核对原件，改为：{right}",
                    _edits(source, number, right))


def _with_right_brackets(text: str) -> str:
    """What is wrong with the brackets alone is for another rule."""
    bracketed = re.sub(rf"[{OPENING}](\d{{4}})[{CLOSING}]?", r"〔\1〕", text)
    return re.sub(rf"(?<![〔\d])(\d{{4}})[{CLOSING}]", r"〔\1〕", bracketed)


def _edits(source: Source, number: DocumentNumber, right: str) -> tuple[Edit, ...]:
    """Certain where only spaces, width and brackets differ."""
    at = source.keys["document_number"]
    certain = fold(number.text) == fold(right) and source.text.startswith(number.text, at)
    return (Edit(at, at + len(number.text), right),) if certain and number_parts(number) else ()
