"""Pictures made of the figures, and none where there is nothing to show."""

from plugins.annual_report.charts import compare_years, list_charts
from tests.annual_report.making import FIGURES, LAST_YEAR, report_of

REPORT, BEFORE = report_of(FIGURES), report_of(LAST_YEAR, 2024)


def test_bars_are_in_proportion_to_the_longest():
    results, applicants, remedies = list_charts(REPORT, (REPORT,))
    first, second = results.bars[:2]
    assert (first.label, first.figures, first.parts) == (
        "予以公开", (5, 1), (("0.00%", "83.33%"), ("83.33%", "16.67%")))
    assert second.parts[0] == ("0.00%", "16.67%")
    assert [bar.label for bar in results.bars] == [
        "予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"]
    assert sum(bar.total for bar in results.bars) == sum(bar.total for bar in applicants.bars)
    assert [bar.total for bar in remedies.bars] == [147, 26, 113, 39]


def test_nothing_is_drawn_of_zeros():
    assert list_charts(report_of({}), ()) == ()


def test_years_are_compared_where_there_are_several():
    assert compare_years((REPORT,)) is None
    assert compare_years((REPORT, BEFORE)).rows == (
        ("2025年", ("13", "1", "6", "1", "13", "1", "259", "66")),
        ("2024年", ("1", "0", "0", "0", "0", "1", "0", "0")))
