"""A county makes no 规章 (立法法第九十三条); 行政规章 is no term of the law."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.ownership import is_anothers
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "LAW-01", Severity.NOTE, ACCURACY
NAME = "县级不制定规章"
LOOKS_AT = "正文里的“行政规章”，以及县级单位“制定规章”的说法"
FIX = "县级的应写“行政规范性文件”；引用上级原文的不必改"
PASS = ("\n集中公开现行有效规章和行政规范性文件。",)
FAIL = ("\n在11月底前集中统一发布现行有效行政规章。", "\n县政府各部门制定规章时应当听取意见。")
_FOUND = re.compile(r"(?<!部门)(?<!政府)(?<!有关)(?<!国务院)(?<!银行)行政规章|县[^，。；\n]{0,12}(?<!不)(?<!无权)制定规章")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each place."""
    if is_anothers(source.document, context.site):
        return
    for match in _FOUND.finditer(source.prose):
        yield Fault(match.start(), f"“{match[0]}”：县级人民政府及其部门没有规章制定权。",
                    "请核对：县级的应写“行政规范性文件”；引用上级原文的不必改。")
