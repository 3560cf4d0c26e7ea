"""Clean-up decisions: what they list and do not declare, what they declare and do not list."""

from collections.abc import Iterator, Sequence

from ..documents.clause_values import ENDINGS
from ..documents.document import Document
from ..documents.findings import Severity
from ..documents.library import Library
from ..documents.names import Names
from ..documents.rule import Fault, Word
from .clean_up import (
    CHOOSE,
    Found,
    ListedRow,
    ReadFile,
    how_to_read,
    is_clean_up,
    list_rows,
    unread_attachments,
)
from .timeline import Timelines

UNDECLARED = "VAL-25"
_MOST_NAMED = 5
_WHICH = "请核对是哪一份，在清单里写上文号，或者把文号写进文件头的“废止”“宣布失效”。"


def check_clean_up(document: Document, text: str, library: Library, timelines: Timelines,
                   names: Names, read: ReadFile) -> Iterator[tuple[str, Fault]]:
    """One fault a cause: nothing declared and nothing listed; rows of an attachment that are not
    declared. A list's fault stands at its row."""
    if not is_clean_up(document):
        return
    rows = list_rows(document, text, library, timelines, names, read)
    declared = [relation for kind in ENDINGS for relation in getattr(document, kind)]
    if not rows and not declared:
        yield UNDECLARED, Fault(
            Word(document.title), "标题说废止、宣布失效，文件头却没有写是哪些文件，旧文件都还显示有效。",
            f"请写明：废止: [文号] 或 宣布失效: [文号]；清单在附件里的，用 inv clear {document.path} 列入。"
            + how_to_read(unread_attachments(document, library)),
            path=document.path, severity=Severity.ERROR)
    for fault in _missing(document, rows, Severity.WARNING if declared else Severity.ERROR):
        yield UNDECLARED, fault


def _missing(document: Document, rows: Sequence[ListedRow], severity: Severity
             ) -> Iterator[Fault]:
    fix = f"请用 inv clear {document.path} 列入文件头；不该列的请从清单里删去。"
    # Row 0 is a clause of the text, which another rule compares.
    causes = {(row.file, row.found) for row in rows
              if row.listed.row or row.found in (Found.UNSURE, Found.CONTRARY)}
    for file, found in sorted(causes):
        of_it = [row for row in rows if (row.file, row.found) == (file, found)]
        named = "、".join(row.words for row in of_it[:_MOST_NAMED])
        more = f"等 {len(of_it)} 份" if len(of_it) > _MOST_NAMED else ""
        first = of_it[0].listed
        at = (first.row, 1) if file else Word(first.number or first.title)
        said = f"{f'清单（{document.path} 的附件）' if file else '正文的表'}里的{named}{more}"
        path = file or document.path
        if found is Found.HERE:
            yield Fault(at, f"{said}没有列入文件头，在本站仍显示有效。", fix, path=path, severity=severity)
        elif found is Found.ELSEWHERE:
            yield Fault(at, f"{said}没有列入文件头，也不在本站。", fix, path=path)
        elif found is Found.SEVERAL:
            yield Fault(at, f"{said}没有文号，本站叫这个名称的不止一份。", _WHICH, path=path)
        elif found is Found.MISREAD:
            yield Fault(at, f"{said}的文号读不出来：“{first.misread}”。",
                        "请对照原件改正清单里的文号，写全年份、序号和“号”。", path=path)
        elif found is Found.UNSURE:
            yield Fault(at, f"{said}没有写明是废止、失效还是继续有效。", CHOOSE, path=path)
        elif found is Found.CONTRARY:
            yield Fault(at, f"{said}写的是继续有效或者另行修改，文件头却把它列为废止、失效。",
                        "请核对原件：清单对的，从“废止”“宣布失效”里删去；文件头对的，改正清单。", path=path,
                        severity=Severity.ERROR)
        elif found is Found.LAPSED:
            yield Fault(at, f"{said}在本站早已失去效力。", "请核对文号；确实早已废止、失效的，不必列入。",
                        path=path, severity=Severity.NOTE)
