"""A front matter has the signs of YAML: colon, comma, brackets and blanks of half width."""

from collections.abc import Iterator
from itertools import groupby

from ...documents.findings import Severity
from ...documents.parsing import split
from ...documents.rule import Edit, Fault
from ...documents.typed_yaml import read_typed
from ..context import Context
from ..indicators import CONTENT
from ..source import Source

ID, SEVERITY, INDICATOR = "HEAD-01", Severity.WARNING, CONTENT
NAME = "文件头里的标点、空格、日期写法"
LOOKS_AT = ("文件头里全角的冒号、逗号、括号、引号、空格、减号，缺的空格，写成“2024年7月2日”的日期，"
            "“#”后面的字")
FIX = "照提示写；`--fix` 改，值不变"
PASS = ("成文日期: 2024-07-02\n主题词: [公开, 要点]", "摘要: 说明：一、二，三。")
FAIL = ("成文日期：2024-07-02", "文号:示政办发〔2024〕66号", "成文日期: 2024年7月2日",
        "主题词: ［公开，要点］", "摘要: 关于 #2号楼的说明", "发文机关:\n—甲县人民政府")
_SHOWN = 60  # characters of a line
_OPENING = len("---\n")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each line with slips, at the first; and for each comment that may be meant."""
    text = split(source.document.path, source.text).front_matter
    typed = read_typed(text)
    lines = typed.yaml.split("\n")
    for line, slips in groupby(typed.slips, lambda slip: text.count("\n", 0, slip.start)):
        read = []
        for slip in slips:
            if slip.put is None:
                yield Fault(slip.start + _OPENING, slip.message,
                            "要显示的，请给整个值加上半角双引号；不要的请删去。")
            else:
                read.append(slip)
        if read:
            more = f"这一行共{len(read)}处。" if len(read) > 1 else ""
            right = lines[line].strip()
            yield Fault(read[0].start + _OPENING, read[0].message + more,
                        f"请写成：{right[:_SHOWN]}{'……' * (len(right) > _SHOWN)}",
                        tuple(Edit(slip.start + _OPENING, slip.end + _OPENING, slip.put or "",
                                   keeps_value=True) for slip in read))
