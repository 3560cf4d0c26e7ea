"""Pictures of a report: bars made of the figures of its tables, and several years side by side."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from .report import Report
from .tables import (
    CARRIED_IN,
    CARRIED_OUT,
    LEGAL,
    NATURAL,
    NEW,
    OUTCOMES,
    REMEDIES,
    RESULT,
    RESULT_TOTAL,
    RESULTS,
    TOTAL,
    FormColumn,
    FormRow,
)
from .views import Bar, Chart, YearComparison

_APPLICANTS = ("自然人", "法人或其他组织")
_REMEDIES = ("行政复议", "行政诉讼")
_COMPARED = (("本年新收", (NEW,)), ("上年结转", (CARRIED_IN,)), ("予以公开", RESULTS[:1]),
             ("部分公开", RESULTS[1:2]), ("办理结果总计", (RESULT_TOTAL,)), ("结转下年度", (CARRIED_OUT,)),
             ("行政复议", REMEDIES[:1]), ("行政诉讼", REMEDIES[1:]))
_PITCH = 54  # from one bar to the next
Counted = tuple[str, tuple[int, ...]]  # what a bar counts, and its parts


def list_charts(report: Report, history: Sequence[Report]) -> tuple[Chart, ...]:
    """The charts that have something to show; `history` are the years, the newest first."""
    charts = [
        _chart("results", "办理结果", "办理结果", _APPLICANTS, _results(report)),
        _chart("applicants", "新收申请的申请人", "申请人", ("本年新收",),
               [(column.label, (_sum(report, (NEW,), (column,)),))
                for column in (NATURAL, *LEGAL)]),
        _chart("remedies", "行政复议、行政诉讼结果", "结果", _REMEDIES,
               [(outcome.label, (_sum(report, REMEDIES[:1], (outcome,)),
                                 _sum(report, REMEDIES[1:], (outcome,))))
                for outcome in OUTCOMES]),
    ]
    if len(history) > 1:
        charts.append(_chart("years", f"{history[-1].year}—{history[0].year}年新收申请", "年度",
                             _APPLICANTS,
                             [(f"{one.year}年", _by_applicant(one, (NEW,))) for one in history]))
    return tuple(chart for chart in charts if any(bar.total for bar in chart.bars))


def compare_years(history: Sequence[Report]) -> YearComparison | None:
    """The main figures of several years, None where there is but one."""
    if len(history) < 2:
        return None
    return YearComparison(
        ("年度", *(name for name, _ in _COMPARED)),
        tuple((f"{report.year}年", tuple(str(_sum(report, rows, (TOTAL,))) for _, rows in _COMPARED))
              for report in history))


def _results(report: Report) -> list[Counted]:
    """（一）, （二） each for itself, the cases of （三） to （六） together."""
    counted: list[Counted] = []
    for group, found in groupby(RESULTS, key=lambda row: row.group):
        rows = tuple(found)
        parts = [(row.label, (row,)) for row in rows] if group == RESULT else [(group, rows)]
        counted += ((_short(label), _by_applicant(report, of)) for label, of in parts)
    return counted


def _by_applicant(report: Report, rows: tuple[FormRow, ...]) -> tuple[int, ...]:
    return _sum(report, rows, (NATURAL,)), _sum(report, rows, LEGAL)


def _sum(report: Report, rows: Iterable[FormRow], columns: Iterable[FormColumn]) -> int:
    return int(report.total(rows, columns) or 0)


def _short(label: str) -> str:
    """`予以公开` for `（一）予以公开`, without what stands in brackets behind."""
    return label.partition("）")[2].partition("（")[0]


def _chart(id: str, title: str, corner: str, series: tuple[str, ...], counted: Sequence[Counted]
           ) -> Chart:
    longest = max(sum(figures) for _, figures in counted) or 1
    bars = tuple(_bar(label, figures, longest, at * _PITCH)
                 for at, (label, figures) in enumerate(counted))
    return Chart(id, title, series, bars, corner, len(bars) * _PITCH)


def _bar(label: str, figures: tuple[int, ...], longest: int, top: int) -> Bar:
    starts = [sum(figures[:at]) for at in range(len(figures))]
    return Bar(label, figures, tuple(
        (f"{100 * start / longest:.2f}%", f"{100 * figure / longest:.2f}%")
        for start, figure in zip(starts, figures, strict=True)), top)
