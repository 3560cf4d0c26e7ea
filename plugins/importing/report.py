"""The report: first what a person must do, then what was read, what it became, every change."""

from collections.abc import Iterator, Sequence

from ..documents.fields import FIELDS, PARTICULAR_FIELDS
from .blocks import shorten
from .facts import Fact
from .fidelity import Fidelity
from .outcomes import ImportOutcome, Result
from .punctuation import Repair

_MOST_PIECES = 40
_SIGNS = {Result.IMPORTED: "■", Result.SAME: "＝", Result.REFUSED: "×"}
_KEYS = {field.attribute: field.key for field in FIELDS + PARTICULAR_FIELDS}


def describe(outcome: ImportOutcome) -> Iterator[str]:
    """The lines about one source; its first says what to do."""
    imported = outcome.imported
    kind = f"（{imported.kind}）" if imported else ""
    yield f"{_SIGNS[outcome.result]} {outcome.source}{kind}：{outcome.to_do}。"
    if outcome.result is Result.REFUSED:
        yield f"  没有导入：{outcome.reason}"
    if outcome.result is Result.SAME:
        yield f"  {outcome.reason}"
    if outcome.result is not Result.IMPORTED or imported is None:
        return
    yield from _section("待核实", outcome.doubts)
    yield from _section("说明", imported.notices)
    yield f"  写入：{outcome.path}"
    yield from _fidelity(imported.fidelity)
    yield from _sources(imported.facts)
    if imported.moved:
        yield f"  移入文件头：{'；'.join(shorten(line, 60) for line in imported.moved)}"
    yield from _repairs(imported.repairs)


def whole_to_do(outcomes: Sequence[ImportOutcome]) -> str:
    """The first line of a report: what a person must do about the whole run."""
    doubted = [outcome for outcome in outcomes if outcome.doubts]
    refused = [outcome for outcome in outcomes if outcome.result is Result.REFUSED]
    lossy = [outcome for outcome in outcomes if outcome.result is Result.IMPORTED
             and outcome.imported and not outcome.imported.fidelity.is_whole]
    parts = []
    if doubted:
        count = sum(len(outcome.doubts) for outcome in doubted)
        parts.append(f"核对 {len(doubted)} 份文件的文件头 {count} 处（标着“# 待核实”）")
    if lossy:
        parts.append(f"对照原件看 {len(lossy)} 份有出入的正文")
    if refused:
        parts.append(f"处理没有导入的 {len(refused)} 份（标着“×”）")
    return f"要做的：{'；'.join(parts)}。" if parts else "要做的：没有，通读一遍正文即可。"


def summary(outcomes: Sequence[ImportOutcome]) -> str:
    """The last line: how many files became what."""
    count = {result: sum(outcome.result is result for outcome in outcomes) for result in Result}
    doubts = sum(len(outcome.doubts) for outcome in outcomes)
    parts = [f"导入 {count[Result.IMPORTED]} 份"]
    if count[Result.SAME]:
        parts.append(f"重复 {count[Result.SAME]} 份（未再写入）")
    if count[Result.REFUSED]:
        parts.append(f"没有导入 {count[Result.REFUSED]} 份")
    end = f"；有 {doubts} 处待核实，文件头里以“# 待核实”标出" if doubts else ""
    return f"共{'、'.join(parts)}{end}。"


def _sources(facts: Sequence[Fact]) -> Iterator[str]:
    """Where each fact was read."""
    said = [f"{_KEYS[fact.attribute]} {fact.source}" for fact in facts
            if fact.source and fact.attribute in _KEYS]
    if said:
        yield f"  来自：{'；'.join(said)}"


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
