"""What published files carry, as findings at the file; kept by the digest of the file."""

from collections.abc import Iterator
from pathlib import Path

from ..documents.attachment import Attachment
from ..documents.findings import Finding
from ..office_files.unreadable import Unreadable
from ..pages.memo import Memo
from .context import Context
from .facts import LocatedFault
from .leaks.carried import UNREADABLE, Carried, Piece, Trait, joined
from .leaks.names_of_files import name_piece
from .leaks.reading import read_file
from .running import InspectionInputs, SeverityPolicy
from .table import PIECE_RULES
from .trait_rules import TRAIT_RULES


def inspect_attachments(context: Context, inputs: InspectionInputs) -> tuple[Finding, ...]:
    """The findings of every file that documents name."""
    policy = SeverityPolicy(context.settings)
    return tuple(finding for attachment in context.library.attachments.values()
                 for finding in policy.findings(attachment.path,
                                                _seen(attachment, context, inputs)))


def _seen(attachment: Attachment, context: Context, inputs: InspectionInputs) -> tuple[LocatedFault,
                                                                                       ...]:
    def compute() -> tuple[LocatedFault, ...]:
        carried = read_carried(attachment.path, Path(attachment.source).read_bytes())
        return (*_faults_of_pieces(carried, context), *_faults_of_file(carried, context))

    return inputs.memos.value(attachment.path, Memo((attachment.sha256,), compute))


def read_carried(path: str, data: bytes) -> Carried:
    """What a file and its name carry; that it cannot be read is a trait."""
    name = Carried((name_piece("的文件名", path.rpartition("/")[2]),))
    try:
        return joined(read_file(path, data), name)
    except Unreadable as error:
        return joined(name, Carried(traits=(Trait(UNREADABLE, error.reason, error.fix),)))


def _faults_of_pieces(carried: Carried, context: Context) -> Iterator[LocatedFault]:
    for piece in carried.pieces:
        for rule in PIECE_RULES:
            for fault in rule.check(piece, context):
                line, column, where = _place(piece, fault.offset)
                yield LocatedFault(rule.id, line, column, f"附件{where}{fault.message}", fault.fix)


def _place(piece: Piece, at: int) -> tuple[int, int, str]:
    """Line and column in a plain text, else 0 and the words that say where."""
    if piece.place:
        return 0, 0, f"{piece.place}："
    return piece.text.count("\n", 0, at) + 1, at - piece.text.rfind("\n", 0, at), ""


def _faults_of_file(carried: Carried, context: Context) -> Iterator[LocatedFault]:
    for rule in TRAIT_RULES:
        for fault in rule.check(carried, context):
            yield LocatedFault(rule.id, *fault.position, fault.message, fault.fix)
