"""A file of a kind that this program cannot look into is looked into by a person."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ..context import Context
from ..faults import Fault
from ..indicators import REVIEW
from ..leaks.carried import UNCHECKED, Carried

ID, SEVERITY, INDICATOR = "ATT-03", Severity.WARNING, REVIEW
NAME = "附件没有检查"
LOOKS_AT = "程序读不出内容的附件（RAR、7z、音频、视频等），压缩包里的也算"
FIX = "由人核对后在 waivers.yml 登记豁免；压缩包改成 zip，程序就能检查"
PASS = ()
FAIL = ()


def check(carried: Carried, context: Context) -> Iterator[Fault]:
    """A fault for each file whose content no check has seen."""
    for trait in carried.traits:
        if trait.kind == UNCHECKED:
            yield Fault((0, 0), f"没有检查：附件里的{trait.place}，程序读不出内容。", f"请{FIX}。")
