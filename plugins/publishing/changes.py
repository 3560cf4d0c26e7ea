"""What a release changes for its readers, compared with the last one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from .record import Shown

_LONGEST = 60  # characters of a value that are shown


class ChangeKind(StrEnum):
    """What happened to a document; the order is that of the sheet."""

    NEW = "新发布"
    SET_ASIDE = "以前的文本"
    CHANGED = "修改"
    VALIDITY = "有效性变化"
    MOVED = "改变网址"
    WITHDRAWN = "撤下"
    GONE = "不再公开"
    OVERDUE = "逾期"


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """One line of the sheet: what happened to which document, and how."""

    kind: ChangeKind
    title: str
    document_number: str = ""
    office: str = ""
    address: str = ""
    detail: str = ""


def compare(last: Mapping[str, Shown], now: Mapping[str, Shown]) -> tuple[DocumentChange, ...]:
    """Every change from the last release to this one, kind by kind, in the order of the paths."""
    order = list(ChangeKind)
    return tuple(sorted(_changes(last, now), key=lambda change: order.index(change.kind)))


def line_of(kind: ChangeKind, shown: Shown, detail: str = "") -> DocumentChange:
    """The line of a document."""
    return DocumentChange(kind, shown.title, shown.document_number, shown.office, shown.address,
                          detail)


def _changes(last: Mapping[str, Shown], now: Mapping[str, Shown]) -> Iterator[DocumentChange]:
    addresses = {shown.address for shown in last.values()}
    moved = {former for path, shown in now.items() if path not in last for former in shown.former}
    for path in sorted(last.keys() - now.keys()):
        if last[path].address not in moved:
            yield line_of(ChangeKind.GONE, last[path], "没有“旧址”，也没有“撤下”的说明")
    for path, shown in sorted(now.items()):
        if path in last:
            yield from _of_both(last[path], shown)
        elif former := addresses.intersection(shown.former):
            yield line_of(ChangeKind.MOVED, shown, f"原网址 {'、'.join(sorted(former))}")
        elif shown.newest and not shown.withdrawn:
            yield line_of(ChangeKind.SET_ASIDE, shown,
                          f"最新的文本是 {shown.newest}，以前的从“历次文本”进入")
        elif not shown.withdrawn:
            yield line_of(ChangeKind.NEW, shown, shown.validity)


def _of_both(before: Shown, after: Shown) -> Iterator[DocumentChange]:
    if after.withdrawn:
        if not before.withdrawn:
            yield line_of(ChangeKind.WITHDRAWN, after, after.withdrawn)
        return
    if detail := "；".join(_differences(before, after)):
        yield line_of(ChangeKind.CHANGED, after, detail)
    if before.validity != after.validity:
        yield line_of(ChangeKind.VALIDITY, after, _from_to(before.validity, after.validity))


def _differences(before: Shown, after: Shown) -> Iterator[str]:
    if before.text != after.text:
        yield "正文有改动"
    for key in dict.fromkeys((*before.values, *after.values)):
        old, new = before.values.get(key, ""), after.values.get(key, "")
        if old != new:
            yield f"{key}：{_from_to(old, new)}"
    for path in dict.fromkeys((*before.files, *after.files)):
        old, new = before.files.get(path, ""), after.files.get(path, "")
        if old != new:
            yield f"附件 {path} {'有改动' if old and new else '增加' if new else '去掉'}"


def _from_to(old: str, new: str) -> str:
    return f"{_short(old)} → {_short(new)}"


def _short(value: str) -> str:
    shown = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}……"
    return f"“{shown}”" if value else "（无）"
