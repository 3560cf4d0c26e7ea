"""What `git merge` leaves in a file where two changes clash: markers that nobody took out."""

import re

from .findings import Finding

# `git help merge`, "How conflicts are presented": seven signs at the begin of a line; the label
# of the common text is never a row of a Markdown table.
_MARKER = re.compile(r"^(?:[<>]{7}(?: .*)?|\|{7} [^|\n]*|={7})$", re.MULTILINE)
_DIVIDER = "======="
_MOST = 6


def find_conflict(path: str, text: str) -> Finding | None:
    """The fault of a text with conflict markers, all their lines in it; None for any other text."""
    if not any(sign * 7 in text for sign in "<>|="):  # seen at once
        return None
    found = list(_MARKER.finditer(text))
    if not found:
        return None
    places = [text.count("\n", 0, match.start()) + 1 for match in found[:_MOST]]
    lines = "、".join(map(str, places)) + "…" * (len(found) > _MOST)
    if all(match[0] == _DIVIDER for match in found):
        # Markdown would make the line above a heading.
        return Finding(path, places[0], 1, "FILE-07",
                       f"第 {lines} 行只有七个等号，是 git 合并没有做完时留下的记号。",
                       "请核对上下两段，删去这一行；上一行确是标题的，请写成“## 标题”。")
    return Finding(path, places[0], 1, "FILE-07",
                   f"git 合并没有做完，第 {lines} 行还留着冲突的记号。",
                   "请在“<<<<<<<”和“>>>>>>>”之间只留下正确的文字，删去各行记号，再提交一次。")
