"""No marks of an unfinished merge in a published file (`git help merge`)."""

from collections.abc import Iterator

from ...documents.conflicts import find_conflict
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import REVIEW
from ..leaks.carried import Piece

ID, SEVERITY, INDICATOR = "ATT-04", Severity.ERROR, REVIEW
NAME = "附件里的合并记号"
LOOKS_AT = "附件（CSV、TXT 等）里 git 合并没有做完时留下的“<<<<<<<”“=======”“>>>>>>>”"
FIX = "只留下正确的一段，删去各行记号"
PASS = ()
FAIL = ()


def check(piece: Piece, context: Context) -> Iterator[Fault]:
    """One fault, at the first mark."""
    if conflict := find_conflict("", piece.text):
        before = piece.text.split("\n")[: conflict.line - 1]
        yield Fault(sum(len(line) + 1 for line in before), conflict.message, conflict.fix)
