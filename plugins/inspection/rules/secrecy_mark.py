"""No mark of secrecy: a document that bears one is not published (保密法)."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import SECRECY
from ..leaks.carried import Piece
from ..leaks.marks import find_marks
from ..source import Source

ID, SEVERITY, INDICATOR = "PRIV-04", Severity.ERROR, SECRECY
NAME = "密级和内部标志"
LOOKS_AT = "文件全文：带“★”的密级、单独成行的密级、“内部资料”“注意保存”等标志"
FIX = "立即停止发布，报保密工作机构"
PASS = ("\n涉及国家秘密的信息不予公开，绝密、机密、秘密三级。", "\n工作人员对内部资料不得外传。",
        "\n密码的最高密级为机密级，该信息不得公开。")
FAIL = ("\n秘密★10年", "\n【机 密】", "\n知悉范围：县级领导", "\n属工作秘密，请妥善保管。", "\n面试题（启用前保密）",
        "\n机密\n\n关于××的通知", "\n内部资料　注意保存",
        "\n此件不得公开。", "\n此件为机密级，请按规定管理。", "\n以上为内部资料，注意保管。", "\n按省上内部明电要求办理。")


def check(source: Source | Piece, context: Context) -> Iterator[Fault]:
    """A fault for each mark."""
    for mark in find_marks(source.text):
        yield Fault(mark.at, f"出现密级或内部标志“{mark.text}”。",
                    "请立即停止发布，报保密工作机构核查。")
