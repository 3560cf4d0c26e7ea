"""What a person must look at after a migration, as the record keeps it from run to run."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ..documents.gaps import DOUBT
from .record import PageOutcome, RecordRow

DOUBTED = f"文件头{DOUBT}"


class Remark(NamedTuple):
    """The cause, by which a report counts, and the detail: where, and what was read."""

    cause: str
    detail: str = ""


def written_remarks(remarks: Iterable[Remark]) -> str:
    """The remarks as they stand in the record, one a line."""
    return "\n".join(f"{cause}：{' '.join(detail.split())}" for cause, detail in remarks)


def earlier_remarks(into: Path, rows: Iterable[RecordRow]) -> Iterator[tuple[str, Remark]]:
    """The remarks of former runs by document; of what is no longer marked in its file, none."""
    for row in rows:
        if row.outcome is not PageOutcome.MIGRATED or not row.detail:
            continue
        remarks = [Remark(cause, detail) for line in row.detail.split("\n")
                   for cause, _, detail in [line.partition("：")]]
        if any(remark.cause == DOUBTED for remark in remarks) and not _is_marked(into / row.file):
            remarks = [remark for remark in remarks if remark.cause != DOUBTED]
        yield from ((row.file, remark) for remark in remarks)


def _is_marked(file: Path) -> bool:
    try:
        return DOUBT in file.read_text("utf-8", "replace").partition("\n---")[0]
    except OSError:
        return False
