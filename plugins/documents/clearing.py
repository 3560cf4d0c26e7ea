"""清理目录: the documents that one clean-up decision clears, as a CSV beside it."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from .document import Document
from .findings import Finding
from .parsing import decode
from .paths import candidate_paths, is_list
from .yaml_source import SourceFault

HEADINGS = ("文号", "文件")  # what names a document: its number, or its file's path
_RELATIONS = ("repeals", "declares_lapsed", "amends", "extends")


def read_lists(
    documents: Iterable[Document], content: Path
) -> tuple[dict[str, tuple[str, ...]], tuple[Finding, ...]]:
    """By path of each CSV that a relation names: the 文号 or paths in it; and the faults."""
    lists: dict[str, tuple[str, ...]] = {}
    faults: list[Finding] = []
    for document in documents:
        for kind, relation in document.relations:
            if kind in _RELATIONS and is_list(relation.target):
                path = next((path for path in candidate_paths(document.path, relation.target)
                             if (content / path).is_file()), None)
                if path and path not in lists:
                    lists[path] = _read(path, content, faults)
    return lists, tuple(faults)


def _read(path: str, content: Path, faults: list[Finding]) -> tuple[str, ...]:
    try:
        rows = list(csv.reader(io.StringIO(decode(path, (content / path).read_bytes()))))
    except OSError:
        return ()
    except SourceFault as fault:
        faults.append(fault.finding)
        return ()
    heading = [cell.strip() for cell in rows[0]]
    column = next((heading.index(name) for name in HEADINGS if name in heading), None)
    if column is None:
        faults.append(Finding(path, 1, 1, "LIST-01", "清单的第一行没有“文号”或“文件”一栏。",
                              "请在第一行写栏目名，如：文号,标题。"))
        return ()
    cells = (row[column].strip() for row in rows[1:] if len(row) > column)
    return tuple(dict.fromkeys(cell for cell in cells if cell))
