"""What a schedule names as the place of publication is a category or a document of this site."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ...documents.schema import nearest
from ..case import ScheduleCase

ID, SEVERITY = "SCHED-02", Severity.WARNING
NAME = "公开栏目不认识"
LOOKS_AT = "公开目录“公开栏目”一栏里写的名称：是不是本站的类别、文件的文号或路径"
FIX = "改成类别的名称，或文件的文号"
PASS = ("| 1 | 甲 | 乙 | 其他政策文件 |",)
FAIL = ("| 1 | 甲 | 乙 | 没有的栏目 |",)


def check(case: ScheduleCase) -> Iterator[Fault]:
    """A fault for each name that leads nowhere."""
    document, library = case.document, case.library
    for name in dict.fromkeys(reference.target for reference in document.references
                              if reference.kind == "name"
                              and library.address_of(document, reference) is None):
        yield Fault(Word(name), f"公开栏目“{name}”不是本站的类别，也不是本站文件的文号或路径。",
                    nearest(name, library.site.categories.by_name) + "类别见 _data/categories.yml。")
