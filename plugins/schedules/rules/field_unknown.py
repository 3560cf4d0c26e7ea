"""领域 of a schedule is a field of 基层政务公开 or a sector of public enterprises."""

from collections.abc import Iterator

from ...disclosure.fields import field_named, field_names
from ...documents.fields import FIELD
from ...documents.findings import Severity
from ...documents.rule import Fault, Word
from ...documents.schema import nearest
from ..case import ScheduleCase

ID, SEVERITY = "SCHED-04", Severity.WARNING
NAME = "公开目录的领域不认识"
LOOKS_AT = "版式为“目录”的文件的“领域”：是不是基层政务公开的领域，或者公共企事业的行业"
FIX = "改成表里的名称"
PASS = ("领域: 社会救助",)
FAIL = ("领域: 社会求助",)


def check(case: ScheduleCase) -> Iterator[Fault]:
    """A fault for a name that is none of them."""
    name = dict(case.document.particulars).get(FIELD, "")
    if name and field_named(name) is None:
        yield Fault(Word(name), f"“{name}”不是基层政务公开的领域，也不是公共企事业的行业。",
                    f"{nearest(name, field_names())}可用的：{'、'.join(field_names())}。")
