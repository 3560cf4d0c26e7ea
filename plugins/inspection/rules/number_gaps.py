"""A year's series of 文号 has no gaps that nobody can explain."""

from collections import defaultdict
from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.numbers import number_parts
from ...documents.ownership import is_reprint
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE

ID, SEVERITY, INDICATOR = "DOC-07", Severity.NOTE, COMPLETE
NAME = "文号断号"
LOOKS_AT = "本站各机关的文件里同一代字、同一年份的文号；已公开五份以上、缺号不到一半的才列出"
FIX = "核对缺号的文件：应当公开的补发，依法不公开的不必处理"
_SERIES = "\n".join(f"=== d{n}.md\n文号: 示政办发〔2024〕{n}号\n标题: 文件{n}" for n in (1, 2, 3, 4))
PASS = ((f"{_SERIES}\n=== d6.md\n文号: 示政办发〔2024〕6号\n标题: 文件6"
         ).replace("标题:", "来源: 国务院公报\n标题:"),
        f"{_SERIES}\n=== d5.md\n文号: 示政办发〔2024〕5号\n标题: 文件5",)
FAIL = (f"{_SERIES}\n=== d6.md\n文号: 示政办发〔2024〕6号\n标题: 文件6",)
_FEWEST = 5
_MOST_SHOWN = 8


def check(context: Context) -> Iterator[Fault]:
    """A fault at the last document of each series with gaps."""
    series: dict[tuple[str, int], dict[int, Document]] = defaultdict(dict)
    ours = (document for document in context.library.documents
            if not is_reprint(document, context.site))  # of others' numbers only some are here
    for document in ours:
        parts = number_parts(document.document_number) if document.document_number else None
        if parts and parts[1]:
            series[parts[0], parts[1]][parts[2]] = document
    for (code, year), documents in series.items():
        last = max(documents)
        missing = [serial for serial in range(1, last) if serial not in documents]
        if len(documents) >= _FEWEST and missing and 2 * len(missing) < last:
            shown = "、".join(map(str, missing[:_MOST_SHOWN]))
            more = "等" if len(missing) > _MOST_SHOWN else ""
            yield Fault("document_number", f"{code}〔{year}〕到{last}号为止，站上缺第{shown}号{more}"
                        f"共{len(missing)}件。", "请核对：应当公开的请补发；依法不公开的不必处理。",
                        path=documents[last].path, places=len(missing))
