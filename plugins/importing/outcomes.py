"""What became of each source of a run, for the report and for programs."""

from dataclasses import dataclass
from enum import StrEnum

from .front_matter import list_doubts
from .imported import Imported


class Result(StrEnum):
    """Written, here already, refused with a reason, or of a kind that is not imported."""

    IMPORTED = "imported"
    SAME = "same"
    REFUSED = "refused"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """One source: where it was written to, or why not; `imported` for what was read."""

    source: str
    result: Result
    path: str = ""
    reason: str = ""
    imported: Imported | None = None

    @property
    def doubts(self) -> tuple[str, ...]:
        """`键：what to check` for each fact of what was written."""
        if self.result is not Result.IMPORTED or self.imported is None:
            return ()
        return list_doubts(self.imported.facts)

    @property
    def to_do(self) -> str:
        """What a person must do about it, in one sentence without its full stop."""
        if self.result is Result.REFUSED:
            return "没有导入，请按原因处理后再试"
        if self.result is Result.SAME and self.imported is not None and "完全相同" not in self.reason:
            return "没有再写入，请看有没有差别要改"
        if self.result is not Result.IMPORTED or self.imported is None:
            return "不用处理"
        parts = []
        if self.doubts:
            keys = "、".join(doubt.partition("：")[0] for doubt in self.doubts)
            parts.append(f"核对文件头 {len(self.doubts)} 处（{keys}）")
        if lost := sum(map(len, self.imported.fidelity.lost)):
            parts.append(f"对照原件补上缺的 {lost} 字")
        if added := sum(map(len, self.imported.fidelity.added)):
            parts.append(f"删去多出的 {added} 字")
        if self.imported.notices:
            parts.append(f"看说明 {len(self.imported.notices)} 条")
        return f"请{'，'.join(parts)}" if parts else "不用改，通读一遍"
