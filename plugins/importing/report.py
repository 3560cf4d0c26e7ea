"""The fidelity report: what was read, what it became, every change, for a clerk to check."""

from collections.abc import Iterator, Sequence

from .blocks import shorten
from .fidelity import Fidelity
from .front_matter import list_doubts
from .imported import Imported
from .punctuation import Repair

_MOST_PIECES = 40


def describe(imported: Imported, target: str) -> Iterator[str]:
    """The lines about one file that will be written to `target`."""
    yield f"■ {imported.source}（{imported.kind}）"
    yield f"  写入：{target}"
    yield from _fidelity(imported.fidelity)
    if imported.moved:
        yield f"  移入文件头：{'；'.join(shorten(line, 60) for line in imported.moved)}"
    yield from _repairs(imported.repairs)
    yield from _section("待核实", list_doubts(imported.facts))
    yield from _section("说明", imported.notices)


def describe_refused(source: str, reason: str) -> Iterator[str]:
    """The lines about a file that was skipped."""
    yield f"× {source}"
    yield f"  没有导入：{reason}"


def summary(written: int, same: int, refused: int, doubts: int) -> str:
    """The last line: how many files became what."""
    parts = [f"导入 {written} 份"]
    if same:
        parts.append(f"重复 {same} 份（未再写入）")
    if refused:
        parts.append(f"没有导入 {refused} 份")
    end = f"；有 {doubts} 处待核实，文件头里以“# 待核实”标出" if doubts else ""
    return f"共{'、'.join(parts)}{end}。"


def _fidelity(fidelity: Fidelity) -> Iterator[str]:
    parts = [f"读入 {fidelity.read}", f"正文 {fidelity.shown}", f"移入文件头 {fidelity.moved}"]
    verdict = "没有缺失，没有增加" if fidelity.is_whole else "有出入，见下"
    yield f"  字数（不计空白）：{'，'.join(parts)}；{verdict}。"
    for name, pieces in (("缺失", fidelity.lost), ("增加", fidelity.added)):
        shown = "；".join(f"“{shorten(piece, 60)}”" for piece in pieces[:_MOST_PIECES])
        more = f"；等 {len(pieces)} 处" if len(pieces) > _MOST_PIECES else ""
        if pieces:
            yield f"  {name} {sum(map(len, pieces))} 字：{shown}{more}"


def _repairs(repairs: Sequence[Repair]) -> Iterator[str]:
    if not repairs:
        return
    yield f"  改正标点 {sum(repair.count for repair in repairs)} 处："
    for repair in repairs:
        changes = "，".join(f"{old} → {new} {times} 处" for old, new, times in repair.changes)
        yield f"    {repair.place}“{repair.words}”：{changes}"


def _section(name: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"  {name}："
        yield from (f"    {line}" for line in lines)
