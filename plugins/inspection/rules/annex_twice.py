"""No file is attached twice, nor as another document's annex of another name."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ...documents.attachment import Attachment
from ...documents.document import DeclaredAttachment, Document
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import COMPLETE

ID, SEVERITY, INDICATOR = "ATT-20", Severity.WARNING, COMPLETE
NAME = "同一个附件挂了两次，或是别的文件的附件"
LOOKS_AT = "文件头里的附件，逐字节相比：一份文件里有两个相同的；与另一份文件的附件相同而名称完全不同的（图片不查）"
FIX = "核对是不是传错了文件，换成应挂的附件"
_ONE = "附件:\n- {文件: a.csv, 名称: 任务分工表}\n"
PASS = (f"=== a.md\n{_ONE}- {{文件: b.csv, 名称: 联系人名单}}\n\n见附件。\n=== a.csv\n甲,乙\n=== b.csv\n丙,丁\n",
        (f"=== a.md\n{_ONE}\n见附件。\n=== b.md\n附件:\n- {{文件: b.csv, 名称: 任务分工表}}\n\n见附件。\n=== a.csv\n"
        f"甲,乙\n"
        "=== b.csv\n甲,乙\n"))
FAIL = (f"=== a.md\n{_ONE}- {{文件: b.csv, 名称: 联系人名单}}\n\n见附件。\n=== a.csv\n甲,乙\n=== b.csv\n甲,乙\n",
        (f"=== a.md\n{_ONE}\n见附件。\n=== b.md\n附件:\n- {{文件: b.csv, 名称: 防汛物资储备表}}\n\n见附件。\n=== a.csv"
        f"\n甲,乙\n"
        "=== b.csv\n甲,乙\n"))
_ALIKE = 0.4
_WORDS = re.compile("[一-鿿]+")


def check(context: Context) -> Iterator[Fault]:
    """A fault at the second document, or at the attachments of one that has a file twice."""
    seen: dict[str, tuple[Document, str]] = {}
    for document in sorted(context.library.listed, key=lambda one: (one.order, one.path)):
        own: dict[str, str] = {}
        for declared, file in _files(document, context):
            name = _name(declared)
            if file.sha256 in own:
                yield Fault("attachments", f"附件“{name}”与“{own[file.sha256]}”是同一个文件，逐字节相同。",
                            "请核对是不是传错了文件。", path=document.path,
                            severity=Severity.ERROR)
                continue
            own[file.sha256] = name
            other, theirs = seen.setdefault(file.sha256, (document, name))
            if other is not document and not _alike(name, theirs):
                yield Fault("attachments", f"附件“{name}”就是《{other.title}》的附件“{theirs}”，逐字节相同。",
                            "请核对是不是传错了文件。", path=document.path)


def _files(document: Document,
           context: Context) -> Iterator[tuple[DeclaredAttachment, Attachment]]:
    for declared in document.attachments:
        file = context.library.attachment(document, declared.file)
        if file and file.size and not file.is_picture:
            yield declared, file


def _name(declared: DeclaredAttachment) -> str:
    return declared.label or declared.file.rpartition("/")[2]


def _alike(name: str, other: str) -> bool:
    """True where the words of two names are alike, or one has none to compare."""
    ours, theirs = ("".join(_WORDS.findall(one)) for one in (name, other))
    return not ours or not theirs or ours in theirs or theirs in ours or (
        SequenceMatcher(None, ours, theirs).ratio() >= _ALIKE)
