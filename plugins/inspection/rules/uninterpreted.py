"""行政规范性文件 in force has its 解读 on this site."""

from collections import Counter
from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.rule import Fault
from ...validity.policies import has_interpretation, policies_of
from ...validity.timeline import timelines_of
from ..context import Context
from ..indicators import INTERPRETATION

ID, SEVERITY, INDICATOR = "REL-01", Severity.WARNING, INTERPRETATION
NAME = "政策没有解读"
LOOKS_AT = "本站机关制发的现行有效行政规范性文件，有没有文件在文件头“解读”里列出它；附各机关的解读比例"
FIX = "补发解读，并在解读的文件头写“解读: [文号]”"
PASS = (("=== a.md\n类别: 行政规范性文件\n文号: 示政办发〔2024〕66号\n发文机关: 示例县人民政府办公室\n"
         "=== b.md\n版式: 解读\n解读: [示政办发〔2024〕66号]"),
        ("标题: 示例县人民政府关于废止一件规范性文件的决定\n类别: 行政规范性文件\n文号: 示政发〔2024〕6号\n"
         "发文机关: 示例县人民政府\n成文日期: 2024-05-06\n废止: [{站外: 示政发〔2015〕1号}]"),
        ("标题: 示例县人民政府办公室转发国务院办公厅关于加强管理的通知\n类别: 行政规范性文件\n"
         "文号: 示政办发〔2024〕7号\n发文机关: 示例县人民政府办公室"))
FAIL = ("=== a.md\n类别: 行政规范性文件\n文号: 示政办发〔2024〕66号\n发文机关: 示例县人民政府办公室",)


def check(context: Context) -> Iterator[Fault]:
    """A fault for each policy, with the ratio of its office."""
    library = context.library
    policies = policies_of(library, timelines_of(library), context.day)
    total = Counter(document.issuer for document in policies)
    interpreted = Counter(document.issuer for document in policies
                          if has_interpretation(library, document))
    for document in policies:
        if not has_interpretation(library, document):
            yield _fault(document, interpreted[document.issuer], total[document.issuer])


def _fault(document: Document, interpreted: int, total: int) -> Fault:
    percent = round(100 * interpreted / total)
    return Fault("title", f"没有解读（{document.issuer or '未载明机关'}的解读比例为{percent}%："
                 f"{total}件中{interpreted}件有解读）。", "请补发解读，在解读的文件头“解读”里列出本文件。",
                 path=document.path)
