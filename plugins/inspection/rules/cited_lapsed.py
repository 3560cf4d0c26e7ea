"""A text refers to documents of this site that are in force, or says that they are not."""

from collections.abc import Iterator

from ...documents.citing import cite_document
from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ...validity.timeline import timelines_of
from ..context import Context
from ..indicators import VALIDITY
from ..wording import written_on

ID, SEVERITY, INDICATOR = "CITE-02", Severity.WARNING, VALIDITY
NAME = "引用的本站文件已经失效"
LOOKS_AT = "正文里的《标题》（文号）：成文时本站这份文件是不是已经废止、失效；同一行说到废止、失效、原来的，年报，不查"
FIX = "改引现行的文件；确要提到旧文件的，写明它已废止或失效"
_OLD = ("=== a.md\n标题: 甲县收费办法\n类别: 行政规范性文件\n文号: 示政办发〔2016〕6号\n成文日期: 2016-02-01\n"
        "有效期至: 2021-01-31\n=== b.md\n成文日期: {}\n\n{}")
PASS = (_OLD.format("2018-02-01", "按照《甲县收费办法》（示政办发〔2016〕6号）执行。"),
        _OLD.format("2024-02-01", "《甲县收费办法》（示政办发〔2016〕6号）已经失效。"))
FAIL = (_OLD.format("2024-02-01", "按照《甲县收费办法》（示政办发〔2016〕6号）执行。"),)
_SAID = ("废止", "失效", "停止执行", "不再", "原《", "届满", "到期", "修订", "修改", "代替", "清理", "历史", "当时", "曾")
_OF_THE_PAST = frozenset({Layout.ANNUAL_REPORT})  # of a year that is over


def check(context: Context) -> Iterator[Fault]:
    """A fault for each document cited that had lapsed when the text was written."""
    timelines = timelines_of(context.published)
    by_number = context.library.by_number
    for document in context.library.readable:
        facts = context.facts.get(document.path)
        if facts is None or not facts.citations or document.layout in _OF_THE_PAST:
            continue
        changed = {link.document.path for link in context.library.links.get(document.path, ())
                   if link.document}
        day = written_on(document) or context.day
        lines: list[str] = []
        for citation in facts.citations:
            for cited in by_number.get(citation.key, ()):
                timeline = None if cited.path in changed else timelines.get(cited.path)
                entry = timeline.entry_on(day) if timeline else None
                if not entry or not entry.validity.is_lapsed or cited.path == document.path:
                    continue
                lines = lines or _lines(context, document.path)
                said = lines[citation.line - 1] if citation.line <= len(lines) else ""
                if not any(word in said for word in _SAID):
                    yield Fault((citation.line, citation.column),
                                f"引用的{cite_document(cited)}自 {entry.day} 起已{entry.validity.label}。",
                                f"请{FIX}。", path=document.path)


def _lines(context: Context, path: str) -> list[str]:
    """The lines of a file by their number, those of the front matter empty."""
    source = context.source_of(path)
    return [""] * (source.body_line - 1) + source.body.split("\n")
