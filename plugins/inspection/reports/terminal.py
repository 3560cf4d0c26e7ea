"""The report on the terminal: findings by file, then by rule, in colour where there is any."""

from collections import Counter
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.markup import escape

from ...documents.findings import Finding, Severity, count_line
from ..inspection import Inspection
from ..table import all_rules, indicator_of

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def print_report(inspection: Inspection, stream: TextIO) -> None:
    """Writes the report; plain text where the stream is no terminal."""
    console = Console(file=stream, highlight=False, soft_wrap=True)
    for path, findings in groupby(inspection.findings, key=lambda finding: finding.path):
        title = inspection.title_of(path)
        console.print(f"[bold]{escape(path)}[/]{f' 《{escape(title)}》' if title else ''}")
        for finding in findings:
            console.print(_line(finding))
            if finding.fix:
                console.print(f"    {escape(finding.fix)}")
    _print_summary(inspection, console)


def _line(finding: Finding) -> str:
    place = ":".join(str(part) for part in (finding.path, finding.line, finding.column) if part)
    colour = _COLOURS[finding.severity]
    return (f"{escape(place)}: [{colour}]{finding.severity}[/] {finding.rule} "
            f"{escape(finding.message)}")


def _print_summary(inspection: Inspection, console: Console) -> None:
    names = {rule.id: rule.name for rule in all_rules()}
    counts = Counter((finding.rule, finding.severity) for finding in inspection.findings)
    order = list(Severity)
    if counts:
        console.print("\n[bold]按规则汇总[/]")
    for (rule, severity), count in sorted(
            counts.items(), key=lambda item: (order.index(item[0][1]), item[0][0])):
        name = "".join(f"{part}　" for part in (names.get(rule, ""), indicator_of(rule)) if part)
        console.print(f"  [{_COLOURS[severity]}]{severity}[/] {rule:<10} {count:>5}　{name.strip()}")
    if inspection.waived:
        console.print(f"另有 {len(inspection.waived)} 个问题已豁免（_data/waivers.yml）。")
    if not inspection.saw_pages:
        console.print("没有检查网页：输出文件夹里没有这些内容的页面，请先运行 inv build。")
    console.print(count_line(inspection.findings))
