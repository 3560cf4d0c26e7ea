"""《标题》（文号): a document is cited by the number it bears."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..facts import Citation
from ..indicators import ACCURACY

ID, SEVERITY, INDICATOR = "CITE-01", Severity.ERROR, ACCURACY
NAME = "引用的文号、名称与原件不符"
LOOKS_AT = "正文里的《标题》（文号），与本站这份文件的文号、名称，与别的文件引用它时写的文号相比"
FIX = "核对原件后改正"
_CITED = "《示例县政务公开工作要点》"
PASS = ((f"=== a.md\n标题: 示例县政务公开工作要点\n文号: 示政办发〔2022〕63号\n=== b.md\n\n按照{_CITED}"
         "（示政办发〔2022〕63号）执行。"),)
FAIL = (("=== a.md\n标题: 示例县政务公开工作要点\n文号: 示政办发〔2022〕63号\n=== b.md\n\n按照"
         "《示例县政务信息公开工作要点》（示政办发〔2022〕63号）执行。"),
        (f"=== a.md\n标题: 示例县政务公开工作要点\n文号: 示政办发〔2022〕63号\n=== b.md\n\n按照{_CITED}"
         "（示政办发〔2022〕36号）执行。"),
        (f"=== a.md\n\n{_CITED}（示政办发〔2022〕63号）\n=== b.md\n\n{_CITED}（示政办发〔2022〕63号）"
         f"\n=== c.md\n\n{_CITED}（示政办发〔2022〕36号）"),)
_MARKS = re.compile(r"[《》〈〉“”\s]|（[^）]*）")
_NEARLY = 0.85
_ISSUED = re.compile(r"关于(?:印发|发布)《?(.+?)》?的通知$")


def check(context: Context) -> Iterator[Fault]:
    """A fault at each citation with another number than the document's, or than most others."""
    yield from _misnamed(context)
    bears = {title: document.document_number for document in context.library.documents
             if document.document_number for title in _titles_of(document)}
    cited: dict[str, dict[str, list[tuple[str, Citation]]]] = {}
    for path, facts in context.facts.items():
        for citation in facts.citations:
            cited.setdefault(citation.title, {}).setdefault(citation.key, []).append(
                (path, citation))
    for title, by_key in cited.items():
        number = bears.get(title)
        most = max(by_key, key=lambda key: len(by_key[key]))
        right = number.key if number else most
        for key, places in by_key.items():
            if not _is_slip(key, right) or (not number and len(by_key[most]) < 2 * len(places)):
                continue
            said = f"本站这份文件的文号是“{number}”" if number else (
                f"别处引用时是“{by_key[most][0][1].number}”（{by_key[most][0][0]}）")
            for path, citation in places:
                yield Fault((citation.line, citation.column), f"《{title}》的文号写作“{citation.number}”，"
                            f"{said}。", "请核对原件后改正。", path=path)


def _misnamed(context: Context) -> Iterator[Fault]:
    """Faults of citations by the right number, of a name that is nearly the document's."""
    for path, facts in context.facts.items():
        for citation in facts.citations:
            titles = [title for document in context.library.by_number.get(citation.key, ())
                      for title in _titles_of(document)]
            named = _plain(citation.title)
            plain = [_plain(title) for title in titles]
            if titles and not any(title in named or _is_short_for(named, title) for title in plain):
                nearest = max(titles, key=lambda title: _likeness(named, _plain(title)))
                if _likeness(named, _plain(nearest)) >= _NEARLY:
                    said = f"“{citation.number}”是《{nearest}》，这里写作《{citation.title}》。"
                    yield Fault((citation.line, citation.column), said, "请核对原件后改正。",
                                path=path)


def _is_short_for(named: str, title: str) -> bool:
    """True where a name is the title with some of it left out."""
    rest = iter(title)
    return all(sign in rest for sign in named)


def _plain(title: str) -> str:
    return _MARKS.sub("", title)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _titles_of(document: Document) -> tuple[str, ...]:
    """The title, and of a notice that issues something, the title of that."""
    issued = _ISSUED.search(document.title)
    return (document.title, issued[1]) if issued else (document.title,)


def _is_slip(key: str, right: str) -> bool:
    """True where one part of the number differs: an earlier version bears another year as well."""
    parts = list(zip(key.split("-"), right.split("-"), strict=False))
    return sum(one != other for one, other in parts) == 1
