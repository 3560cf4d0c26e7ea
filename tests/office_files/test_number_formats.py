"""Numbers as cells show them."""

import pytest

from plugins.office_files.number_formats import BUILT_IN, show

ACCOUNT = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '


@pytest.mark.parametrize(("value", "code", "shown"), [
    ("45475", 'yyyy"年"m"月"d"日"', "2024年7月2日"), ("45475", '[$-804]yyyy"年"m"月";@', "2024年7月"),
    ("45475", BUILT_IN["14"], "2024/7/2"), ("45475.5", "yyyy-mm-dd hh:mm:ss", "2024-07-02 12:00:00"),
    ("0.75", '上午/下午h"时"mm"分"', "下午6时00分"), ("45475", "aaaa", "星期二"), ("59", "m-d", "2-28"),
    ("1234.5", "#,##0.00", "1,234.50"), ("-1234.5", "#,##0.00;(#,##0.00)", "(1,234.50)"),
    ("3", ACCOUNT, "3.00"), ("0", ACCOUNT, "-"), ("-5", ACCOUNT, "-5.00"),
    ("0.125", "0.0%", "12.5%"), ("2.675", "0.00", "2.68"), ("5", "000", "005"), ("0.5", "#.##", ".5"),
    ("12", '0"人"', "12人"), ("1200", "[$¥-804]#,##0.00", "¥1,200.00"), ("0", "0;;", "0"),
    ("0.30000000000000004", "General", "0.3"), ("13812345678", "", "13812345678"),
    ("33.333333333333336", "General", "33.33333333"), ("1E-3", "General", "0.001"),
    ("2024", "@", "2024"), ("甲", "0", "甲"),
])
def test_a_number_is_shown_by_its_format(value, code, shown):
    assert show(value, code) == shown


def test_days_may_count_from_1904():
    assert show("44013", "yyyy-mm-dd", from_1904=True) == "2024-07-02"


@pytest.mark.parametrize(("value", "code"), [
    ("1.5", "# ?/?"), ("1.5", "[h]:mm"), ("1.5", "[>1]0;0.0"), ("9e9", "yyyy")])
def test_a_format_that_is_not_known_shows_nothing_of_its_own(value, code):
    assert show(value, code) is None
