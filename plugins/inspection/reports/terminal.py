"""The report of an inspection: one screen by cause on a terminal, every finding elsewhere."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.markup import escape

from ...documents.findings import Finding, Severity, by_message, count_line, errors_of
from ...pages.output_folder import name_some
from ..indicators import GRAVEST
from ..inspection import Inspection
from ..table import indicator_of
from .ledger import inheritance_line

_PLACES = 3  # of one rule on a screen
_TALLEST, _SUMMARY = 40, 6  # lines: of a screen, at most, and of what stands below the causes
_Cause = tuple[tuple[Severity, str], list[list[Finding]]]  # a rule as it weighs, by message
_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def print_report(inspection: Inspection, stream: TextIO) -> None:
    """Write the report: on a terminal the gravest causes first, a screen of them; else all."""
    console = Console(file=stream, highlight=False, soft_wrap=True)
    left = 0
    if unseen := _unseen(inspection):  # before what was found: it is not all there is
        console.print(f"[bold]{escape(unseen)}[/]")
    if console.is_terminal:
        left = _print_causes(inspection, console)
    else:
        _print_files(inspection, console)
    _print_summary(inspection, console)
    rest = f"还有 {left} 个没有列出：inv inspect > 自查.txt，或 --ledger 文件夹，或 --format json。"
    console.print(count_line(inspection.findings) + rest * bool(left))


def _print_causes(inspection: Inspection, console: Console) -> int:
    """Rules, each with the messages it has most, as many as a screen holds; how many findings
    none of them tells of."""
    causes = _causes(inspection.findings)
    room, counted = max(min(console.height, _TALLEST) - _SUMMARY, 12), 0
    most = next((most for most in range(_PLACES, 1, -1)
                 if sum(1 + len(messages[:most]) for _, messages in causes) <= room), 1)
    for (severity, rule), messages in causes:
        room -= 1 + len(messages[:most])
        if room < 0:
            break
        console.print(f"[{_COLOURS[severity]}]{severity}[/] [bold]{rule}[/] "
                      f"{inspection.name_of(rule)}　{sum(map(len, messages))} 个")
        for first, *others in messages[:most]:
            counted += 1 + len(others)
            place = f"{first.path}:{first.line}" + f" 等 {len(others) + 1} 处" * bool(others)
            console.print(f"  {escape(place)}  {escape(first.message)}", overflow="ellipsis",
                          no_wrap=True)
    return len(inspection.findings) - counted


def _causes(findings: Iterable[Finding]) -> list[_Cause]:
    """The findings of each rule by what they say, the gravest rules first."""
    by_rule: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault((finding.severity, finding.rule), []).append(finding)
    order = list(Severity)
    causes = ((rule, by_message(of_rule)) for rule, of_rule in by_rule.items())
    return sorted(causes, key=lambda cause: (
        order.index(cause[0][0]), indicator_of(cause[0][1]) not in GRAVEST,
        -sum(map(len, cause[1]))))


def _print_files(inspection: Inspection, console: Console) -> None:
    for path, findings in groupby(inspection.findings, key=lambda finding: finding.path):
        title = inspection.title_of(path)
        console.print(f"[bold]{escape(path)}[/]{f' 《{escape(title)}》' if title else ''}")
        for finding in findings:
            console.print(_line(finding))
            if finding.fix:
                console.print(f"    {escape(finding.fix)}")
    _print_rules(inspection, console)


def _line(finding: Finding) -> str:
    place = ":".join(str(part) for part in (finding.path, finding.line, finding.column) if part)
    colour = _COLOURS[finding.severity]
    return (f"{escape(place)}: [{colour}]{finding.severity}[/] {finding.rule} "
            f"{escape(finding.message)}")


def _print_rules(inspection: Inspection, console: Console) -> None:
    counts = Counter((finding.rule, finding.severity) for finding in inspection.findings)
    order = list(Severity)
    if counts:
        console.print("\n[bold]按规则汇总[/]")
    for (rule, severity), count in sorted(
            counts.items(), key=lambda item: (order.index(item[0][1]), item[0][0])):
        name = f"{inspection.name_of(rule)}　{indicator_of(rule)}".strip()
        console.print(f"  [{_COLOURS[severity]}]{severity}[/] {rule:<10} {count:>5}　{name}")


def _print_summary(inspection: Inspection, console: Console) -> None:
    if inspection.elsewhere:
        console.print(f"另有 {inspection.elsewhere} 个问题在没有改动的文件里，没有列出。")
    if aside := {one.path for one in errors_of(inspection.findings)} & inspection.held_back:
        console.print(f"没有发布的文件里也有错误（{name_some(sorted(aside))}）：不妨碍发布别的文件，"
                      "发布这几份以前要改。")
    if inspection.waived:
        console.print(f"另有 {len(inspection.waived)} 个问题已豁免（_data/waivers.yml）。")
    if inspection.baseline.total and not inspection.unseen:
        gone = inspection.left.total() < inspection.baseline.total
        again = "再记一次（inv inspect --baseline --approver 姓名），减少的就不会回来。" * gone
        console.print(inheritance_line(inspection) + again)
    if unseen := _unseen(inspection):
        console.print(unseen)


def _unseen(inspection: Inspection) -> str:
    """What was not looked at, "" where all was."""
    if inspection.unseen or inspection.saw_pages:
        return inspection.unseen
    return "没有检查网页：输出文件夹里没有现在这些内容的页面，请先运行 inv build。"
